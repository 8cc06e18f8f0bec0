import 'server-only'
import type { AttemptAnswer } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { describeChange } from '@/lib/vpn/wire/describe-change'
import { keysIn, secretsOf, withPresentKeys } from '@/lib/vpn/wire/keys-in'
import { readDescribed } from '@/lib/vpn/wire/read-described'
import { readFields } from '@/lib/vpn/wire/read-fields'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { requestOfChange } from '@/lib/vpn/wire/request-of-change'
import { answerWithoutId, serviceProblem } from '../service-problem'
import { type Current, readCurrent } from './read-current'
import type { Preparation, Sight, Strategy, WireParameters } from './strategy'

const masked = '***'

const answerOf = ({ described }: Current, requestId: string | null): AttemptAnswer => ({
  VpnConnectionId: described.VpnConnectionId ?? '',
  CreateTime: described.CreateTime ?? null,
  Name: described.Name ?? null,
  RequestId: requestId,
})

const tunnelIdsOf = ({ described }: Current): string[] =>
  tunnelsInOrder(described).map(({ TunnelId = '' }) => TunnelId)

/** Which tunnel a change of one tunnel is about. */
const tunnelIn = (current: Current, { TunnelId = '' }: WireParameters): number =>
  Math.max(0, tunnelIdsOf(current).indexOf(TunnelId))

/** Whether the connection and its tunnels rest: a change of a tunnel shows in that tunnel's own state. */
function isSettled({ described }: Current): boolean {
  const states = [described.State, ...tunnelsInOrder(described).map(({ State }) => State)]
  return (
    described.State !== undefined && states.every((one) => one === 'active' || one === undefined)
  )
}

/**
 * Whether the connection is what the change was to make of it; undefined where nobody can tell. Keys count where they
 * are known. `isUntouched`: it still has the values the change was made from.
 */
function carries(
  current: Current,
  parameters: WireParameters,
  isUntouched: boolean,
): boolean | undefined {
  const given = requestOfChange(parameters, tunnelIdsOf(current))
  if (!given) return false
  const wanted = keysIn(given)
  const isKeyUnknown = wanted.some((key) => key?.reveal() === masked)
  const isOther = wanted.some(
    (key, tunnel) =>
      key && key.reveal() !== masked && current.keys[tunnel]?.reveal() !== key.reveal(),
  )
  if (isOther) return false
  const before = readDescribed(current.described, parameters['RegionId'] ?? '')
  const after = readRequest(given, before).text
  for (const tunnel of after.tunnels) tunnel.psk = ''
  const isSame = describeChange(before, after).changes.length === 0
  // What was changed may be a masked key, or what no answer ever tells.
  const isUntold = isUntouched && parameters['AutoConfigRoute'] !== undefined
  return isSame && (isKeyUnknown || isUntold) ? undefined : isSame
}

/** The connection has other values than those the change was made from. */
export const changedElsewhere = (requestId: string) =>
  ownProblem('Causeway.ChangedElsewhere', 412, {
    detail:
      'Its values are not those this change was made from. Nothing was sent. Look at the difference, then change it again.',
    requestId,
  })

export const modifyStrategy: Strategy = {
  success: 'modified',

  /** Looks first: a change that somebody else made meanwhile is not overwritten. */
  async prepare({ client }, row, parameters): Promise<Preparation> {
    const current = await readCurrent(client, row.region_id, row.vpn_connection_id ?? '')
    if (current.kind === 'absent' || current.kind === 'failed') {
      const problem = serviceProblem(current.failure, { changes: false })
      return { kind: current.kind === 'absent' ? 'refuse' : 'not-now', problem }
    }
    if (current.kind === 'unreadable')
      return { kind: 'not-now', problem: answerWithoutId(current.requestId) }
    const isUntouched = current.version === row.expected_version
    // After a send in doubt the values may be new because of that very send.
    if (row.maybe_applied === 1 && carries(current, parameters, isUntouched))
      return { kind: 'done', answer: answerOf(current, null) }
    if (!isUntouched) return { kind: 'refuse', problem: changedElsewhere(current.requestId) }
    const { keys } = current
    const complete = withPresentKeys(parameters, keys, tunnelIn(current, parameters))
    const secrets = [...secretsOf(keys), ...secretsOf(keysIn(complete))]
    return { kind: 'send', parameters: complete, secrets }
  },

  read(row, body, requestId): AttemptAnswer | undefined {
    const modified = readFields({ Name: 'text', CreateTime: 'number' }, body)
    return {
      VpnConnectionId: row.vpn_connection_id ?? '',
      CreateTime: modified?.CreateTime ?? null,
      Name: modified?.Name ?? row.name,
      RequestId: requestId || null,
    }
  },

  async lookUp({ client }, row, parameters): Promise<Sight> {
    const current = await readCurrent(client, row.region_id, row.vpn_connection_id ?? '')
    if (current.kind !== 'ok') return { kind: 'unclear' }
    const isUntouched = current.version === row.expected_version
    const isThere = carries(current, parameters, isUntouched)
    if (isThere) return { kind: 'done', answer: answerOf(current, null) }
    const isProven = isUntouched && isThere === false && isSettled(current)
    return { kind: isProven ? 'absent' : 'unclear' }
  },
}
