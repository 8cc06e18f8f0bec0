import Link from 'next/link'
import { lazy, Suspense } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { listHref } from '../connection-links'
import { ProblemState } from '../problem-state'
import { RemovalCallout } from './removal/removal-callout'
import { isGone } from './use-connection'

const HistoryTab = lazy(async () => ({ default: (await import('./history-tab')).HistoryTab }))

type ConnectionMissingProps = {
  regionId: string
  connectionId: string
  error: Error
  onRetry: () => void
  isRetrying: boolean
}

/** A connection that cannot be shown: the ID that was asked for, why not, and the way back. */
export function ConnectionMissing(props: ConnectionMissingProps) {
  const { regionId, connectionId, ...problem } = props
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Connections', href: listHref(regionId) }]}
        title={connectionId}
        description={
          <>
            Asked for in the region <code translate="no">{regionId}</code>.
          </>
        }
      />
      {isGone(problem.error) && (
        <div className="mb-3">
          <RemovalCallout connectionId={connectionId} stage="gone" />
        </div>
      )}
      <ProblemState
        {...problem}
        action={
          <Link href={listHref(regionId)} className={buttonClass({ size: 'sm' })}>
            All connections
          </Link>
        }
      />
      {isGone(problem.error) && (
        <section aria-label="What Causeway did to it" className="mt-5">
          <Suspense>
            <HistoryTab connectionId={connectionId} described={undefined} />
          </Suspense>
        </section>
      )}
    </>
  )
}
