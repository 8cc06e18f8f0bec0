'use client'

import { useState } from 'react'

/** One thing at a time, and what it failed with. */
export function useAttempt() {
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<Error>()

  async function send(work: () => Promise<void>): Promise<void> {
    if (isPending) return
    setIsPending(true)
    setError(undefined)
    try {
      await work()
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
    } finally {
      setIsPending(false)
    }
  }

  return { send, isPending, error }
}
