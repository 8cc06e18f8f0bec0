'use client'

import { LoadMore } from '@/components/connections/list/load-more'
import { useRefresh } from '@/components/connections/list/use-refresh'
import { ProblemState } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { useMedia } from '@/components/ui/use-media'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { isSettled } from '@/lib/http/attempt'
import { ActivitySkeleton, NoActivity, NoMatch } from './activity-states'
import { ActivityToolbar } from './activity-toolbar'
import { everything, isNarrowed } from './activity-view'
import { AttemptCards } from './attempt-cards'
import { AttemptTable } from './attempt-table'
import { type Activity, useActivity } from './use-activity'
import { type ActivityAddress, useActivityView } from './use-activity-view'

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 64rem), print'

/** How much is shown, in words; also what a screen reader hears after each change. */
function shownWords({ attempts, query }: Activity): string {
  if (query.isPending) return 'Reading the journal…'
  if (!query.data) return 'The journal could not be read.'
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`
  const open = attempts.filter((attempt) => !isSettled(attempt)).length
  const shown = query.hasNextPage ? `The newest ${count}` : count
  return open > 0 ? `${shown}, ${open} under way` : shown
}

export function ActivityList() {
  const address = useActivityView()
  const activity = useActivity(address.view)
  const { query } = activity
  const words = shownWords(activity)
  const { refresh, isRefreshing } = useRefresh(query)
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="Activity"
        description={`Every create, change and deletion, newest first. ${words}`}
        className="mb-0!"
      />
      <VisuallyHidden role="status">{words}</VisuallyHidden>
      <ActivityToolbar address={address} onRefresh={refresh} isRefreshing={isRefreshing} />
      {query.error && (
        <ProblemState error={query.error} onRetry={refresh} isRetrying={query.isFetching} />
      )}
      <Rows address={address} activity={activity} />
    </div>
  )
}

type RowsProps = { address: ActivityAddress; activity: Activity }

/** The attempts, or what there is instead of them. */
function Rows({ address, activity }: RowsProps) {
  const isWide = useMedia(tableMedia, true)
  const { attempts, query, view } = activity
  if (query.isPending) return <ActivitySkeleton label="Loading the activity" />
  if (!query.data) return null
  if (attempts.length === 0) {
    if (!isNarrowed(view)) return <NoActivity />
    return <NoMatch search={view.search} onClear={() => address.change(everything)} />
  }
  return (
    <>
      {isWide ? <AttemptTable attempts={attempts} /> : <AttemptCards attempts={attempts} />}
      <LoadMore pages={query} />
    </>
  )
}
