import { useSyncExternalStore } from 'react'

const stepMs = 10_000

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, stepMs)
  return () => clearInterval(timer)
}

const now = () => Math.floor(Date.now() / stepMs) * stepMs

/**
 * The time in steps of ten seconds, or undefined on the server and while hydrating, where the two
 * clocks would disagree.
 */
export function useNow(): number | undefined {
  return useSyncExternalStore<number | undefined>(subscribe, now, () => undefined)
}
