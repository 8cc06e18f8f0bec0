import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../gate/incoming'
import type { Sandbox } from '../sandbox'
import {
  readConnections,
  readFault,
  readGateways,
  readMismatch,
  readSettle,
  readStatus,
  Unreadable,
} from './control-bodies'
import { addGateways, insertConnections } from './load'
import { connectionSummaries, stateSummary } from './state-summary'

const prefix = '/_control'

type Control = (sandbox: Sandbox, body: unknown, query: URLSearchParams) => unknown

function assertThere({ store }: Sandbox, id: string): void {
  if (!store.connections.has(id) && !store.connectionOfTunnel(id))
    throw new Unreadable(`There is no ${id}.`)
}

/** The sandbox's own paths; nothing of the real service is like them. */
const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['GET /state', (sandbox) => stateSummary(sandbox)],
  [
    'GET /requests',
    (sandbox, _body, query) => ({
      requests: sandbox.calls.list(Number(query.get('last') ?? Number.POSITIVE_INFINITY)),
    }),
  ],
  ['DELETE /requests', (sandbox) => sandbox.calls.clear()],
  ['GET /faults', (sandbox) => ({ faults: sandbox.faults.list() })],
  ['POST /faults', (sandbox, body) => sandbox.faults.add(readFault(body))],
  ['DELETE /faults', (sandbox) => sandbox.faults.clear()],
  [
    'POST /settle',
    (sandbox, body) => {
      sandbox.settleMs = readSettle(body)
    },
  ],
  [
    'POST /status',
    (sandbox, body) => {
      const { id, override } = readStatus(body)
      assertThere(sandbox, id)
      sandbox.store.override(id, override)
    },
  ],
  [
    'POST /mismatch',
    (sandbox, body) => {
      const { id, code } = readMismatch(body)
      assertThere(sandbox, id)
      sandbox.store.mark(id, code)
    },
  ],
  ['POST /gateways', (sandbox, body) => addGateways(sandbox, readGateways(body))],
  ['GET /connections', (sandbox) => ({ connections: connectionSummaries(sandbox) })],
  ['POST /connections', (sandbox, body) => insertConnections(sandbox, readConnections(body))],
  [
    'POST /reset',
    (sandbox) => {
      sandbox.store.reset()
      sandbox.faults.clear()
      sandbox.calls.clear()
    },
  ],
])

/** Whether a request is for the control and not for the API. */
export function isControl(request: IncomingMessage): boolean {
  return request.url === prefix || (request.url?.startsWith(`${prefix}/`) ?? false)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8')
  if (request.method !== 'POST' || text === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Unreadable('The body is not JSON.')
  }
}

/** A page could post plain text across origins without being asked first; JSON it could not. */
function assertJson(request: IncomingMessage): void {
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? false
  if (request.method === 'POST' && !isJson)
    throw new Unreadable('Send content-type: application/json.')
}

/** Answers a request of the control with JSON. */
export async function handleControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=utf-8' })
    response.end(JSON.stringify(body ?? {}))
  }
  const { pathname, searchParams } = new URL(request.url ?? prefix, 'http://127.0.0.1')
  const name = `${request.method} ${pathname.slice(prefix.length) || '/state'}`
  try {
    assertJson(request)
    sandbox.store.forgetDeleted(sandbox.now() - sandbox.settleMs)
    const control = controls.get(name)
    if (control) send(200, control(sandbox, await readJson(request), searchParams))
    else send(404, { error: `Known are: ${[...controls.keys()].join(', ')}.` })
  } catch (error) {
    send(error instanceof Unreadable ? 400 : 500, { error: String(error) })
  }
}
