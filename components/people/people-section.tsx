'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { ProblemState } from '@/components/connections/problem-state'
import { Skeleton } from '@/components/ui/skeleton'

type PeopleSectionProps<T> = {
  title: string
  description?: string
  query: UseQueryResult<readonly T[]>
  /** What stands there while there is nothing to list. */
  empty: string
  children: (rows: readonly T[]) => ReactNode
}

/** A titled list of the people page: loading, failed, empty, or there. */
export function PeopleSection<T>(props: PeopleSectionProps<T>) {
  const { title, description, query, empty, children } = props
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <header>
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {description && <p className="max-w-prose text-ink-muted text-xs">{description}</p>}
      </header>
      {query.error && (
        <ProblemState
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {query.isPending && <Skeleton label={`Loading: ${title}`} className="h-32 rounded-lg" />}
      {query.data?.length === 0 && <p className="text-ink-muted">{empty}</p>}
      {query.data && query.data.length > 0 && children(query.data)}
    </section>
  )
}
