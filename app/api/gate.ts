import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'

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

/** A name or an address with or without a port, and nothing that a parser would take for more. */
const isHost = (host: string) =>
  /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`)

const loopbackNames: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/** Whether an origin is a page of ours: of the public address, or of this machine on the port asked. */
function isOwnOrigin(origin: string, host: string, ownUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, host: place, origin: itself } = new URL(origin)
  if (itself === new URL(ownUrl).origin) return true
  // Asked for under the scheme of the origin, so that the port that a scheme implies is left out of both.
  const isHere =
    URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === place
  return loopbackNames.includes(hostname) && isHere
}

const malformed = (detail: string) => ownProblem('Causeway.MalformedRequest', 400, { detail })

/**
 * Why a request is not passed on at all. A name that is not Causeway's, or a page of another site,
 * means that a browser was led here: the server holds cloud keys, and a name that suddenly means this
 * machine would make another site's page one of ours. Next answers what is malformed with a 500 or an
 * empty body; a client that is broken deserves to be told so.
 *
 * @param ownUrl - the origin that people open
 */
export function refuseRequest(
  { method = '', url = '', host = '', origin }: RequestLine,
  ownUrl: string,
): Problem | undefined {
  if (!methods.includes(method)) {
    return ownProblem('Causeway.MethodNotAllowed', 405, {
      detail: `Causeway takes ${methods.join(', ')}.`,
    })
  }
  if (!url.startsWith('/')) return malformed('The address must begin with a slash.')
  if (!isDecodable(url)) return malformed('The percent-encoding of the address is broken.')
  if (!isHost(host)) return malformed('The Host header is not a host.')
  if (!URL.canParse(`http://${host}${url}`)) return malformed('The address is not one.')
  const names = [...new Set([...loopbackNames, new URL(ownUrl).hostname])]
  if (!names.includes(new URL(`http://${host}`).hostname)) {
    return ownProblem('Causeway.ForeignHost', 421, {
      detail: `Causeway answers as ${names.join(', ')}. Another name is CAUSEWAY_URL's to give.`,
    })
  }
  if (origin !== undefined && !isOwnOrigin(origin, host, ownUrl)) {
    return ownProblem('Causeway.ForeignOrigin', 403, {
      detail: 'A page of another site may not use Causeway.',
    })
  }
  return undefined
}
