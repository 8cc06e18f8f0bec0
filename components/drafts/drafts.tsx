'use client'

import { useQuery } from '@tanstack/react-query'
import { FileClock } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useState } from 'react'
import { ProblemState } from '@/components/connections/problem-state'
import { useMay } from '@/components/layout/caller'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { draftsQuery } from '@/lib/browser/queries'
import type { DraftSummary } from '@/lib/http/draft'
import { DeleteDraftDialog } from './delete-draft-dialog'
import { DraftRow } from './draft-row'

const formHref = '/connections/new' as Route

/** The drafts of the team. */
export function Drafts() {
  const query = useQuery(draftsQuery)
  const mayWrite = useMay('writeDraft')
  const [leaving, setLeaving] = useState<DraftSummary>()
  return (
    <>
      <PageHeader
        title="Drafts"
        description="Connections that are being worked on, the last changed first. A draft holds everything but the pre-shared key."
      />
      <div className="flex flex-col gap-3">
        {query.error && (
          <ProblemState
            error={query.error}
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        {query.isPending && <Skeleton lines={6} label="Loading the drafts" />}
        {query.data?.length === 0 && <NoDrafts mayWrite={mayWrite} />}
        {query.data && query.data.length > 0 && (
          <ul
            aria-label="Drafts"
            className="divide-y divide-line rounded-lg border border-line bg-surface"
          >
            {query.data.map((draft) => (
              <DraftRow
                key={draft.DraftId}
                draft={draft}
                onDelete={mayWrite ? () => setLeaving(draft) : undefined}
              />
            ))}
          </ul>
        )}
      </div>
      <DeleteDraftDialog
        key={leaving?.DraftId}
        draft={leaving}
        onClose={() => setLeaving(undefined)}
      />
    </>
  )
}

function NoDrafts({ mayWrite }: { mayWrite: boolean }) {
  const way = mayWrite && (
    <Link href={formHref} className={buttonClass()}>
      New connection
    </Link>
  )
  return (
    <EmptyState title="No drafts yet" icon={<FileClock />} action={way}>
      “Save draft” in the form of a new connection keeps it here under a name, with a short link
      for your colleagues.
    </EmptyState>
  )
}
