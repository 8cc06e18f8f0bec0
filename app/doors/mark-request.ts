import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerSettings } from '@/lib/server-settings'
import { clientAddress } from './client-address'
import { kindOfPath, type PathKind } from './kind-of-path'
import { contentPolicy, securityHeaders } from './security-headers'

/** What is known of a request before anybody reads it. */
export type Marks = {
  readonly requestId: string
  readonly address: string
  readonly path: string
  readonly kind: PathKind
}

const sane = /^[\w-]{8,64}$/

/** Headers that only proxies of ours may set, and that nobody behind the lane has to believe. */
const forwarding = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

/** The path with its query, without what Next adds when it fetches a page's data. */
function pageAddress(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  searchParams.delete('_rsc')
  const query = searchParams.toString()
  return query ? `${pathname}?${query}` : pathname
}

const pathOf = (url: string) => url.split(/[?#]/, 1)[0] ?? ''

const isOwnName = (host: string, url: string) =>
  host.replace(/:\d+$/, '').toLowerCase() === new URL(url).hostname

const loopback = /^(?:localhost|127\.|\[::1\])/

/**
 * Puts on a request what those behind the lane rely on, over whatever the client sent under these
 * names, and on its answer the headers that every answer has. `isTaken` says whether a request ID is
 * in use.
 */
export function markRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { proxies, url: ownUrl }: Pick<ServerSettings, 'proxies' | 'url'>,
  isTaken: (requestId: string) => boolean = () => false,
): Marks {
  const { headers, socket, url = '' } = request
  const given = proxies > 0 ? headers['x-request-id'] : undefined
  const keeps = typeof given === 'string' && sane.test(given) && !isTaken(given)
  const requestId = keeps ? given : randomUUID()
  const address = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], proxies)
  const path = pathOf(url)
  const kind = kindOfPath(path)
  const isSecure = ownUrl.startsWith('https:')
  const policy = contentPolicy(kind === 'page' ? randomBytes(16).toString('base64') : undefined)
  for (const name of forwarding) delete headers[name]
  headers['x-request-id'] = requestId
  headers['x-causeway-address'] = address
  headers['x-causeway-path'] = URL.canParse(url, 'http://localhost') ? pageAddress(url) : '/'
  headers['x-forwarded-for'] = address
  headers['x-forwarded-proto'] = isSecure ? 'https' : 'http'
  // Where Next looks for the nonce that it gives to its scripts.
  headers['content-security-policy'] = policy
  delete headers['content-security-policy-report-only']
  const host = headers.host ?? ''
  const always = securityHeaders(isSecure && isOwnName(host, ownUrl) && !loopback.test(host))
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-request-id', requestId)
  return { requestId, address, path, kind }
}
