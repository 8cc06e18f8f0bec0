import { SearchX, Waypoints } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { NewConnectionLink } from '../new-connection-link'

const skeletonRows = [0, 1, 2, 3, 4, 5, 6, 7]

export function ListSkeleton() {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      <div className="h-9 bg-sunken" />
      {skeletonRows.map((row) => (
        <div key={row} className="flex h-11 items-center gap-8 px-3">
          <Skeleton label={row === 0 ? 'Loading connections' : undefined} className="h-3" />
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-4/5" />
        </div>
      ))}
    </div>
  )
}

/** `regionId` is empty where more than one region was looked at. */
export function NoConnections({ regionId }: { regionId: string }) {
  return (
    <EmptyState
      title={regionId === '' ? 'No connections yet' : 'No connections in this region yet'}
      icon={<Waypoints />}
      action={<NewConnectionLink regionId={regionId} />}
    >
      A connection joins a VPN gateway of a VPC with the device of your data centre.
    </EmptyState>
  )
}

type NoMatchProps = {
  search: string
  /** Some regions are still to be read, or could not be. */
  isPartial: boolean
  onClear: () => void
}

export function NoMatch({ search, isPartial, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No connection matches"
      icon={<SearchX />}
      action={<Button onClick={onClear}>Clear the search and the filters</Button>}
    >
      {search.trim() === '' ? (
        'The filters leave nothing over.'
      ) : (
        <>
          Nothing that the filters leave over has “<span className="wrap-anywhere">{search}</span>
          ” in its name, IDs, gateways, addresses or subnets.
        </>
      )}
      {isPartial && ' Not every region has been read.'}
    </EmptyState>
  )
}
