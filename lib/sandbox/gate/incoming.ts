import 'server-only'
import type { IncomingMessage } from 'node:http'
import { apiError } from '../api-error'

/** A request as it came, with its parameters decoded. */
export type Incoming = {
  readonly method: string
  readonly path: string
  /** Raw, without `?`. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly queryPairs: readonly Pair[]
  readonly formPairs: readonly Pair[]
  /** Query and form merged; where a name is given twice, the form's last value holds (*assumed*). */
  readonly parameters: Readonly<Record<string, string>>
}

export type Pair = readonly [name: string, value: string]

const bodyBytesMax = 1024 * 1024
/** Read and thrown away, so that a client that is still sending can hear why it is refused. */
const discardedBytesMax = 8 * bodyBytesMax

/** Reads a body, chunked or not, up to a limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  let chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= bodyBytesMax) chunks.push(chunk)
    else chunks = []
    if (length > discardedBytesMax) break
  }
  if (length > bodyBytesMax) throw apiError('RequestBodyTooLarge')
  return Buffer.concat(chunks)
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = String(value)
  return headers
}

/**
 * Reads an API request. Every parameter may stand in the query or in the form body: the official
 * client puts them in both places, Terraform's provider puts all of them in the body.
 */
export async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const target = request.url ?? '/'
  const mark = target.indexOf('?')
  const query = mark < 0 ? '' : target.slice(mark + 1)
  const headers = flatHeaders(request)
  const body = await readBody(request)
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const queryPairs = [...new URLSearchParams(query)]
  const formPairs = isForm ? [...new URLSearchParams(body.toString('utf8'))] : []
  // No prototype: a parameter may bear any name.
  const parameters: Record<string, string> = Object.create(null)
  for (const [name, value] of queryPairs) parameters[name] = value
  for (const [name, value] of formPairs) parameters[name] = value
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query,
    headers,
    body,
    queryPairs,
    formPairs,
    parameters,
  }
}
