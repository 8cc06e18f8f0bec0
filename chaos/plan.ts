import { between, isOneIn, oneOf, type Random, seeded } from './random'

/** How large a run is. The same numbers and the same seed give the same plan. */
export type Size = {
  readonly seed: number
  readonly creates: number
  readonly gateways: number
  readonly clients: number
  readonly instances: number
}

/** What becomes of a connection once it is there, or of its create before it is. */
export type Sequel = 'nothing' | 'modify' | 'delete' | 'take back'

/** One connection that somebody wants, and how the one behaves who wants it. */
export type Wish = {
  readonly number: number
  readonly seed: number
  readonly gateway: number
  readonly name: string
  readonly psk: string
  readonly sequel: Sequel
  /** `same token`: as a browser or a proxy that repeats; `two tabs`: each with its own token. */
  readonly twice: 'no' | 'same token' | 'two tabs'
  /** Hangs up after so many milliseconds, once, and comes again with the same token. */
  readonly hangsUpAfterMs: number | undefined
  /** Goes when the connection breaks or the answer takes long, and never comes back. */
  readonly leaves: boolean
  /** Seconds it wants to wait for the outcome; then it follows the attempt. */
  readonly waits: number
  readonly follows: 'events' | 'polling'
}

/** A fault of the sandbox, as its control takes it. */
export type Fault = Readonly<Record<string, unknown>> & { readonly kind: string }

export type Trouble = { readonly afterMs: number } & (
  | { readonly kind: 'app is killed'; readonly instance: number; readonly downMs: number }
  | { readonly kind: 'sandbox is killed'; readonly downMs: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
)

/** A wish, and what goes wrong when its turn comes. */
export type Turn = { readonly wish: Wish; readonly troubles: readonly Trouble[] }

/** What every key of a run begins with: found anywhere, a key has leaked. */
export const keyMark = 'ChaosKeyQ7x'

/** The deadline of a call in the app under test. */
export const deadlineMs = 1_000

const sequels: readonly Sequel[] = [
  ...Array.from({ length: 12 }, () => 'nothing' as const),
  ...(['modify', 'modify', 'modify', 'delete', 'delete', 'take back', 'take back'] as const),
]

function wishOf(random: Random, { seed, gateways }: Size, number: number): Wish {
  // Every third connection goes to one of two gateways, so that lines form there.
  const gateway = isOneIn(random, 3) ? between(random, 0, 1) : between(random, 0, gateways - 1)
  const sequel = oneOf(random, sequels)
  const isPlain = sequel !== 'take back'
  return {
    number,
    seed: between(random, 1, 2 ** 31),
    gateway: gateway % gateways,
    name: `chaos-${seed}-${number}`,
    psk: `${keyMark}${seed}n${number}`,
    sequel,
    twice: isPlain ? oneOf(random, ['no', 'no', 'no', 'same token', 'two tabs'] as const) : 'no',
    hangsUpAfterMs: isOneIn(random, 4) ? between(random, 5, 1_500) : undefined,
    leaves: isPlain && isOneIn(random, 10),
    waits: sequel === 'take back' ? 0 : oneOf(random, [0, 1, 30, 30]),
    follows: oneOf(random, ['events', 'polling']),
  }
}

const looks = ['DescribeVpnConnections', 'DescribeVpnConnection', 'DescribeVpnGateway'] as const
const changes = [
  ...Array.from({ length: 6 }, () => 'CreateVpnConnection' as const),
  ...(['ModifyVpnConnectionAttribute', 'DeleteVpnConnection'] as const),
] as const

function faultOf(random: Random): Fault {
  const action = isOneIn(random, 5) ? oneOf(random, looks) : oneOf(random, changes)
  const times = between(random, 1, 3)
  const common = { action, times }
  const kinds: (() => Fault)[] = [
    () => ({ ...common, kind: 'drop-before' }),
    () => ({ ...common, kind: 'drop-after' }),
    () => ({ ...common, kind: 'drop-after' }),
    () => ({ ...common, kind: 'html', status: oneOf(random, [502, 503, 504]) }),
    () => ({ ...common, kind: 'code', code: 'InternalError', status: 500 }),
    () => ({ ...common, kind: 'code', code: 'ServiceUnavailable', status: 503 }),
    () => ({ ...common, kind: 'code', code: 'VpnGateway.Configuring' }),
    () => ({
      ...common,
      kind: 'code',
      code: 'Throttling.User',
      status: 400,
      ...(isOneIn(random, 2) && { retryAfterMs: between(random, 100, 900) }),
    }),
    () => ({ ...common, kind: 'delay', ms: between(random, deadlineMs, 2 * deadlineMs) }),
    () => ({ ...common, kind: 'delay', ms: between(random, 50, deadlineMs / 2) }),
    () => ({
      ...common,
      kind: 'status-after',
      status: oneOf(random, [200, 500, 502, 503]),
      answer: oneOf(random, ['code', 'html', 'request-id']),
    }),
    () => ({ ...common, kind: 'status-after', status: 200, answer: 'request-id' }),
  ]
  return oneOf(random, kinds)()
}

function troublesOf(random: Random, { instances }: Size): Trouble[] {
  const afterMs = between(random, 0, 600)
  const troubles: Trouble[] = []
  if (isOneIn(random, 3)) troubles.push({ kind: 'fault', afterMs: 0, fault: faultOf(random) })
  if (isOneIn(random, 14)) {
    const instance = between(random, 0, instances - 1)
    troubles.push({ kind: 'app is killed', afterMs, instance, downMs: between(random, 0, 800) })
  } else if (isOneIn(random, 30)) {
    troubles.push({ kind: 'sandbox is killed', afterMs, downMs: between(random, 0, 1_200) })
  }
  return troubles
}

/** Everything that is wanted and everything that goes wrong, in order. */
export function planOf(size: Size): Turn[] {
  const random = seeded(size.seed)
  return Array.from({ length: size.creates }, (_, number) => ({
    wish: wishOf(random, size, number),
    troubles: troublesOf(random, size),
  }))
}
