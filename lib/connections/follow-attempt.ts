import 'server-only'
import type { Attempt } from '@/lib/http/attempt'
import { attemptView } from './attempts/attempt-view'
import type { Context } from './context'
import { fromJournal, noSuchAttempt } from './find-attempts'
import { done, type Outcome } from './outcome'
import { permitted } from './permitted'

/** An attempt as it is, and again whenever it changes, until it is settled or nobody listens. */
export const followAttempt = permitted(
  'readActivity',
  async (
    { desk }: Context,
    id: string,
    signal: AbortSignal,
  ): Promise<Outcome<AsyncGenerator<Attempt, void>>> => {
    return fromJournal(async () => {
      if (!(await desk.find(id))) return noSuchAttempt
      return done(views(desk.follow(id, signal)))
    })
  },
)

async function* views(
  rows: ReturnType<Context['desk']['follow']>,
): AsyncGenerator<Attempt, void> {
  for await (const row of rows) yield attemptView(row)
}
