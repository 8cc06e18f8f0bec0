import 'server-only'
import type { IncomingMessage } from 'node:http'

const loopbackHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i

/**
 * Why a request looks like one of a web page, or undefined. The key of the sandbox is public and
 * people type real keys into it, so a page somebody visits must not get through: neither across
 * origins (browsers say so) nor by pointing its own name to this machine (then `Host` says so).
 */
export function refuseWebPage({ headers }: IncomingMessage): string | undefined {
  if (!loopbackHost.test(headers.host ?? '')) return 'Call the sandbox by 127.0.0.1 or localhost.'
  const site = headers['sec-fetch-site'] ?? 'none'
  if (headers.origin === undefined && site === 'none') return undefined
  return 'The sandbox answers programs, not web pages.'
}
