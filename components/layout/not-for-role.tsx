import { Lock } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { actionWords } from '@/lib/access/action-words'
import { type Action, actions } from '@/lib/access/actions'
import { roleWords } from '@/lib/access/roles'

/** In place of a page that somebody of this role has no use for. */
export function NotForRole({ action }: { action: Action }) {
  return (
    <EmptyState title={`You may not ${actionWords[action]}`} icon={<Lock />}>
      That takes the role {roleWords[actions[action]].label.toLowerCase()}. An admin can give it
      to you.
    </EmptyState>
  )
}
