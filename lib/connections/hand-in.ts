import 'server-only'
import { readRule } from '@/lib/db/approvals'
import { StoreError } from '@/lib/db/store-error'
import type { AuditAction } from '@/lib/http/audit'
import type { Settings } from '@/lib/http/people'
import { keysIn } from '@/lib/vpn/wire/keys-in'
import { ask, askedBefore } from './approvals/ask'
import {
  type ChangeOutcome,
  journalProblem,
  repeatChange,
  submitChange,
} from './attempts/change-outcome'
import type { Submission } from './attempts/desk'
import type { Context } from './context'

/** A change that has been checked, before it is known who asked for it. */
export type Asked = Omit<Submission, 'actor' | 'actorId' | 'approver'> & {
  /** What the connection is that will be gone: an approval holds for this one alone. */
  readonly seenVersion?: string
}

const auditActions = {
  CreateVpnConnection: 'create-asked',
  ModifyVpnConnectionAttribute: 'edit-asked',
  ModifyTunnelAttribute: 'edit-asked',
  DeleteVpnConnection: 'delete-asked',
} as const satisfies Readonly<Record<Submission['operation'], AuditAction>>

const rules = {
  CreateVpnConnection: 'ApproveCreate',
  ModifyVpnConnectionAttribute: '',
  ModifyTunnelAttribute: '',
  DeleteVpnConnection: 'ApproveDelete',
} as const satisfies Readonly<Record<Submission['operation'], keyof Settings | ''>>

/**
 * What stands between a change and the desk: undefined where nothing does. A token that has asked for
 * approval stays bound to that, whatever the rule has become since.
 */
async function firstToAsk(
  context: Context,
  { seenVersion, operation, ...asked }: Asked,
  waitMs: number,
): Promise<ChangeOutcome | undefined> {
  const { desk } = context
  const { clientToken, identity, parameters } = asked
  const { store } = await desk.journal()
  const rule = rules[operation]
  const { isOn, known } = await readRule(store, rule, clientToken)
  if (known) return askedBefore(context, known, { ...asked, operation }, waitMs)
  if (
    !isOn ||
    operation === 'ModifyVpnConnectionAttribute' ||
    operation === 'ModifyTunnelAttribute'
  )
    return undefined
  // Sent before the rule was there: the repeat changes nothing that is not under way already.
  const repeat = { operation, clientToken, identity, held: keysIn(parameters) }
  const repeated = await repeatChange(desk, repeat, waitMs)
  if (repeated) return repeated
  const expected = seenVersion === undefined ? {} : { expectedVersion: seenVersion }
  return ask(context, { ...asked, operation, ...expected }, waitMs)
}

/**
 * Hands a change in under the caller's name: the audit log first, then the journal, then the service. What
 * cannot be written down is not sent. Where the installation wants it, a second person approves first.
 */
export async function handIn(
  context: Context,
  asked: Asked,
  waitMs: number,
): Promise<ChangeOutcome> {
  const { caller, audit, desk } = context
  const { TunnelId } = asked.parameters
  try {
    const first = await firstToAsk(context, asked, waitMs)
    if (first) return first
    await audit({
      action: auditActions[asked.operation],
      target: asked.vpnConnectionId ?? asked.vpnGatewayId,
      detail: {
        RegionId: asked.regionId,
        ClientToken: asked.clientToken,
        ...(asked.name && { Name: asked.name }),
        ...(TunnelId && { TunnelId }),
      },
      goesAlong: true,
    })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { kind: 'failed', problem: journalProblem(error) }
  }
  const { seenVersion: _seen, ...submission } = asked
  const actor = { actor: caller.name, actorId: caller.personId }
  return submitChange(desk, { ...submission, ...actor }, waitMs)
}
