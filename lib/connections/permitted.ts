import 'server-only'
import { actionWords } from '@/lib/access/action-words'
import { type Action, actions, mayDo } from '@/lib/access/actions'
import type { Caller } from '@/lib/access/caller'
import { roleWords } from '@/lib/access/roles'
import { StoreError } from '@/lib/db/store-error'
import type { AuditAction, AuditDetail } from '@/lib/http/audit'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { type ChangeOutcome, unreadableJournal } from './attempts/change-outcome'
import { failed, type Outcome } from './outcome'

/** What a check needs of a context: who asks, and where a refusal is written down. */
export type CallerContext = {
  readonly caller: Caller
  readonly audit: (entry: AuditNote) => Promise<void>
}

/** An entry of the audit log as a verb gives it; who, when and from where is the context's. */
export type AuditNote = {
  readonly action: AuditAction
  /** What it was done to: an ID. */
  readonly target?: string
  readonly detail?: AuditDetail
  /** A synced write of the journal follows at once and makes this one lasting with it. */
  readonly goesAlong?: boolean
}

/** A 403 that says what is missing and who can help. */
function forbidden({ caller }: Pick<CallerContext, 'caller'>, action: Action): Problem {
  const from = actions[action]
  return ownProblem('Causeway.Forbidden', 403, {
    detail: `As ${roleWords[caller.role].label.toLowerCase()} you may not ${actionWords[action]}: that takes the role ${roleWords[from].label.toLowerCase()}. An admin can give it.`,
  })
}

async function refusalOf(context: CallerContext, action: Action): Promise<Problem | undefined> {
  if (mayDo(context.caller.role, action)) return undefined
  return refuse(context, action, action)
}

/** Writes a refusal down, then says it. */
export async function refuse(
  context: CallerContext,
  action: Action,
  target: string,
): Promise<Problem> {
  try {
    await context.audit({ action: 'refused', target })
    return forbidden(context, action)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return unreadableJournal(error)
  }
}

/** Every verb that was wrapped, and what it asks for: read by the test that compares it with the routes. */
export const permittedVerbs = new Map<unknown, Action>()

/** A verb that only those may use who may do `action`; for others nothing of it runs. */
export function permitted<C extends CallerContext, A extends unknown[], T>(
  action: Action,
  verb: (context: C, ...rest: A) => Promise<Outcome<T>>,
): (context: C, ...rest: A) => Promise<Outcome<T>> {
  const checked = async (context: C, ...rest: A) => {
    const problem = await refusalOf(context, action)
    return problem ? failed(problem) : verb(context, ...rest)
  }
  permittedVerbs.set(checked, action)
  return checked
}

/** The same for a verb that changes a connection. */
export function permittedChange<C extends CallerContext, A extends unknown[]>(
  action: Action,
  verb: (context: C, ...rest: A) => Promise<ChangeOutcome>,
): (context: C, ...rest: A) => Promise<ChangeOutcome> {
  const checked = async (context: C, ...rest: A): Promise<ChangeOutcome> => {
    const problem = await refusalOf(context, action)
    return problem ? { kind: 'failed', problem } : verb(context, ...rest)
  }
  permittedVerbs.set(checked, action)
  return checked
}
