import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'

/** 256 KiB: far above the largest form, far below what would hurt. */
export const bodyBytesMax = 256 * 1024

/** The parts of a request that reading its body needs, whichever server received it. */
export type Incoming = {
  readonly contentType: string | null
  readonly contentLength: string | null
  readonly prefer: string | null
  /** The whole body, or undefined as soon as it is longer than so many bytes. */
  readonly readBytes: (max: number) => Promise<Uint8Array | undefined>
}

/** A request as the routes get it. */
export function incomingOf(request: Request): Incoming {
  const readBytes = async (max: number) => {
    const chunks: Uint8Array[] = []
    let length = 0
    const reader = request.body?.getReader()
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.byteLength
      if (length > max) {
        await reader.cancel()
        return undefined
      }
      chunks.push(value)
    }
    return Buffer.concat(chunks)
  }
  const { headers } = request
  return {
    contentType: headers.get('content-type'),
    contentLength: headers.get('content-length'),
    prefer: headers.get('prefer'),
    readBytes,
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const tooLarge = failed(
  ownProblem('Causeway.BodyTooLarge', 413, {
    detail: `At most ${bodyBytesMax} bytes are taken.`,
  }),
)
const malformed = (detail: string) =>
  failed(ownProblem('Causeway.MalformedJson', 400, { detail }))

/** Reads a JSON object within the limit: 415, 413 and 400 for what is something else. */
export async function readJsonBody(
  incoming: Incoming,
): Promise<Outcome<Record<string, unknown>>> {
  const type = incoming.contentType?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return failed(
      ownProblem('Causeway.UnsupportedMediaType', 415, {
        detail: 'Send the parameters as JSON, with content-type application/json.',
      }),
    )
  }
  if (Number(incoming.contentLength ?? 0) > bodyBytesMax) return tooLarge
  const bytes = await incoming.readBytes(bodyBytesMax)
  if (!bytes) return tooLarge
  try {
    const body: unknown = JSON.parse(utf8.decode(bytes))
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return malformed('The body must be one JSON object with the documented parameters.')
    }
    return { ok: true, value: body as Record<string, unknown> }
  } catch (error) {
    // A parser's own message may repeat a part of the body, and the body may hold a key.
    return malformed(
      error instanceof SyntaxError ? 'The body is not JSON.' : 'The body is not UTF-8.',
    )
  }
}
