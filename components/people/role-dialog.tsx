'use client'

import { ConfirmDialog } from '@/components/layout/confirm-dialog'
import { type Role, roleWords } from '@/lib/access/roles'
import type { Person } from '@/lib/http/people'

type RoleDialogProps = {
  person: Person
  role: Role
  state: { readonly isPending: boolean; readonly error: Error | null }
  onConfirm: () => void
  onClose: () => void
}

/** Asks before somebody may do more or less than they could: a list is easily slipped on. */
export function RoleDialog({ person, role, ...rest }: RoleDialogProps) {
  const { label, says } = roleWords[role]
  return (
    <ConfirmDialog
      title={`Make ${person.Name} ${label.toLowerCase()}?`}
      description={`${says} It holds from their next request on, wherever they are signed in.`}
      action="Change the role"
      variant="primary"
      {...rest}
    />
  )
}
