import { PageHeader } from '@/components/layout/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { listHref } from '../connection-links'

type DetailsSkeletonProps = { regionId: string; connectionId: string }

export function DetailsSkeleton({ regionId, connectionId }: DetailsSkeletonProps) {
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Connections', href: listHref(regionId) }]}
        title={connectionId}
        description="Reading the connection…"
      />
      <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <Skeleton label="Loading the connection" className="h-96 rounded-lg" />
        <div className="flex flex-col gap-5">
          <Skeleton className="h-48 rounded-lg" />
          <Skeleton className="h-72 rounded-lg" />
        </div>
      </div>
    </>
  )
}
