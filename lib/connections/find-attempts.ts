import 'server-only'
import { type AttemptFilter, listAttempts as listRows } from '@/lib/db/find-attempts'
import { StoreError } from '@/lib/db/store-error'
import type { Attempt, AttemptList } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { attemptView } from './attempts/attempt-view'
import { unreadableJournal } from './attempts/change-outcome'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'

export type { AttemptFilter }

/** Runs what reads the journal; a journal that cannot be read is a problem, not an exception. */
export async function fromJournal<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return failed(unreadableJournal(error))
  }
}

export const noSuchAttempt = failed(
  ownProblem('Causeway.NotFound', 404, { detail: 'The journal has no attempt of this ID.' }),
)

/** One attempt, with its place in the line of its gateway. */
export const getAttempt = permitted(
  'readActivity',
  async ({ desk }: Context, id: string): Promise<Outcome<Attempt>> => {
    return fromJournal(async () => {
      const row = await desk.find(id)
      return row ? done(attemptView(row)) : noSuchAttempt
    })
  },
)

/** A page of the attempts a filter finds, newest first. `before` is the `Next` of the page before. */
export const listAttempts = permitted(
  'readActivity',
  async (
    { desk }: Context,
    filter: AttemptFilter,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<Outcome<AttemptList>> => {
    return fromJournal(async () => {
      const { store } = await desk.journal()
      const page = { limit: limit + 1, ...(before !== undefined && { before }) }
      const rows = await listRows(store, filter, page)
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return done({ Attempts: shown.map(attemptView), Next: last ? String(last.seq) : null })
    })
  },
)
