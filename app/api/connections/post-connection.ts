import type { Asking } from '@/lib/auth/identify'
import { createConnection } from '@/lib/connections/create-connection'
import { type Answer, orUnexpected, problemAnswer } from '../answer'
import { changeAnswer, readWaitMs } from '../change-answer'
import { admit, challenge } from '../operation'
import { type Incoming, readJsonBody } from '../read-json-body'

/**
 * `POST /api/connections`. A create is not cancelled when the browser goes away: its outcome would
 * be unknown to nobody's gain.
 */
export function postConnection(incoming: Incoming, asking: Asking): Promise<Answer> {
  return orUnexpected(async () => {
    // Read at once: a client that goes away meanwhile has said what it wants.
    const reading = readJsonBody(incoming)
    reading.catch(() => undefined)
    const context = await admit('createConnection', asking)
    if ('code' in context) return problemAnswer(context, challenge(context))
    const body = await reading
    if (!body.ok) return problemAnswer(body.problem)
    const waitMs = readWaitMs(incoming.prefer)
    return changeAnswer(await createConnection(context, body.value, { waitMs }), 201)
  })
}
