import { SearchX, Waypoints } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { NewConnectionLink } from '../new-connection-link'

const skeletonRows = [0, 1, 2, 3, 4]

export function ListSkeleton() {
  return (
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">
      {skeletonRows.map((row) => (
        <div key={row} className="flex gap-8 px-3 py-3.5">
          <Skeleton label={row === 0 ? 'Loading connections' : undefined} lines={2} />
          <Skeleton lines={2} />
          <Skeleton lines={2} />
        </div>
      ))}
    </div>
  )
}

export function NoConnections({ regionId }: { regionId: string }) {
  return (
    <EmptyState
      title="No connections in this region yet"
      icon={<Waypoints />}
      action={<NewConnectionLink regionId={regionId} />}
    >
      A connection joins a VPN gateway of a VPC with the device of your data centre. Connections
      of other regions are listed when you choose the region above.
    </EmptyState>
  )
}

type NoMatchProps = { search: string; onClear: () => void }

export function NoMatch({ search, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No connection matches"
      icon={<SearchX />}
      action={<Button onClick={onClear}>Clear the search</Button>}
    >
      Nothing in this region has “<span className="wrap-anywhere">{search}</span>” in its name,
      IDs, gateways or subnets.
    </EmptyState>
  )
}
