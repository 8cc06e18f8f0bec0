import Link from 'next/link'
import { ProblemState, problemIn } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { Skeleton } from '@/components/ui/skeleton'
import { activityHref } from '../activity-link'

const breadcrumbs = [{ label: 'Activity', href: activityHref }]

export function AttemptSkeleton() {
  return (
    <>
      <PageHeader breadcrumbs={breadcrumbs} title="Attempt" description="Reading the journal…" />
      <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <Skeleton label="Loading the attempt" className="h-96 rounded-lg" />
        <Skeleton className="h-72 rounded-lg" />
      </div>
    </>
  )
}

type AttemptMissingProps = {
  attemptId: string
  error: Error
  onRetry: () => void
  isRetrying: boolean
}

const missingStatus = 404

/** An attempt that cannot be shown: the ID that was asked for, why not, and the way back. */
export function AttemptMissing({ attemptId, error, onRetry, isRetrying }: AttemptMissingProps) {
  const isMissing = problemIn(error).status === missingStatus
  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={isMissing ? 'There is no such attempt' : 'The attempt cannot be shown'}
        description={
          <>
            Asked for <code translate="no">{attemptId}</code>.
          </>
        }
      />
      <ProblemState
        error={error}
        onRetry={onRetry}
        isRetrying={isRetrying}
        action={
          <Link href={activityHref} className={buttonClass({ size: 'sm' })}>
            All activity
          </Link>
        }
      />
    </>
  )
}
