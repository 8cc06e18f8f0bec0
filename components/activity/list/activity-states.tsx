import { History, SearchX } from 'lucide-react'
import { NewConnectionLink } from '@/components/connections/new-connection-link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'

const skeletonRows = [0, 1, 2, 3, 4, 5, 6, 7]

export function ActivitySkeleton({ label }: { label: string }) {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      <div className="h-9 bg-sunken" />
      {skeletonRows.map((row) => (
        <div key={row} className="flex h-12 items-center gap-8 px-3">
          <Skeleton label={row === 0 ? label : undefined} className="h-3" />
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-4/5" />
        </div>
      ))}
    </div>
  )
}

export function NoActivity() {
  return (
    <EmptyState
      title="Nothing has been changed yet"
      icon={<History />}
      action={<NewConnectionLink regionId="" />}
    >
      Every create, change and deletion sent through Causeway is written down here, before it is
      sent.
    </EmptyState>
  )
}

type NoMatchProps = { search: string; onClear: () => void }

export function NoMatch({ search, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No attempt matches"
      icon={<SearchX />}
      action={<Button onClick={onClear}>Clear the search and the filters</Button>}
    >
      {search.trim() === '' ? (
        'The filters leave nothing over.'
      ) : (
        <>
          Nothing that the filters leave over has every word of “
          <span className="wrap-anywhere">{search}</span>” in its name, IDs, person, reason,
          parameters or problem.
        </>
      )}
    </EmptyState>
  )
}
