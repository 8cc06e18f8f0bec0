import 'server-only'
import { type Action, mayDo } from '@/lib/access/actions'
import type { ApprovalRow } from '@/lib/db/people-schema'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { notAsReviewed } from '../attempts/delete-strategy'
import type { Context } from '../context'
import { currentConnection } from '../current-connection'
import { openRequest } from './sealed-request'

/** A 409 of ours, for what has become otherwise meanwhile. */
export const conflict = (detail: string): Problem =>
  ownProblem('Causeway.Conflict', 409, { detail })

const unreadable = conflict(
  'What was asked for cannot be read any more: it was sealed with another secret of the installation, or was changed in the database. Nothing was sent. Reject it, and have it asked for again.',
)

const neededFor = {
  CreateVpnConnection: 'createConnection',
  DeleteVpnConnection: 'deleteConnection',
} as const satisfies Readonly<Record<ApprovalRow['operation'], Action>>

/** Whether who asked could still do it themselves, were there no rule. */
async function requesterProblem(
  { desk }: Context,
  row: ApprovalRow,
): Promise<Problem | undefined> {
  const { store } = await desk.journal()
  const person = await store.db
    .selectFrom('people')
    .select(['role', 'deactivatedAt'])
    .where('id', '=', row.requester_id)
    .executeTakeFirst()
  if (!person || (person.deactivatedAt === null && mayDo(person.role, neededFor[row.operation])))
    return undefined
  return conflict(
    `${row.requester} may no longer do this, so nobody can have it done in their name. Reject it; somebody who may can ask anew.`,
  )
}

/**
 * Why a request that waits must not be carried out as it is. For a delete the same is looked at as when it was asked
 * for: the connection is there, and is what was reviewed.
 *
 * @throws StoreError
 */
export async function approvalProblem(
  context: Context,
  row: ApprovalRow,
): Promise<Problem | undefined> {
  const { keys } = await context.desk.journal()
  const asked = openRequest(keys, row)
  if (!asked) return unreadable
  const refused = await requesterProblem(context, row)
  if (refused || row.operation === 'CreateVpnConnection') return refused
  const current = await currentConnection(context, row.region_id, row.vpn_connection_id ?? '')
  if (!current.ok) return current.problem
  const { version, requestId } = current.value
  return version === asked.expectedVersion ? undefined : notAsReviewed(requestId)
}
