import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, problemAnswer } from './answer'
import { postConnection } from './connections/post-connection'
import { refuseRequest } from './gate'
import type { Incoming } from './read-json-body'

function readBytes(request: IncomingMessage, max: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > max) resolve(undefined)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('The client went away before its body ended.')))
  })
}

const incomingFrom = (request: IncomingMessage): Incoming => ({
  contentType: request.headers['content-type'] ?? null,
  contentLength: request.headers['content-length'] ?? null,
  prefer: [request.headers['prefer'] ?? []].flat().join(', ') || null,
  readBytes: (max) => readBytes(request, max),
})

/** How a body that was not read to its end is got rid of: with its connection, not byte by byte. */
const unread = (request: IncomingMessage): Record<string, string> =>
  request.complete ? {} : { connection: 'close' }

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, { ...headers, ...unread(request), 'content-length': length })
  response.end(body)
}

/**
 * Stands before Next. Refuses what no route could be asked, and takes the create straight from the
 * server: Next's router and its copies of the request cost more than everything Causeway does. The
 * answer is made by the very function that the route calls. Returns whether the request was taken;
 * everything else is Next's.
 */
export function frontLane(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request
  const problem = refuseRequest({ method, url, host: headers.host, origin: headers.origin })
  if (problem) {
    send(request, response, problemAnswer(problem))
    return true
  }
  if (method !== 'POST' || url !== '/api/connections') return false
  void postConnection(incomingFrom(request)).then((answer) => send(request, response, answer))
  return true
}
