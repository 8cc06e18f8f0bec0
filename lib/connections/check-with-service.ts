import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import type { DryRunAnswer } from '@/lib/vpn/wire/answers'
import { readCreatedConnection } from '@/lib/vpn/wire/describe'
import { keysIn, secretsOf } from '@/lib/vpn/wire/keys-in'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readCreate } from './read-create'
import { serviceProblem } from './service-problem'

/** Source: "CreateVpnConnection" (today), DryRun: a passed check is reported as this error. */
const passedCode = 'DryRunOperation'

/** The service said yes where it was to say nothing but "passed": it may have taken the check for a create. */
function mayHaveCreated(
  requestId: string,
  body: Readonly<Record<string, unknown>> = {},
): Problem {
  const id = readCreatedConnection(body)?.VpnConnectionId
  return ownProblem('Causeway.OutcomeUnknown', 502, {
    detail: `The service answered the check as if it had been a create. ${id ? `It names the connection ${id}.` : 'A connection may exist.'} Look at the list of connections before you create anything.`,
    requestId,
  })
}

/**
 * A refusal of a check. Where it can be tried again, the words of a create would be wrong: there is nothing
 * that may have been carried out, and no token to keep.
 */
function refusalOf(failure: ServiceFailure, sent: Readonly<Record<string, string>>): Problem {
  const problem = serviceProblem(failure, { changes: false, sent })
  const isOfService = failure.kind === 'api' || failure.kind === 'throttled'
  if (!isOfService || !problem.retryable) return problem
  const { message } = failure
  const wait =
    failure.kind === 'throttled' && failure.retryAfterMs !== undefined
      ? { retryAfterSeconds: Math.ceil(failure.retryAfterMs / 1000) }
      : {}
  const detail = [message, 'Nothing was created. Check again in a moment.']
  return { ...problem, ...wait, detail: detail.filter(Boolean).join(' ') }
}

/**
 * Asks the service whether it would create a connection: the parameters of a create, read under the same
 * schema and rules, sent with `DryRun`. Nothing is created, so nothing is written into the journal. The
 * client token is a fresh one whatever was given: the create that follows must not be bound to the check.
 */
export const checkWithService = permitted(
  'createConnection',
  async (
    { client, newClientToken }: Context,
    body: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<Outcome<DryRunAnswer>> => {
    const reading = readCreate(body)
    if (!reading.ok) return failed(reading.problem)
    const connection = { ...reading.connection, clientToken: newClientToken() }
    const parameters = { ...writeRequest(connection, 'reveal'), DryRun: 'true' }
    const secrets = secretsOf(keysIn(parameters))
    const answer = await client.call('CreateVpnConnection', connection.regionId, parameters, {
      secrets,
      signal,
    })
    if (answer.kind === 'ok') return failed(mayHaveCreated(answer.requestId, answer.body))
    if (answer.kind !== 'api') return failed(refusalOf(answer, parameters))
    // The status of a passed check is not documented for this service; the code alone tells.
    const { code, requestId, status } = answer
    if (code === passedCode) return done({ RequestId: requestId, Passed: true })
    return failed(status < 400 ? mayHaveCreated(requestId) : refusalOf(answer, parameters))
  },
)
