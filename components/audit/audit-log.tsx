'use client'

import { ActivitySkeleton } from '@/components/activity/list/activity-states'
import { LoadMore } from '@/components/connections/list/load-more'
import { useRefresh } from '@/components/connections/list/use-refresh'
import { ProblemState } from '@/components/connections/problem-state'
import { useMay } from '@/components/layout/caller'
import { PageHeader } from '@/components/layout/page-header'
import { useMedia } from '@/components/ui/use-media'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { AuditCards } from './audit-cards'
import { ForAdmins, NoEntries, NoMatch } from './audit-states'
import { AuditTable } from './audit-table'
import { AuditToolbar } from './audit-toolbar'
import { everything, isNarrowed } from './audit-view'
import { ChainCheck } from './chain-check'
import { type Audit, useAudit } from './use-audit'
import { type AuditAddress, useAuditView } from './use-audit-view'

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 64rem), print'

/** How much is shown, in words; also what a screen reader hears after each change. */
function shownWords({ entries, query }: Audit): string {
  if (query.isPending) return 'Reading the log…'
  if (!query.data) return 'The log could not be read.'
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  return query.hasNextPage ? `The newest ${count}` : count
}

export function AuditLog() {
  if (useMay('readAudit')) return <WholeLog />
  return (
    <>
      <PageHeader title="Audit log" />
      <ForAdmins />
    </>
  )
}

function WholeLog() {
  const address = useAuditView()
  const audit = useAudit(address.view)
  const { query } = audit
  const words = shownWords(audit)
  const { refresh, isRefreshing } = useRefresh(query)
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="Audit log"
        description={`Who did what, and from where, newest first. The check of the chain finds what was changed or removed. ${words}`}
        className="mb-0!"
      />
      <VisuallyHidden role="status">{words}</VisuallyHidden>
      <ChainCheck />
      <AuditToolbar address={address} onRefresh={refresh} isRefreshing={isRefreshing} />
      {query.error && (
        <ProblemState error={query.error} onRetry={refresh} isRetrying={query.isFetching} />
      )}
      <Rows address={address} audit={audit} />
    </div>
  )
}

type RowsProps = { address: AuditAddress; audit: Audit }

/** The entries, or what there is instead of them. */
function Rows({ address, audit }: RowsProps) {
  const isWide = useMedia(tableMedia, true)
  const { entries, query, view } = audit
  if (query.isPending) return <ActivitySkeleton label="Loading the audit log" />
  if (!query.data) return null
  if (entries.length === 0) {
    if (!isNarrowed(view)) return <NoEntries />
    return <NoMatch search={view.search} onClear={() => address.change(everything)} />
  }
  return (
    <>
      {isWide ? <AuditTable entries={entries} /> : <AuditCards entries={entries} />}
      <LoadMore pages={query} />
    </>
  )
}
