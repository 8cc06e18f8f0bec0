'use client'

import { useLocationQuery } from '@/components/connections/list/use-location-query'
import { PageHeader } from '@/components/layout/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { approvalStates } from '@/lib/http/approval'
import { approvalLook, approvalsHref } from '../approval-words'
import { ApprovalsSection } from './approvals-section'
import { type ApprovalsView, readView, writeView } from './approvals-view'

const views: readonly ApprovalsView[] = ['open', ...approvalStates]
const decided = approvalStates.filter((state) => state !== 'waiting')

const labelOf = (view: ApprovalsView) => (view === 'open' ? 'All' : approvalLook(view).word)

const tabs = views.map((id) => ({
  id,
  label: labelOf(id),
  href: `${approvalsHref}${writeView(id)}`,
}))

/** Requests for approval: those that wait first. */
export function ApprovalsPage() {
  const { query, write } = useLocationQuery()
  const view = readView(query)
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Approvals"
        description="What needs a second person before it is sent. Who asked for it cannot approve it."
        className="mb-0!"
      />
      <TabLinks
        label="Which requests"
        current={view}
        tabs={tabs}
        onSelect={(next) => write(writeView(next), 'push')}
      />
      {view === 'open' ? (
        <>
          <ApprovalsSection title="Waiting" states={['waiting']} />
          <ApprovalsSection title="Decided" states={decided} />
        </>
      ) : (
        <ApprovalsSection title={labelOf(view)} states={[view]} />
      )}
    </div>
  )
}
