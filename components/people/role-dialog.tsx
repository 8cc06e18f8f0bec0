'use client'

import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type Role, roleWords } from '@/lib/access/roles'
import type { Person } from '@/lib/http/people'

type RoleDialogProps = {
  person: Person
  role: Role
  isPending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before somebody may do more or less than they could: a list is easily slipped on. */
export function RoleDialog(props: RoleDialogProps) {
  const { person, role, isPending, error, onConfirm, onClose } = props
  const { label, says } = roleWords[role]
  const footer = (
    <>
      <Button onClick={onClose}>Go back</Button>
      <Button variant="primary" pending={isPending} onClick={onConfirm}>
        Change the role
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Make ${person.Name} ${label.toLowerCase()}?`}
      description={`${says} It holds from their next request on, wherever they are signed in.`}
      footer={footer}
    >
      {error && <ProblemNotice error={error} />}
    </Dialog>
  )
}
