import 'server-only'
import { isIPv6 } from 'node:net'
import * as z from 'zod/mini'

const wholeNumber = (min: number, max: number) =>
  z.codec(z.string(), z.int().check(z.minimum(min), z.maximum(max)), {
    decode: Number,
    encode: String,
  })

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, '')
const isHost = (text: string) => /^[\w.-]+$/.test(text) || isIPv6(withoutBrackets(text))

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === `${origin}/`
}

/** Levels of the log, least first. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** The variables of the server's doors, as zod reads them. */
export const serverVariables = {
  HOST: z.optional(z.string().check(z.refine(isHost))),
  PORT: z.optional(wholeNumber(1, 65_535)),
  CAUSEWAY_URL: z.optional(z.string().check(z.refine(isOrigin))),
  CAUSEWAY_TLS_CERT: z.optional(z.string()),
  CAUSEWAY_TLS_KEY: z.optional(z.string()),
  TRUST_PROXY: z.optional(wholeNumber(1, 5)),
  CAUSEWAY_RATE_PER_SECOND: z.optional(wholeNumber(1, 1_000_000)),
  CAUSEWAY_CONCURRENCY: z.optional(wholeNumber(1, 100_000)),
  LOG_LEVEL: z.optional(z.enum(logLevels)),
}

/** What each of them takes, as the end of "… must be". */
export const serverRemedies: Readonly<Record<keyof typeof serverVariables, string>> = {
  HOST: 'a host name or an address without a port, such as 127.0.0.1 or 0.0.0.0',
  PORT: 'a port from 1 to 65535',
  CAUSEWAY_URL: 'the address people open, without a path, such as https://causeway.example.com',
  CAUSEWAY_TLS_CERT: 'a file with the certificate chain',
  CAUSEWAY_TLS_KEY: 'a file with the private key',
  TRUST_PROXY: 'how many proxies stand in front, from 1 to 5',
  CAUSEWAY_RATE_PER_SECOND: 'requests a second of one caller, from 1 to 1000000',
  CAUSEWAY_CONCURRENCY: 'requests of one caller at the same time, from 1 to 100000',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
}

/** Where and how the server is reached. */
export type ServerSettings = {
  readonly host: string
  readonly port: number
  /** The origin that people open: scheme, host and port, without a slash at its end. */
  readonly url: string
  /** Files of a certificate chain and its key; undefined where this process speaks plain HTTP. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  /** How many proxies in front of this process add to X-Forwarded-For. */
  readonly proxies: number
  /** What one caller may ask for: a second on average, and at the same time. */
  readonly limits: { readonly ratePerSecond: number; readonly concurrency: number }
}

type Read = z.output<z.ZodMiniObject<typeof serverVariables>>

function tlsOf({ CAUSEWAY_TLS_CERT: certFile, CAUSEWAY_TLS_KEY: keyFile }: Read) {
  if (certFile && keyFile) return { certFile, keyFile }
  if (!certFile && !keyFile) return undefined
  const missing = certFile ? 'CAUSEWAY_TLS_KEY' : 'CAUSEWAY_TLS_CERT'
  throw new Error(`${missing} is missing. Set both the certificate and its key, or neither.`)
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)

/**
 * The settings that the variables make together.
 *
 * @throws Error where they would send sign-ins over a network in clear, or contradict each other
 */
export function serverSettings(read: Read): ServerSettings {
  const host = withoutBrackets(read.HOST ?? '127.0.0.1')
  const port = read.PORT ?? 3000
  const tls = tlsOf(read)
  const proxies = read.TRUST_PROXY ?? 0
  if (!isLoopback(host) && !tls && proxies === 0) {
    throw new Error(
      `HOST=${host} can be reached from other machines, and sign-ins would cross the network in clear: set CAUSEWAY_TLS_CERT and CAUSEWAY_TLS_KEY, or TRUST_PROXY where a proxy in front speaks TLS.`,
    )
  }
  return {
    host,
    port,
    url: new URL(read.CAUSEWAY_URL ?? `${tls ? 'https' : 'http'}://127.0.0.1:${port}`).origin,
    tls,
    proxies,
    limits: {
      ratePerSecond: read.CAUSEWAY_RATE_PER_SECOND ?? 50,
      concurrency: read.CAUSEWAY_CONCURRENCY ?? 40,
    },
  }
}
