import { Lock, ScrollText, SearchX } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export function ForAdmins() {
  return (
    <EmptyState title="The audit log is for admins" icon={<Lock />}>
      It says who did what and from where, so only the role admin reads it. An admin can give you
      that role.
    </EmptyState>
  )
}

export function NoEntries() {
  return (
    <EmptyState title="Nothing has been written down yet" icon={<ScrollText />}>
      Every sign-in, refusal, change, revealed key and export is written down here.
    </EmptyState>
  )
}

type NoMatchProps = { search: string; onClear: () => void }

export function NoMatch({ search, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No entry matches"
      icon={<SearchX />}
      action={<Button onClick={onClear}>Clear the search and the filters</Button>}
    >
      {search.trim() === '' ? (
        'The filters leave nothing over.'
      ) : (
        <>
          Nothing that the filters leave over has every word of “
          <span className="wrap-anywhere">{search}</span>” in its person, target, details, address
          or request ID.
        </>
      )}
    </EmptyState>
  )
}
