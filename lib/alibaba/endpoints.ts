import 'server-only'
import type { RegionId } from './regions'

/** Where a request goes. `authority` is the signed `host` header: host name, with any port. */
export type Endpoint = {
  readonly secure: boolean
  readonly hostname: string
  readonly port: number
  readonly authority: string
}

// Source: the endpoint map of the official VPC client, version 7.3.2.
const central: ReadonlySet<RegionId> = new Set([
  'cn-hangzhou',
  'cn-shanghai-finance-1',
  'cn-shenzhen-finance-1',
  'cn-hangzhou-finance',
  'cn-north-2-gov-1',
])

/** The public HTTPS endpoint of a region, or the override when there is one. */
export function endpointFor(region: RegionId, override?: Endpoint): Endpoint {
  if (override !== undefined) return override
  const hostname = central.has(region) ? 'vpc.aliyuncs.com' : `vpc.${region}.aliyuncs.com`
  return { secure: true, hostname, port: 443, authority: hostname }
}

/**
 * Reads an endpoint override such as `http://127.0.0.1:4010`. Plain HTTP is accepted to this
 * machine alone, HTTPS to any host. The text comes from server configuration, never from a
 * request.
 *
 * @throws TypeError naming what is wrong, without repeating the text.
 */
export function requireEndpoint(text: string): Endpoint {
  if (!URL.canParse(text)) throw new TypeError('The endpoint override is not a URL.')
  const url = new URL(text)
  const secure = url.protocol === 'https:'
  if (!secure && url.protocol !== 'http:') {
    throw new TypeError('The endpoint override must be an http or https URL.')
  }
  if (!secure && !isLoopback(url.hostname)) {
    throw new TypeError('An http endpoint override must point to this machine.')
  }
  if (`${url.username}${url.password}${url.search}${url.hash}` !== '' || url.pathname !== '/') {
    throw new TypeError('The endpoint override holds only scheme, host and port.')
  }
  const port = url.port === '' ? defaultPort(secure) : Number(url.port)
  return { secure, hostname: url.hostname.replace(/^\[|\]$/g, ''), port, authority: url.host }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function defaultPort(secure: boolean): number {
  return secure ? 443 : 80
}
