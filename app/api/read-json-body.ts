import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/problem'

/** 256 KiB: far above the largest form, far below what would hurt. */
const bytesMax = 256 * 1024

async function readBytes(request: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > bytesMax) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

const tooLarge = failed(
  ownProblem('Causeway.BodyTooLarge', 413, { detail: `At most ${bytesMax} bytes are taken.` }),
)
const malformed = (detail: string) =>
  failed(ownProblem('Causeway.MalformedJson', 400, { detail }))

/** Reads a JSON object within the limit: 415, 413 and 400 for what is something else. */
export async function readJsonBody(request: Request): Promise<Outcome<Record<string, unknown>>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return failed(
      ownProblem('Causeway.UnsupportedMediaType', 415, {
        detail: 'Send the parameters as JSON, with content-type application/json.',
      }),
    )
  }
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return tooLarge
  const bytes = await readBytes(request)
  if (!bytes) return tooLarge
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
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
