import { ownProblem, type Problem } from '@/lib/http/problem'

type RequestLine = {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly host: string | undefined
}

const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const malformed = (detail: string) => ownProblem('Causeway.MalformedRequest', 400, { detail })

/**
 * Why a request is not passed on at all. Next answers these with a 500 or with an empty body; a
 * client that is broken deserves to be told so.
 */
export function refuseRequest({
  method = '',
  url = '',
  host = '',
}: RequestLine): Problem | undefined {
  if (!methods.includes(method)) {
    return ownProblem('Causeway.MethodNotAllowed', 405, {
      detail: `Causeway takes ${methods.join(', ')}.`,
    })
  }
  if (!url.startsWith('/')) return malformed('The address must begin with a slash.')
  if (!isDecodable(url)) return malformed('The percent-encoding of the address is broken.')
  if (!URL.canParse(`http://${host}${url}`)) return malformed('The Host header is not a host.')
  return undefined
}
