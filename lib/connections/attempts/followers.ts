/** Who waits, here, for an attempt to change. What other processes change is noticed by polling. */
export type Followers = {
  /** Resolves at the next change of the attempt or of its line, or after so many milliseconds. */
  wait(keys: readonly string[], ms: number): Promise<void>
  tell(...keys: readonly string[]): void
}

export function createFollowers(): Followers {
  const waiting = new Map<string, Set<() => void>>()
  const wait = (keys: readonly string[], ms: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        for (const key of keys) {
          const others = waiting.get(key)
          others?.delete(wake)
          if (others?.size === 0) waiting.delete(key)
        }
        resolve()
      }
      const timer = setTimeout(wake, ms)
      for (const key of keys) {
        const others = waiting.get(key) ?? new Set()
        waiting.set(key, others.add(wake))
      }
    })
  const tell = (...keys: readonly string[]) => {
    for (const key of keys) for (const wake of [...(waiting.get(key) ?? [])]) wake()
  }
  return { wait, tell }
}
