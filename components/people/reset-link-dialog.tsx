'use client'

import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { makeResetLink } from '@/lib/browser/people'
import type { Person } from '@/lib/http/people'
import { OneTimeLink } from './one-time-link'

/** Makes a link with which somebody sets a new password, and shows it once. */
export function ResetLinkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  // Closing is the end of it: what a mutation has answered is kept nowhere else.
  const mutation = useMutation({
    mutationFn: () => makeResetLink(person.PersonId),
    gcTime: 0,
  })
  const footer = mutation.data ? (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>Go back</Button>
      <Button variant="primary" pending={mutation.isPending} onClick={() => mutation.mutate()}>
        Make the link
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={`New password for ${person.Name}`}
      description="A link with which they set a new password themselves. Until then the present one goes on to work."
      footer={footer}
    >
      <div className="flex flex-col gap-3">
        {mutation.error && <ProblemNotice error={mutation.error} />}
        {mutation.data && (
          <OneTimeLink link={mutation.data} says={`Give it to ${person.Name}.`} />
        )}
      </div>
    </Dialog>
  )
}
