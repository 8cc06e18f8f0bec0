import type { IncomingHttpHeaders } from 'node:http'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { bodyBytesMax } from '../api/read-json-body'
import type { PathKind } from './kind-of-path'

type Request = {
  readonly method: string
  readonly kind: PathKind
  readonly headers: IncomingHttpHeaders
}

/**
 * Why a body is not taken, before any of it is read. Only the API takes bodies, and none of its
 * addresses a longer one; a body without a length is counted by whoever reads it.
 */
export function refuseBody({ method, kind, headers }: Request): Problem | undefined {
  const isRead = method === 'GET' || method === 'HEAD'
  if (kind !== 'data' && !isRead) {
    return ownProblem('Causeway.MethodNotAllowed', 405, { detail: 'Pages take GET and HEAD.' })
  }
  const length = Number(headers['content-length'] ?? 0)
  if (isRead && (length > 0 || headers['transfer-encoding'] !== undefined)) {
    return ownProblem('Causeway.MalformedRequest', 400, { detail: `A ${method} has no body.` })
  }
  if (length > bodyBytesMax) {
    return ownProblem('Causeway.BodyTooLarge', 413, {
      detail: `At most ${bodyBytesMax} bytes are taken.`,
    })
  }
  return undefined
}
