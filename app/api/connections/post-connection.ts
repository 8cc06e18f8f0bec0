import { processContext } from '@/lib/connections/context'
import { createConnection } from '@/lib/connections/create-connection'
import { type Answer, orUnexpected, problemAnswer } from '../answer'
import { changeAnswer, readWaitMs } from '../change-answer'
import { type Incoming, readJsonBody } from '../read-json-body'

/**
 * `POST /api/connections`. A create is not cancelled when the browser goes away: its outcome would
 * be unknown to nobody's gain.
 */
export function postConnection(incoming: Incoming): Promise<Answer> {
  return orUnexpected(async () => {
    const body = await readJsonBody(incoming)
    if (!body.ok) return problemAnswer(body.problem)
    const waitMs = readWaitMs(incoming.prefer)
    return changeAnswer(await createConnection(processContext(), body.value, { waitMs }), 201)
  })
}
