'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '@/components/layout/confirm-dialog'
import { announce } from '@/components/ui/toast'
import { changePerson } from '@/lib/browser/people'
import { peopleQuery, tokensQuery } from '@/lib/browser/queries'
import type { Person } from '@/lib/http/people'

/** Asks before somebody is shut out. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const queries = useQueryClient()
  const { PersonId, Name } = person
  const mutation = useMutation({
    mutationFn: () => changePerson(PersonId, { IsActive: false }),
    onSuccess: () => {
      announce(`${Name} may not come in any more.`)
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Deactivate ${Name}?`}
      description="They are signed out everywhere at once, and every API token of theirs is revoked. What they have done stays in the journal. You can let them in again; their tokens do not come back."
      action="Deactivate"
      state={mutation}
      onConfirm={() => mutation.mutate()}
      onClose={onClose}
    />
  )
}
