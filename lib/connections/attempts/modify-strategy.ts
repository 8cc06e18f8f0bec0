import 'server-only'
import type { AttemptAnswer } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import type { Secret } from '@/lib/secret'
import { describeChange } from '@/lib/vpn/wire/describe-change'
import { readDescribed } from '@/lib/vpn/wire/read-described'
import { readFields } from '@/lib/vpn/wire/read-fields'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { answerWithoutId, serviceProblem } from '../service-problem'
import { pskIn } from './create-strategy'
import { type Current, readCurrent } from './read-current'
import type { Preparation, Sight, Strategy, WireParameters } from './strategy'

const masked = '***'

const answerOf = ({ described }: Current, requestId: string | null): AttemptAnswer => ({
  VpnConnectionId: described.VpnConnectionId ?? '',
  CreateTime: described.CreateTime ?? null,
  Name: described.Name ?? null,
  RequestId: requestId,
})

/** `IkeConfig` with the key the connection has: whether a missing key is kept is not documented. */
function withPresentKey(parameters: WireParameters, psk: Secret | undefined): WireParameters {
  const { IkeConfig } = parameters
  if (IkeConfig === undefined || psk === undefined || pskIn(parameters)) return parameters
  const keys: unknown = JSON.parse(IkeConfig)
  return { ...parameters, IkeConfig: JSON.stringify({ ...(keys as object), Psk: psk.reveal() }) }
}

/** Whether the connection is what the change was to make of it. The key counts where it is known. */
function carries({ described, psk }: Current, parameters: WireParameters): boolean | undefined {
  const wanted = pskIn(parameters)
  const isKeyUnknown = wanted?.reveal() === masked
  if (wanted && !isKeyUnknown && psk?.reveal() !== wanted.reveal()) return false
  const before = readDescribed(described, parameters['RegionId'] ?? '')
  const { VpnConnectionId: _id, ...given } = parameters
  const after = readRequest(given, before).text
  for (const tunnel of after.tunnels) tunnel.psk = ''
  const isSame = describeChange(before, after).changes.length === 0
  // A masked key may be the very thing that was changed.
  return isSame && isKeyUnknown ? undefined : isSame
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
    // After a send in doubt the values may be new because of that very send.
    if (row.maybe_applied === 1 && carries(current, parameters))
      return { kind: 'done', answer: answerOf(current, null) }
    if (current.version !== row.expected_version)
      return { kind: 'refuse', problem: changedElsewhere(current.requestId) }
    const { psk } = current
    const complete = withPresentKey(parameters, psk)
    const secrets = [psk, pskIn(complete)].flatMap((secret) => secret ?? [])
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
    if (carries(current, parameters)) return { kind: 'done', answer: answerOf(current, null) }
    const isSettled = current.described.State === 'active'
    const isUntouched = current.version === row.expected_version
    const isKeyOnly = carries(current, parameters) === undefined
    return { kind: isSettled && isUntouched && !isKeyOnly ? 'absent' : 'unclear' }
  },
}
