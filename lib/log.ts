import 'server-only'
import pino, { type DestinationStream, type Logger } from 'pino'
import { currentRequest } from './request-scope'
import { logLevels } from './server-settings'

export type Log = Logger

/** Names under which credentials travel, wherever an object of a log line has them. */
const credentialNames = ['authorization', 'cookie', 'set-cookie', 'password', 'secret']

const redacted = credentialNames.flatMap((name) => [
  `["${name}"]`,
  `*["${name}"]`,
  `*.headers["${name}"]`,
])

/** An error without what it may have been given to carry: its name, message and stack alone. */
const bareError = (error: unknown) =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack }
    : error

/**
 * A log of one JSON object a line: `time` in ISO 8601, `level` as a word, `msg` where there is one.
 * A `Secret` prints as `***` by itself; credentials under their usual names do so here. What is
 * written on behalf of a request has its `requestId`.
 */
export function createLog(level: string | undefined, stream?: DestinationStream): Log {
  const options = {
    level: logLevels.find((known) => known === level) ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequest()?.requestId
      return requestId === undefined ? {} : { requestId }
    },
    redact: { paths: redacted, censor: '***' },
    serializers: { err: bareError },
  }
  return stream ? pino(options, stream) : pino(options)
}

const place = Symbol.for('causeway.log')

/**
 * The log of this process, on its standard output. It stands on the global object because the routes
 * and the start of the server are compiled apart.
 */
export function processLog(): Log {
  const holder = globalThis as { [place]?: Log }
  holder[place] ??= createLog(process.env['LOG_LEVEL'])
  return holder[place]
}
