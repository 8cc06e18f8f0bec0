import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Secret } from '@/lib/secret'
import { readAnswer, type ServiceAnswer } from './answer'
import type { Credentials, CredentialsProvider, CredentialsResult } from './credentials'
import { type Endpoint, endpointFor, requireEndpoint } from './endpoints'
import type { ServiceFailure } from './errors'
import type { Answered } from './exchange'
import { formBody } from './form-body'
import { isWellFormed } from './percent-encode'
import { isKnownRegion } from './regions'
import { hashedPayload } from './signature-v3'
import { signedRequest } from './signed-request'
import { defaultLimits, send, type TransportLimits } from './transport'

/** How a client is made. The clock gives milliseconds since the epoch. */
export type ClientOptions = {
  readonly credentials: CredentialsProvider
  /** See {@link requireEndpoint}; takes the place of every region's endpoint. */
  readonly endpointOverride?: string | undefined
  readonly now?: () => number
  /** A text no earlier request used, new at every call. */
  readonly nonce?: () => string
  readonly limits?: Partial<TransportLimits>
  /** Told of each call as it ended, whatever it ended with. */
  readonly onCall?: (call: EndedCall) => void
}

/** A call that has ended: its action, the kind of its answer, and how long it took. */
export type EndedCall = {
  readonly action: string
  readonly outcome: ServiceAnswer['kind']
  readonly seconds: number
}

/** What a single call may add. */
export type CallOptions = {
  readonly signal?: AbortSignal | undefined
  /** Texts among the parameters, such as pre-shared keys, that no failure may repeat. */
  readonly secrets?: readonly Secret[]
}

/**
 * Calls one action of the VPC API, version 2016-04-28. `parameters` are the flat wire parameters,
 * `RegionId` and `ClientToken` included: none is added. They travel in the POST body.
 * Resolves with a tagged answer for everything that can happen at run time, a region outside the
 * allow-list among it, because regions come from requests.
 */
export type Call = (
  action: string,
  region: string,
  parameters: Readonly<Record<string, string>>,
  options?: CallOptions,
) => Promise<ServiceAnswer>

/** A client of the VPC API. Holds no keys, only the provider. */
export type Client = {
  readonly call: Call
  /**
   * The service's time minus this machine's, in milliseconds; 0 until a refused date has shown a
   * difference. Requests are signed with the service's time from then on.
   */
  readonly clockOffsetMs: () => number
  /** Whether there are keys to sign with. Asks nobody but the provider. */
  readonly hasCredentials: () => Promise<boolean>
}

/**
 * Makes a client. Clients are cheap: sockets belong to the process, not to them.
 *
 * @throws TypeError when the endpoint override is refused.
 */
export function createClient(options: ClientOptions): Client {
  const { credentials, endpointOverride, now = Date.now, nonce = randomUUID } = options
  const override = endpointOverride === undefined ? undefined : requireEndpoint(endpointOverride)
  const limits = { ...defaultLimits, ...options.limits }
  let offsetMs = 0
  const dates = { now: () => now() + offsetMs, nonce }

  const call: Call = async (action, region, parameters, { signal, secrets = [] } = {}) => {
    if (!isKnownRegion(region)) return unknownRegion
    const body = parseBody(parameters)
    if (typeof body !== 'string') return body
    const keys = await unlessAborted(credentials, signal)
    if (keys.kind !== 'credentials') return keys
    const endpoint = endpointFor(region, override)
    const sign = signer({ action, endpoint, body, credentials: keys.credentials, ...dates })
    const unshown = [...secrets, ...keySecrets(keys.credentials)]
    const startedMs = performance.now()
    const outcome = await send(sign, { endpoint, limits, signal })
    if (outcome.kind !== 'answered') return outcome
    const answer = await readOutcome(outcome, unshown)
    const { dateMs } = outcome.answer
    if (dateMs === undefined || !isRefusedDate(answer)) return answer
    // Refused for its date alone, so nothing was done: once more, by the service's own clock.
    offsetMs = dateMs - now()
    const totalMs = Math.max(1, limits.totalMs - (performance.now() - startedMs))
    const second = await send(sign, { endpoint, limits: { ...limits, totalMs }, signal })
    if (second.kind !== 'answered') return second
    return readOutcome(outcome.isRepeat ? { ...second, isRepeat: true } : second, unshown)
  }
  return {
    call: timed(call, options.onCall),
    clockOffsetMs: () => offsetMs,
    hasCredentials: async () => (await credentials()).kind === 'credentials',
  }
}

/** The same calls, each of them told when it has ended. */
function timed(call: Call, onCall: ClientOptions['onCall']): Call {
  if (!onCall) return call
  return async (action, region, parameters, options) => {
    const startedMs = performance.now()
    const answer = await call(action, region, parameters, options)
    const seconds = (performance.now() - startedMs) / 1000
    onCall({ action, outcome: answer.kind, seconds })
    return answer
  }
}

/** A refusal of a repeat is no word about the send before it, which may have been carried out. */
async function readOutcome(
  { answer, isRepeat }: Answered,
  secrets: readonly Secret[],
): Promise<ServiceAnswer> {
  const read = await readAnswer(answer, secrets)
  const isRefusal =
    read.kind === 'api' || read.kind === 'throttled' || read.kind === 'unreadable-answer'
  return isRepeat && isRefusal ? { ...read, maybeApplied: true } : read
}

/** Source: "VPC API reference", common error codes. The window is 15 minutes either way. */
function isRefusedDate(answer: ServiceAnswer): boolean {
  return answer.kind === 'api' && answer.code === 'InvalidTimeStamp.Expired'
}

const unknownRegion = { kind: 'unknown-region', maybeApplied: false } as const
const cancelled = { kind: 'cancelled', maybeApplied: false } as const

type SignerInputs = {
  readonly action: string
  readonly endpoint: Endpoint
  readonly body: string
  readonly credentials: Credentials
  readonly now: () => number
  readonly nonce: () => string
}

function signer({ action, endpoint, body, credentials, now, nonce }: SignerInputs) {
  const bodyHash = hashedPayload(body)
  const { authority } = endpoint
  return () => {
    const date = `${new Date(now()).toISOString().slice(0, 19)}Z`
    return signedRequest({ action, authority, body, bodyHash, credentials, date, nonce: nonce() })
  }
}

function parseBody(parameters: Readonly<Record<string, string>>): string | ServiceFailure {
  try {
    return formBody(parameters)
  } catch {
    const [parameter = ''] = Object.keys(parameters).filter(
      (name) => !isWellFormed(name + (parameters[name] ?? '')),
    )
    return { kind: 'malformed-parameter', parameter, maybeApplied: false }
  }
}

async function unlessAborted(
  provider: CredentialsProvider,
  signal: AbortSignal | undefined,
): Promise<CredentialsResult | typeof cancelled> {
  if (signal === undefined) return provider()
  if (signal.aborted) return cancelled
  let stop = () => {}
  const aborted = new Promise<typeof cancelled>((resolve) => {
    stop = () => resolve(cancelled)
    signal.addEventListener('abort', stop, { once: true })
  })
  const result = await Promise.race([provider(), aborted])
  signal.removeEventListener('abort', stop)
  return result
}

function keySecrets({ accessKeySecret, securityToken }: Credentials): readonly Secret[] {
  return securityToken === undefined ? [accessKeySecret] : [accessKeySecret, securityToken]
}
