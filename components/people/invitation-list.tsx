'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CreatedTime } from '@/components/connections/created-time'
import { problemIn } from '@/components/connections/problem-state'
import { utcWords } from '@/components/connections/time-words'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/toast'
import { roleWords } from '@/lib/access/roles'
import { withdrawInvitation } from '@/lib/browser/people'
import { invitationsQuery } from '@/lib/browser/queries'
import type { Invitation } from '@/lib/http/people'
import { PeopleSection } from './people-section'

/** The links that can still be used. */
export function InvitationList() {
  return (
    <PeopleSection
      title="Open links"
      description="Invitations and links for a new password that nobody has used yet."
      query={useQuery(invitationsQuery)}
      empty="There are none."
    >
      {(invitations) => (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {invitations.map((invitation) => (
            <InvitationItem key={invitation.InvitationId} invitation={invitation} />
          ))}
        </ul>
      )}
    </PeopleSection>
  )
}

function InvitationItem({ invitation }: { invitation: Invitation }) {
  const queries = useQueryClient()
  const { InvitationId, Kind, Role, Email, MadeBy, CreateTime, ExpireTime } = invitation
  const withdraw = useMutation({
    mutationFn: () => withdrawInvitation(InvitationId),
    onSuccess: () => announce('The link opens nothing any more.'),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const what =
    Kind === 'reset' ? 'New password' : `Invitation as ${roleWords[Role].label.toLowerCase()}`
  const whom = Email ?? 'whoever has the link'
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-3 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="wrap-anywhere">
          <span className="font-medium">{what}</span> for {whom}
        </p>
        <p className="text-ink-muted text-xs leading-5">
          Made by {MadeBy}, <CreatedTime ms={CreateTime} />; open until {utcWords(ExpireTime)}
        </p>
        {withdraw.error && (
          <p role="alert" className="text-danger-ink text-xs">
            {problemIn(withdraw.error).detail}
          </p>
        )}
      </div>
      <Button
        size="sm"
        aria-label={`Withdraw: ${what} for ${whom}`}
        pending={withdraw.isPending}
        onClick={() => withdraw.mutate()}
      >
        Withdraw
      </Button>
    </li>
  )
}
