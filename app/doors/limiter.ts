/** What one caller may ask for. */
export type Allowance = {
  readonly ratePerSecond: number
  readonly concurrency: number
  /** Event streams that may be open. */
  readonly streams: number
}

/** What of it somebody uses: an ordinary request, or a stream that stays open. */
export type Kind = 'request' | 'stream'

export type Admission =
  | { readonly isAdmitted: true; readonly leave: () => void }
  | { readonly isAdmitted: false; readonly retryAfterSeconds: number }

type Account = { tokens: number; at: number; request: number; stream: number }

const burstSeconds = 4
/** Some hundred bytes each: what is remembered stays within a few megabytes. */
const accountsMax = 10_000
/** How many of those are looked at when a new one comes: enough that more go than come. */
const looksMax = 32

/**
 * Counts callers in memory: a token bucket that holds four seconds' worth, and what is under way.
 * Somebody who is silent for as long as it takes to fill the bucket is forgotten. `now` gives
 * milliseconds.
 */
export class Limiter {
  readonly #accounts = new Map<string, Account>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#accounts.size
  }

  /** Lets a request in, or says when to come again. Who was let in has to `leave`, once. */
  enter(key: string, kind: Kind, allowance: Allowance): Admission {
    const account = this.#account(key, allowance)
    const most = kind === 'stream' ? allowance.streams : allowance.concurrency
    if (account[kind] >= most) return { isAdmitted: false, retryAfterSeconds: 1 }
    if (account.tokens < 1) {
      const missing = (1 - account.tokens) / allowance.ratePerSecond
      return { isAdmitted: false, retryAfterSeconds: Math.max(1, Math.ceil(missing)) }
    }
    account.tokens -= 1
    account[kind] += 1
    let isIn = true
    const leave = () => {
      if (isIn) account[kind] -= 1
      isIn = false
    }
    return { isAdmitted: true, leave }
  }

  #account(key: string, { ratePerSecond }: Allowance): Account {
    const now = this.#now()
    const burst = ratePerSecond * burstSeconds
    const known = this.#accounts.get(key)
    if (!known) this.#makeRoom(now)
    const account = known ?? { tokens: burst, at: now, request: 0, stream: 0 }
    const gained = ((now - account.at) / 1000) * ratePerSecond
    account.tokens = Math.min(burst, account.tokens + gained)
    account.at = now
    this.#remember(key, account)
    return account
  }

  /** At the end of the map: its first are those that were silent longest. */
  #remember(key: string, account: Account): void {
    this.#accounts.delete(key)
    this.#accounts.set(key, account)
  }

  #makeRoom(now: number): void {
    let looks = 0
    for (const [key, account] of this.#accounts) {
      looks += 1
      const isSilent = now - account.at >= burstSeconds * 1000
      // Where nobody is silent, the one seen longest ago goes, and has a full bucket should it come again.
      const isWanted = isSilent || this.#accounts.size >= accountsMax
      if (!isWanted || looks > looksMax) return
      if (account.request + account.stream === 0) this.#accounts.delete(key)
      else this.#remember(key, account)
    }
  }
}
