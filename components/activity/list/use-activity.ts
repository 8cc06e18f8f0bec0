'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { attemptsQuery } from '@/lib/browser/queries'
import { isSettled } from '@/lib/http/attempt'
import { type ActivityView, filterOf, writeView } from './activity-view'
import { useAfterTyping } from './use-after-typing'

const openPollMs = 2000
/** The attempts of a view: asked for again while one of them is under way, else on coming back. */
export function useActivity(wanted: ActivityView) {
  const view = useAfterTyping(wanted)
  const key = writeView({ ...view, search: view.search.trim() })
  const query = useInfiniteQuery({
    ...attemptsQuery(key, () => filterOf(view, Date.now())),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? []
      const isOpen = pages.some(({ Attempts }) => !Attempts.every(isSettled))
      // Every page that is shown is read again, one after the other.
      return isOpen && openPollMs * pages.length
    },
  })
  const attempts = useMemo(
    () => query.data?.pages.flatMap(({ Attempts }) => Attempts) ?? [],
    [query.data],
  )
  return { view, attempts, query }
}

export type Activity = ReturnType<typeof useActivity>
