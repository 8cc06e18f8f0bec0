import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import type { ConnectionTags } from '@/lib/vpn/tags/answers'
import type { Tag } from '@/lib/vpn/tags/check-tags'
import { writeTags } from '@/lib/vpn/tags/read-tags'
import { isSameSet, type TagChange, tagChange } from '@/lib/vpn/tags/tag-change'
import type { Context } from '../context'
import { fromJournal } from '../find-attempts'
import { done, failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { invalidParameters } from '../read-parameters'
import { requireConnectionId } from '../require-connection-id'
import { serviceProblem } from '../service-problem'
import { waitOutBusy } from '../wait-out-busy'
import { readCurrentTags, type TaggedPlace } from './read-current-tags'
import { errorsIn, readTagBody } from './tag-body'

const changedElsewhere = (requestId: string): Problem =>
  ownProblem('Causeway.ChangedElsewhere', 412, {
    detail:
      'The connection has other tags by now than the change was made from. Read them again.',
    requestId,
  })

const problemOf = (failure: ServiceFailure, isPartlyDone: boolean): Problem => {
  const problem = serviceProblem(failure, {
    changes: true,
    doubt: 'The tags may have been changed. Read them again; sending the same set again is safe.',
    names: ['Tags', 'TagKey', 'TagValue'],
  })
  return isPartlyDone
    ? {
        ...problem,
        detail: `${problem.detail} Tags that were no longer wanted had been taken off before.`,
      }
    : problem
}

type Call = {
  readonly operation: 'UnTagResources' | 'TagResources'
  readonly parameters: Readonly<Record<string, string>>
}

/** What is sent, in this order: a resource bears 20 tags at most, also in between. */
function callsOf({ removed, set }: TagChange): Call[] {
  const keys = removed.map((key, index) => [`TagKey.${index + 1}`, key])
  const tags = set.flatMap(({ key, value }, index) => [
    [`Tag.${index + 1}.Key`, key],
    [`Tag.${index + 1}.Value`, value],
  ])
  return [
    { operation: 'UnTagResources' as const, parameters: Object.fromEntries(keys) },
    { operation: 'TagResources' as const, parameters: Object.fromEntries(tags) },
  ].filter(({ parameters }) => Object.keys(parameters).length > 0)
}

/** Sends what it takes. Neither operation knows client tokens: what they come to is the same however often they are sent. */
async function carryOut(
  context: Context,
  place: TaggedPlace,
  change: TagChange,
  wanted: readonly Tag[],
): Promise<Outcome<string>> {
  const { regionId, connectionId } = place
  const resource = {
    RegionId: regionId,
    ResourceType: 'VPNCONNECTION',
    'ResourceId.1': connectionId,
  }
  let requestId = ''
  for (const [index, { operation, parameters }] of callsOf(change).entries()) {
    const sent = { ...resource, ...parameters }
    const answer = await waitOutBusy(() => context.client.call(operation, regionId, sent))
    if (answer.kind === 'ok') {
      requestId = answer.requestId
      continue
    }
    if (answer.maybeApplied) {
      const now = await readCurrentTags(context, place)
      if (now.kind === 'ok' && isSameSet(now.tags, wanted)) return done(now.requestId)
    }
    return failed(problemOf(answer, index > 0))
  }
  return done(requestId)
}

const pairs = (tags: readonly Tag[]): string =>
  tags.map(({ key, value }) => `${key}=${value}`).join(', ')

/** Gives a connection the tags that `body` names, and no others. Those of the service itself stay as they are. */
export const changeTags = permitted(
  'editConnection',
  (
    context: Context,
    place: TaggedPlace,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<ConnectionTags>> =>
    fromJournal(async () => {
      const id = requireConnectionId(place.connectionId)
      if (!id.ok) return id
      const request = readTagBody(body)
      if ('errors' in request) return failed(invalidParameters(request.errors))
      const { wanted, seen, reason } = request
      const current = await readCurrentTags(context, place)
      if (current.kind !== 'ok') return failed(serviceProblem(current, { changes: false }))
      if (seen && !isSameSet(seen, current.tags))
        return failed(changedElsewhere(current.requestId))
      const errors = errorsIn(wanted, current.tags)
      if (errors.length > 0) return failed(invalidParameters(errors))
      const change = tagChange(current.tags, wanted)
      const answer = { Tags: writeTags(wanted) }
      if (isSameSet(current.tags, wanted))
        return done({ RequestId: current.requestId, ...answer })
      await context.audit({
        action: 'tags-change-asked',
        target: place.connectionId,
        detail: {
          RegionId: place.regionId,
          ...(change.set.length > 0 && { Set: pairs(change.set) }),
          ...(change.removed.length > 0 && { Removed: change.removed.join(', ') }),
          ...(reason !== '' && { Reason: reason }),
        },
      })
      const outcome = await carryOut(context, place, change, wanted)
      return outcome.ok ? done({ RequestId: outcome.value, ...answer }) : outcome
    }),
)
