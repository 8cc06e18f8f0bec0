import 'server-only'
import type { AttemptRow } from '@/lib/db/schema'
import type { AttemptAnswer } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { serviceProblem } from '../service-problem'
import { readCurrent } from './read-current'
import type { Preparation, Sight, Strategy } from './strategy'

const leavingStates: readonly (string | undefined)[] = ['deleting', 'deleted', 'detaching']

const answerOf = (row: AttemptRow, requestId: string | null): AttemptAnswer => ({
  VpnConnectionId: row.vpn_connection_id ?? '',
  CreateTime: null,
  Name: row.name,
  RequestId: requestId,
})

/** The connection has other values than when somebody asked for it to be deleted. */
export const notAsReviewed = (requestId: string) =>
  ownProblem('Causeway.ChangedElsewhere', 412, {
    detail:
      'The connection was changed after its deletion was asked for, so this is not what was reviewed. Nothing was sent. Ask for it again.',
    requestId,
  })

export const deleteStrategy: Strategy = {
  success: 'deleted',

  /**
   * Before the first send, what was approved is compared with what is there. After a send in doubt, a
   * connection that is gone or going is what was asked for.
   */
  async prepare({ client }, row, parameters): Promise<Preparation> {
    if (row.maybe_applied === 0 && row.expected_version === null)
      return { kind: 'send', parameters, secrets: [] }
    const current = await readCurrent(client, row.region_id, row.vpn_connection_id ?? '')
    if (row.maybe_applied === 0) {
      if (current.kind === 'absent')
        return { kind: 'refuse', problem: serviceProblem(current.failure, { changes: false }) }
      if (current.kind === 'ok' && current.version !== row.expected_version)
        return { kind: 'refuse', problem: notAsReviewed(current.requestId) }
    } else if (
      current.kind === 'absent' ||
      (current.kind === 'ok' && leavingStates.includes(current.described.State))
    )
      return { kind: 'done', answer: answerOf(row, null) }
    if (current.kind === 'failed') {
      return {
        kind: 'not-now',
        problem: serviceProblem(current.failure, { changes: false }),
      }
    }
    return { kind: 'send', parameters, secrets: [] }
  },

  read: (row, _body, requestId) => answerOf(row, requestId || null),

  async lookUp({ client }, row): Promise<Sight> {
    const current = await readCurrent(client, row.region_id, row.vpn_connection_id ?? '')
    if (current.kind === 'absent') return { kind: 'done', answer: answerOf(row, null) }
    if (current.kind !== 'ok') return { kind: 'unclear' }
    const { State } = current.described
    if (leavingStates.includes(State)) return { kind: 'done', answer: answerOf(row, null) }
    return { kind: State === 'active' ? 'absent' : 'unclear' }
  },
}
