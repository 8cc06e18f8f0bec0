import 'server-only'
import type { PlacedAttempt } from '@/lib/db/find-attempts'
import { StoreError, type StoreFault } from '@/lib/db/store-error'
import type { Approval } from '@/lib/http/approval'
import type { Attempt, AttemptAnswer } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { type Problem, problemType } from '@/lib/http/problem'
import { problemOf } from '@/lib/vpn/problems'
import { answerOfRow, attemptView, problemOfRow } from './attempt-view'
import type { AttemptDesk, Repeat, Submission, Submitted } from './desk'

/** What a change comes to within the time that was waited for it. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly answer: AttemptAnswer; readonly attemptId: string }
  | { readonly kind: 'pending'; readonly attempt: Attempt }
  /** Nothing is sent before a second person has approved it. */
  | { readonly kind: 'asked'; readonly approval: Approval }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly attemptId?: string }

const remedies: Readonly<Record<StoreFault, string>> = {
  'read-only': 'Give the process write access to it.',
  full: 'Make room on its disk.',
  busy: 'Try again; look for a process that holds it if that does not help.',
  corrupt: 'Restore a backup.',
  newer: 'Start the newer version.',
  foreign: 'Set DATABASE_URL to another database.',
  away: 'Check that it is running and can be reached.',
  forbidden: 'Check its owner, its mode and its password.',
  other: 'Look at the log of the server.',
}

/** Nothing is sent that is not written down first. */
export function journalProblem({ fault, message }: StoreError): Problem {
  return ownProblem('Causeway.JournalUnavailable', 503, {
    detail: `${message} ${remedies[fault]} Nothing was sent.`,
    retryable: true,
  })
}

/** What reading the journal failed with. */
export function unreadableJournal({ fault, message }: StoreError): Problem {
  return ownProblem('Causeway.JournalUnavailable', 503, {
    detail: `${message} ${remedies[fault]}`,
    retryable: true,
  })
}

/** The journal failed after it had taken the attempt: it goes on, and what becomes of it is not known here. */
function outOfSight({ message }: StoreError): Problem {
  return ownProblem('Causeway.OutcomeUnknown', 503, {
    detail: `The request is written down and may have been sent, but its outcome cannot be read: ${message} Send again with the same client token, which cannot do it twice.`,
    retryable: true,
  })
}

/** The token stands for another request, which `first` names. */
export function mismatchProblem(first: string): Problem {
  const known = problemOf('IdempotentParameterMismatch')
  return {
    type: problemType('IdempotentParameterMismatch'),
    title: known?.say ?? 'This client token was used for another request.',
    status: 409,
    code: 'IdempotentParameterMismatch',
    detail:
      `${first} was made with this token and other parameters. Nothing was sent. ${known?.hint ?? ''}`.trim(),
    requestId: '',
    errors: [{ parameter: 'ClientToken', message: 'Used for a request with other parameters.' }],
    retryable: false,
  }
}

/** A row of the journal as the outcome of the change it is about. */
export function outcomeOfRow(row: PlacedAttempt): ChangeOutcome {
  const answer = answerOfRow(row)
  if (answer) return { kind: 'done', answer, attemptId: row.id }
  const problem = problemOfRow(row)
  if (row.state === 'sending' || !problem) return { kind: 'pending', attempt: attemptView(row) }
  return { kind: 'failed', problem, attemptId: row.id }
}

/** The outcome of what was handed in, waited for so many milliseconds at most. */
export async function waitFor(
  desk: AttemptDesk,
  { kind, id }: Submitted,
  waitMs: number,
): Promise<ChangeOutcome> {
  if (kind === 'mismatch')
    return { kind: 'failed', problem: mismatchProblem(`Attempt ${id}`), attemptId: id }
  try {
    const row = await desk.settled(id, waitMs)
    if (row) return outcomeOfRow(row)
    throw new StoreError('other', 'The journal has lost the attempt.')
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { kind: 'failed', problem: outOfSight(error), attemptId: id }
  }
}

async function unlessAway<T>(work: () => Promise<T>): Promise<T | { problem: Problem }> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { problem: journalProblem(error) }
  }
}

/** Hands an attempt in and waits for what becomes of it, for so many milliseconds at most. */
export async function submitChange(
  desk: AttemptDesk,
  submission: Submission,
  waitMs: number,
): Promise<ChangeOutcome> {
  const submitted = await unlessAway(() => desk.submit(submission))
  if ('problem' in submitted) return { kind: 'failed', ...submitted }
  return waitFor(desk, submitted, waitMs)
}

/** The outcome of a request that was handed in before; undefined for a token that is new. */
export async function repeatChange(
  desk: AttemptDesk,
  repeat: Repeat,
  waitMs: number,
): Promise<ChangeOutcome | undefined> {
  const submitted = await unlessAway(() => desk.repeat(repeat))
  if (submitted === undefined) return undefined
  if ('problem' in submitted) return { kind: 'failed', ...submitted }
  return waitFor(desk, submitted, waitMs)
}
