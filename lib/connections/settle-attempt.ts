import 'server-only'
import type { Attempt } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/problem'
import { attemptView } from './attempts/attempt-view'
import type { Context } from './context'
import { fromJournal, noSuchAttempt } from './find-attempts'
import { done, failed, type Outcome } from './outcome'

const takenBack = ownProblem('Causeway.Cancelled', 409, {
  detail: 'It was taken back before anything was changed.',
})

const tooLate = failed(
  ownProblem('Causeway.TooLateToCancel', 409, {
    detail:
      'It is being sent, may have been carried out, or is settled. Follow it to see what becomes of it.',
  }),
)

/** Takes an attempt back, as long as it is certain that nothing was done. */
export function cancelAttempt(
  { desk }: Pick<Context, 'desk'>,
  id: string,
): Promise<Outcome<Attempt>> {
  return fromJournal(async () => {
    const cancelled = await desk.cancel(id, JSON.stringify(takenBack))
    const row = await desk.find(id)
    if (!row) return noSuchAttempt
    return cancelled ? done(attemptView(row)) : tooLate
  })
}

/** Asks the service once more what became of an attempt of unknown outcome. */
export function lookAgain(
  { desk }: Pick<Context, 'desk'>,
  id: string,
): Promise<Outcome<Attempt>> {
  return fromJournal(async () => {
    const row = await desk.look(id)
    return row ? done(attemptView(row)) : noSuchAttempt
  })
}
