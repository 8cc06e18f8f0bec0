'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

type LocationQuery = {
  readonly read: (name: string) => string | null
  /** An empty value takes the name out of the address. */
  readonly write: (name: string, value: string) => void
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
    read: (name) => new URLSearchParams(query).get(name),
    write: (name, value) => {
      const next = new URLSearchParams(window.location.search)
      if (value === '') next.delete(name)
      else next.set(name, value)
      const search = next.size === 0 ? '' : `?${next}`
      window.history.replaceState(null, '', `${window.location.pathname}${search}`)
      setQuery(search)
    },
  }
}
