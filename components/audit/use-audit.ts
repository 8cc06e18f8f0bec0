'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAfterTyping } from '@/components/activity/list/use-after-typing'
import { auditQuery } from '@/lib/browser/queries'
import { type AuditView, filterOf, writeView } from './audit-view'

/** The entries of a view. */
export function useAudit(wanted: AuditView) {
  const view = useAfterTyping(wanted)
  const key = writeView({ ...view, search: view.search.trim() })
  const query = useInfiniteQuery({
    ...auditQuery(key, () => filterOf(view, Date.now())),
    placeholderData: keepPreviousData,
  })
  const entries = useMemo(
    () => query.data?.pages.flatMap(({ Entries }) => Entries) ?? [],
    [query.data],
  )
  return { view, entries, query }
}

export type Audit = ReturnType<typeof useAudit>
