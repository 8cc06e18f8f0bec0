import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { admit } from '@/app/api/operation'
import { sessionCookie } from '@/lib/auth/auth-settings'
import { digestOf, newId, newSecretText } from '@/lib/auth/digests'
import { authSettings } from '@/lib/auth/process-auth'
import { processContext, withCaller } from '@/lib/connections/context'
import { createConnection } from '@/lib/connections/create-connection'
import type { JournalKeys } from '@/lib/db/keys'
import type { Store } from '@/lib/db/store'
import { checkConnection } from '@/lib/vpn/schema'
import { readCreatedConnection } from '@/lib/vpn/wire/describe'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'

// A process that creates in three ways: as the product does, as it would if it knew its caller already, and
// as it would without a journal. Everything else, the hop to it included, is the same.

const caller = {
  personId: 'per-bench',
  name: 'bench',
  email: 'bench@example.com',
  role: 'operator',
  via: 'token',
  viaId: 'tok-bench',
  address: '127.0.0.1',
  requestId: 'bench',
} as const
const context = withCaller(processContext(), caller)
const waitMs = 30_000

/** Somebody with a session and an API token, written straight into the store. */
async function makeSomebody(
  { db }: Store,
  keys: JournalKeys,
): Promise<{ cookie: string; token: string }> {
  const [session, token] = [newSecretText(), `cwy_${newSecretText()}`]
  const now = new Date().toISOString()
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const times = { createdAt: now, updatedAt: now }
  await db
    .insertInto('people')
    .values({
      id: 'per-bench',
      name: 'bench',
      email: 'bench@example.com',
      emailVerified: 0,
      role: 'operator',
      ...times,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('sessions')
    .values({
      id: newId('ses'),
      token: digestOf(keys, 'session', session),
      userId: 'per-bench',
      expiresAt: later,
      ...times,
    })
    .execute()
  await db
    .insertInto('tokens')
    .values({
      id: newId('tok'),
      name: 'bench',
      person_id: 'per-bench',
      role: 'operator',
      hash: digestOf(keys, 'token', token),
      hint: '',
      created_at: Date.now(),
      expires_at: Date.now() + 3_600_000,
    })
    .execute()
  const signature = createHmac('sha256', keys.cookies.reveal()).update(session).digest('base64')
  const name = sessionCookie(authSettings())
  return { cookie: `${name}=${encodeURIComponent(`${session}.${signature}`)}`, token }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

async function withoutJournal(body: Record<string, unknown>): Promise<unknown> {
  const { connection } = checkConnection(readRequest(body).text)
  if (!connection) throw new Error('The parameters of this bench are not valid.')
  const secrets = connection.tunnels.flatMap(({ psk }) => psk ?? [])
  const answer = await context.client.call(
    'CreateVpnConnection',
    connection.regionId,
    writeRequest(connection, 'reveal'),
    { secrets },
  )
  const created = answer.kind === 'ok' ? readCreatedConnection(answer.body) : undefined
  if (!created) throw new Error(JSON.stringify(answer))
  return created
}

async function withSignIn(
  body: Record<string, unknown>,
  { headers }: IncomingMessage,
): Promise<unknown> {
  const admitted = await admit('createConnection', {
    method: 'POST',
    cookie: headers.cookie ?? null,
    authorization: headers.authorization ?? null,
    origin: headers.origin ?? null,
    fetchSite: null,
    host: headers.host ?? null,
    userAgent: '',
    address: '127.0.0.1',
    requestId: 'bench',
  })
  if ('code' in admitted) throw new Error(JSON.stringify(admitted))
  const outcome = await createConnection(admitted, body, { waitMs })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.answer
}

async function withJournal(body: Record<string, unknown>): Promise<unknown> {
  const outcome = await createConnection(context, body, { waitMs })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.answer
}

type Way = (body: Record<string, unknown>, request: IncomingMessage) => Promise<unknown>

const ways: Readonly<Record<string, Way>> = {
  '/signed-in': withSignIn,
  '/with': withJournal,
  '/without': withoutJournal,
}

await context.desk.start()
const { store, keys } = await context.desk.journal()
const signedIn = await makeSomebody(store, keys)
createServer((request, response) => {
  const way = ways[request.url ?? '']
  if (!way) {
    response.end(JSON.stringify(signedIn))
    return
  }
  bodyOf(request)
    .then((body) => way(body, request))
    .then((answer) => response.writeHead(201).end(JSON.stringify(answer)))
    .catch((error: unknown) => response.writeHead(500).end(String(error)))
}).listen(Number(process.env['PORT']), '127.0.0.1')
