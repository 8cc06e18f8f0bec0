import { createServer, type IncomingMessage } from 'node:http'
import { createContext } from '@/lib/connections/context'
import { createConnection } from '@/lib/connections/create-connection'
import { checkConnection } from '@/lib/vpn/schema'
import { readCreatedConnection } from '@/lib/vpn/wire/describe'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'

// A process that creates in two ways: as the product does, and as it would without a journal.
// Everything else, the hop to it included, is the same.

const context = createContext(process.env)
const waitMs = 30_000

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

async function withJournal(body: Record<string, unknown>): Promise<unknown> {
  const outcome = await createConnection(context, body, { waitMs })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.answer
}

const ways: Readonly<Record<string, (body: Record<string, unknown>) => Promise<unknown>>> = {
  '/with': withJournal,
  '/without': withoutJournal,
}

await context.desk.start()
createServer((request, response) => {
  const way = ways[request.url ?? '']
  if (!way) {
    response.end('ready')
    return
  }
  bodyOf(request)
    .then(way)
    .then((answer) => response.writeHead(201).end(JSON.stringify(answer)))
    .catch((error: unknown) => response.writeHead(500).end(String(error)))
}).listen(Number(process.env['PORT']), '127.0.0.1')
