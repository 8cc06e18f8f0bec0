'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { NotForRole } from '@/components/layout/not-for-role'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { InvitationList } from './invitation-list'
import { InviteDialog } from './invite-dialog'
import { PeopleTable } from './people-table'
import { TokenTable } from './token-table'

/** Everybody who may come in, who was invited, and the API tokens of all. */
export function PeoplePage() {
  const may = useMay('managePeople')
  const [isInviting, setInviting] = useState(false)
  if (!may) {
    return (
      <>
        <PageHeader title="People" />
        <NotForRole action="managePeople" />
      </>
    )
  }
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="People"
        description="Who may come in, and what they may do. A change holds at once."
        className="mb-0!"
        actions={
          <Button
            variant="primary"
            icon={<UserPlus aria-hidden />}
            onClick={() => setInviting(true)}
          >
            Invite somebody
          </Button>
        }
      />
      <PeopleTable />
      <InvitationList />
      <TokenTable />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  )
}
