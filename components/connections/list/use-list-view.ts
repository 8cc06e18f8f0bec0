'use client'

import { useMemo } from 'react'
import { type ListView, readView, writeView } from './list-view'
import { useLocationQuery } from './use-location-query'

export type ViewAddress = {
  readonly view: ListView
  /** The query that stands for the view, to be kept and compared. */
  readonly query: string
  /** A choice is a step of its own in the history; typing is not. */
  readonly change: (changes: Partial<ListView>) => void
  readonly type: (search: string) => void
}

/** The view that the address asks for. Changing it changes the address. */
export function useListView(): ViewAddress {
  const { query, write } = useLocationQuery()
  const view = useMemo(() => readView(query), [query])
  return {
    view,
    query: writeView(view),
    change: (changes) => write(writeView({ ...view, ...changes }), 'push'),
    type: (search) => write(writeView({ ...view, search }), 'replace'),
  }
}
