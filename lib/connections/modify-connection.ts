import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { Secret } from '@/lib/secret'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import { modeOf } from '@/lib/vpn/slots'
import { type ModifyingOperation, operationOf } from '@/lib/vpn/wire/change-operation'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { type ChangeSet, describeChange } from '@/lib/vpn/wire/describe-change'
import { slotNamed } from '@/lib/vpn/wire/documented-names'
import { unreadableAlong } from '@/lib/vpn/wire/goes-along'
import { neverDescribed, readDescribed } from '@/lib/vpn/wire/read-described'
import { isRecord } from '@/lib/vpn/wire/read-fields'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeChange } from '@/lib/vpn/wire/write-change'
import { type ChangeOutcome, repeatChange } from './attempts/change-outcome'
import { changedElsewhere } from './attempts/modify-strategy'
import type { Context } from './context'
import { currentConnection } from './current-connection'
import { handIn } from './hand-in'
import { permittedChange } from './permitted'
import { readNote } from './read-note'
import { errorsOf, invalidParameters } from './read-parameters'

const versionNeeded = ownProblem('Causeway.VersionNeeded', 428, {
  detail:
    'Read the connection first and give its Version in the header If-Match, so that nobody’s change is overwritten unseen.',
})

const nothingToChange = ownProblem('Causeway.NothingToChange', 422, {
  detail: 'The connection has these values already. Nothing was sent.',
})

type Planned =
  | { readonly connection: Connection; readonly change: ChangeSet }
  | { readonly problem: Problem }

/**
 * What the connection becomes. A mistake in a value nobody touched is not in the way of the others, unless it would be
 * sent with them.
 */
function plan(
  before: ReturnType<typeof readDescribed>,
  given: Readonly<Record<string, unknown>>,
  operation: ModifyingOperation,
): Planned {
  const reading = readRequest(given, before)
  const { connection, findings, values } = checkConnection(reading.text)
  const change = describeChange(before, reading.text, {
    given: reading.given.filter((name) => neverDescribed.includes(name)),
  })
  const touched = new Set(change.changes.map(({ path }) => path))
  const along = unreadableAlong(findings, [...touched], reading.text, operation)
  const concerning = findings.flatMap((finding) => {
    const unreadable = along.get(finding)
    if (unreadable) return [unreadable]
    return finding.paths.some((path) => touched.has(path)) ? [finding] : []
  })
  const wrong = [
    ...errorsOf(reading, concerning, 'ModifyVpnConnectionAttribute'),
    ...change.unchangeable,
  ]
  if (wrong.length > 0) return { problem: invalidParameters(wrong) }
  if (change.changes.length === 0) return { problem: nothingToChange }
  // Whatever the findings are about, it is values that stay as they are.
  return { connection: connection ?? (values as Connection), change }
}

/** A body as texts under sorted names, whatever the order its keys came in. */
function flat(body: Readonly<Record<string, unknown>>, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      isRecord(value) || (Array.isArray(value) && value.some(isRecord))
        ? Object.entries(flat({ ...value }, `${prefix}${name}.`))
        : [[`${prefix}${name}`, String(value)] as const],
    ),
  )
}

/** What a body says before anybody has looked at the connection: its keys, and the operation it takes. */
function foresee(given: Readonly<Record<string, unknown>>) {
  const { text, given: names } = readRequest(given)
  const tunnelCount = text.tunnels.length
  const paths = names.flatMap((name) => slotNamed(name, modeOf(tunnelCount))?.path ?? [])
  return {
    held: text.tunnels.map(({ psk }) => (psk === '' ? undefined : new Secret(psk))),
    operation: operationOf(paths, tunnelCount),
  }
}

/**
 * Changes a connection: `body` holds the documented parameters to change and nothing else. `version`
 * is what the change was made from; a connection that is no longer so is left alone.
 */
export const modifyConnection = permittedChange(
  'editConnection',
  async (
    context: Context,
    { regionId, id, version }: { regionId: string; id: string; version: string | undefined },
    body: Readonly<Record<string, unknown>>,
    { waitMs }: { waitMs: number },
  ): Promise<ChangeOutcome> => {
    if (!version) return { kind: 'failed', problem: versionNeeded }
    const { note, rest, errors } = readNote(body)
    const { ClientToken, ...given } = rest
    const clientToken = typeof ClientToken === 'string' ? ClientToken : context.newClientToken()
    const identity = { RegionId: regionId, VpnConnectionId: id, Version: version, ...flat(given) }
    const { held, operation } = foresee(given)
    const repeated = await repeatChange(
      context.desk,
      { operation, clientToken, identity, held },
      waitMs,
    )
    if (repeated) return repeated
    const current = await currentConnection(context, regionId, id)
    if (!current.ok) return { kind: 'failed', problem: current.problem }
    const { described, requestId } = current.value
    if (current.value.version !== version)
      return { kind: 'failed', problem: changedElsewhere(requestId) }
    const asked = { ...given, ...(typeof ClientToken === 'string' && { ClientToken }) }
    const planned = plan(readDescribed(described, regionId), asked, operation)
    const problem = 'problem' in planned ? planned.problem : undefined
    if (errors.length > 0)
      return {
        kind: 'failed',
        problem: invalidParameters([...errors, ...(problem?.errors ?? [])]),
      }
    if ('problem' in planned) return { kind: 'failed', problem: planned.problem }
    const connection = { ...planned.connection, clientToken }
    const tunnelIds = tunnelsInOrder(described).map(({ TunnelId = '' }) => TunnelId)
    const write = (secrets: 'reveal' | 'mask') =>
      writeChange(connection, planned.change.changes, {
        operation,
        vpnConnectionId: id,
        tunnelIds,
        secrets,
      })
    return handIn(
      context,
      {
        operation,
        identity,
        regionId,
        vpnGatewayId: described.VpnGatewayId ?? '',
        vpnConnectionId: id,
        name: connection.name ?? described.Name,
        clientToken,
        ...note,
        parameters: write('reveal'),
        masked: write('mask'),
        expectedVersion: version,
      },
      waitMs,
    )
  },
)
