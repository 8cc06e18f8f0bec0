const rememberedMs = 30 * 60_000
const countMax = 100_000

/**
 * Nonces that were used. Each is remembered as long as its request could still pass the check of its
 * date; beyond a hundred thousand the oldest are forgotten, so that memory stays bounded.
 */
export class Nonces {
  // A Map keeps the order of insertion, so the oldest nonce is always the first.
  readonly #usedAt = new Map<string, number>()

  /** Whether the nonce is new; from now on it is not. */
  use(nonce: string, now: number): boolean {
    for (const [oldest, usedAt] of this.#usedAt) {
      if (usedAt + rememberedMs > now && this.#usedAt.size < countMax) break
      this.#usedAt.delete(oldest)
    }
    if (this.#usedAt.has(nonce)) return false
    this.#usedAt.set(nonce, now)
    return true
  }
}
