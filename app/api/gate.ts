import { ownProblem, type Problem } from '@/lib/http/problem'

type RequestLine = {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly host: string | undefined
  readonly origin?: string | undefined
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

const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']
const names = loopbackNames.join(', ')

const isLoopback = (address: string): boolean =>
  URL.canParse(address) && loopbackNames.includes(new URL(address).hostname)

const malformed = (detail: string) => ownProblem('Causeway.MalformedRequest', 400, { detail })

/**
 * Why a request is not passed on at all. A name that is not this machine's, or a page of another
 * site, means that a browser was led here: the server holds cloud keys and has no sign-in. Next answers these with a 500 or with an empty body; a
 * client that is broken deserves to be told so.
 */
export function refuseRequest({
  method = '',
  url = '',
  host = '',
  origin,
}: RequestLine): Problem | undefined {
  if (!methods.includes(method)) {
    return ownProblem('Causeway.MethodNotAllowed', 405, {
      detail: `Causeway takes ${methods.join(', ')}.`,
    })
  }
  if (!url.startsWith('/')) return malformed('The address must begin with a slash.')
  if (!isDecodable(url)) return malformed('The percent-encoding of the address is broken.')
  if (!URL.canParse(`http://${host}${url}`)) return malformed('The Host header is not a host.')
  if (!isLoopback(`http://${host}`)) {
    return ownProblem('Causeway.ForeignHost', 421, { detail: `Causeway answers as ${names}.` })
  }
  if (origin !== undefined && !isLoopback(origin)) {
    return ownProblem('Causeway.ForeignOrigin', 403, {
      detail: 'A page of another site may not use Causeway.',
    })
  }
  return undefined
}
