'use client'

import { useMemo } from 'react'
import { useLocationQuery } from '@/components/connections/list/use-location-query'
import { type ActivityView, readView, writeView } from './activity-view'

export type ActivityAddress = {
  readonly view: ActivityView
  /** A choice is a step of its own in the history; typing is not. */
  readonly change: (changes: Partial<ActivityView>) => void
  readonly type: (search: string) => void
}

/** The view that the address asks for. Changing it changes the address. */
export function useActivityView(): ActivityAddress {
  const { query, write } = useLocationQuery()
  const view = useMemo(() => readView(query), [query])
  return {
    view,
    change: (changes) => write(writeView({ ...view, ...changes }), 'push'),
    type: (search) => write(writeView({ ...view, search }), 'replace'),
  }
}
