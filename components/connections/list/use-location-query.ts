'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

export type WriteMode = 'push' | 'replace'

type LocationQuery = {
  /** The query of the address, with or without its question mark. */
  readonly query: string
  /** Writes a query that is empty or begins with a question mark. A pushed one can be left by Back. */
  readonly write: (query: string, mode: WriteMode) => void
}

/**
 * The query of the address as state that changes at once. Next follows the address in a transition,
 * which is too late for a text field that is typed into.
 */
export function useLocationQuery(): LocationQuery {
  const followed = useSearchParams().toString()
  const [query, setQuery] = useState(followed)

  // The address itself is always newer than what Next has followed so far.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what Next follows is the occasion
  useEffect(() => setQuery(window.location.search), [followed])

  return {
    query,
    write: (next, mode) => {
      const url = `${window.location.pathname}${next}`
      if (mode === 'push') window.history.pushState(null, '', url)
      else window.history.replaceState(null, '', url)
      setQuery(next)
    },
  }
}
