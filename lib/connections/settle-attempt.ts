import 'server-only'
import type { Attempt } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { attemptView } from './attempts/attempt-view'
import type { Context } from './context'
import { fromJournal, noSuchAttempt } from './find-attempts'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'

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
export const cancelAttempt = permitted(
  'settleAttempt',
  ({ desk, audit }: Context, id: string): Promise<Outcome<Attempt>> =>
    fromJournal(async () => {
      const cancelled = await desk.cancel(id, JSON.stringify(takenBack))
      const row = await desk.find(id)
      if (!row) return noSuchAttempt
      if (!cancelled) return tooLate
      await audit({ action: 'attempt-cancelled', target: id })
      return done(attemptView(row))
    }),
)

/** Asks the service once more what became of an attempt of unknown outcome. */
export const lookAgain = permitted(
  'settleAttempt',
  ({ desk, audit }: Context, id: string): Promise<Outcome<Attempt>> =>
    fromJournal(async () => {
      if (!(await desk.find(id))) return noSuchAttempt
      await audit({ action: 'attempt-looked-up', target: id })
      const row = await desk.look(id)
      return row ? done(attemptView(row)) : noSuchAttempt
    }),
)
