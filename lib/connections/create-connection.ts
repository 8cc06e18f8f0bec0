import 'server-only'
import { ownProblem, type ParameterError } from '@/lib/http/problem'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { readCreatedConnection } from '@/lib/vpn/wire/describe'
import { documentedNameAt } from '@/lib/vpn/wire/documented-names'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { answerWithoutId, serviceProblem } from './service-problem'

type Reading = { connection: Connection } | { errors: ParameterError[] }

/** One entry per bad parameter, all of them at once; several sentences about one are joined. */
function gather(errors: readonly ParameterError[]): ParameterError[] {
  const byParameter = new Map<string, string[]>()
  for (const { parameter, message } of errors) {
    byParameter.set(parameter, [...(byParameter.get(parameter) ?? []), message])
  }
  return [...byParameter].map(([parameter, messages]) => ({
    parameter,
    message: messages.join(' '),
  }))
}

function readConnection(parameters: Readonly<Record<string, unknown>>): Reading {
  const { text, unknown, refused } = readRequest(parameters)
  const { connection, findings } = checkConnection(text)
  const misshapen = new Set(refused.map(({ parameter }) => parameter))
  const errors = [
    ...unknown.map((parameter) => ({
      parameter,
      message: 'CreateVpnConnection has no parameter of this name.',
    })),
    ...refused,
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ paths: [path], message }) => ({ parameter: documentedNameAt(path), message }))
      // A value of the wrong shape was not read; that it is missing would be a second, false error.
      .filter(({ parameter }) => !misshapen.has(parameter)),
  ]
  return connection && errors.length === 0 ? { connection } : { errors: gather(errors) }
}

/**
 * Creates a connection from documented parameters, typed or as text. Nothing is sent unless all
 * of them are valid under the same schema and rules the form uses.
 */
export async function createConnection(
  { client, newClientToken }: Context,
  parameters: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<Outcome<CreateAnswer>> {
  const reading = readConnection(parameters)
  if ('errors' in reading) {
    const { errors } = reading
    const detail = `${errors.length} ${errors.length === 1 ? 'parameter is' : 'parameters are'} not valid. Nothing was sent.`
    return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors }))
  }
  // A token of our own where none was given: the transport may repeat a send on a dead socket, and
  // without a token that could create a second connection.
  const connection = { clientToken: newClientToken(), ...reading.connection }
  const secrets = connection.tunnels.flatMap(({ psk }) => psk ?? [])
  const answer = await client.call(
    'CreateVpnConnection',
    connection.regionId,
    writeRequest(connection, 'reveal'),
    { signal, secrets },
  )
  if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: true }))
  const created = readCreatedConnection(answer.body)
  if (!created) return failed(answerWithoutId(answer.requestId))
  return done({
    VpnConnectionId: created.VpnConnectionId,
    CreateTime: created.CreateTime ?? null,
    Name: created.Name ?? connection.name ?? null,
    RequestId: created.RequestId ?? (answer.requestId || null),
  })
}
