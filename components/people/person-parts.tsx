'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemIn } from '@/components/connections/problem-state'
import { useCaller } from '@/components/layout/caller'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { announce } from '@/components/ui/toast'
import { isRole, type Role, roles, roleWords } from '@/lib/access/roles'
import { changePerson } from '@/lib/browser/people'
import { peopleQuery, tokensQuery } from '@/lib/browser/queries'
import type { Person } from '@/lib/http/people'
import { DeactivateDialog } from './deactivate-dialog'
import { ResetLinkDialog } from './reset-link-dialog'
import { RoleDialog } from './role-dialog'

const ways = { password: 'Password', oidc: 'Identity provider' } as const

/** How somebody comes in. */
export const signInWords = ({ SignsInWith }: Person): string =>
  SignsInWith.map((way) => ways[way]).join(', ')

export function PersonState({ person: { IsActive } }: { person: Person }) {
  return (
    <Badge tone={IsActive ? 'success' : 'neutral'}>{IsActive ? 'Active' : 'Deactivated'}</Badge>
  )
}

/** Changes somebody and has the lists read again. */
function useChange(person: Person, says: (after: Person) => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (changes: Parameters<typeof changePerson>[1]) =>
      changePerson(person.PersonId, changes),
    onSuccess: (after) => announce(says(after)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
      return queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
    },
  })
}

/** What somebody may do, and a way to change it. */
export function RoleSelect({ person }: { person: Person }) {
  const [wanted, setWanted] = useState<Role>()
  const change = useChange(
    person,
    ({ Name, Role }) => `${Name} is ${roleWords[Role].label.toLowerCase()} now.`,
  )
  function close() {
    setWanted(undefined)
    change.reset()
  }
  return (
    <>
      <Select
        aria-label={`Role of ${person.Name}`}
        value={wanted ?? person.Role}
        onChange={({ currentTarget: { value } }) => isRole(value) && setWanted(value)}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role].label}
          </option>
        ))}
      </Select>
      {wanted && (
        <RoleDialog
          person={person}
          role={wanted}
          state={change}
          onConfirm={() => change.mutate({ Role: wanted }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

/** What else can be done about somebody. */
export function PersonActions({ person }: { person: Person }) {
  const { personId } = useCaller()
  const [asking, setAsking] = useState<'deactivate' | 'reset'>()
  const reactivate = useChange(person, ({ Name }) => `${Name} may come in again.`)
  const isSelf = person.PersonId === personId
  const hasPassword = person.SignsInWith.includes('password')
  const close = () => setAsking(undefined)
  return (
    <div className="flex flex-wrap gap-2">
      {person.IsActive ? (
        <Button
          size="sm"
          aria-label={`Deactivate ${person.Name}`}
          disabledReason={isSelf ? 'You cannot shut yourself out here.' : undefined}
          onClick={() => setAsking('deactivate')}
        >
          Deactivate
        </Button>
      ) : (
        <Button
          size="sm"
          aria-label={`Reactivate ${person.Name}`}
          pending={reactivate.isPending}
          onClick={() => reactivate.mutate({ IsActive: true })}
        >
          Reactivate
        </Button>
      )}
      {person.IsActive && hasPassword && (
        <Button
          size="sm"
          aria-label={`Reset link for ${person.Name}`}
          onClick={() => setAsking('reset')}
        >
          Reset link
        </Button>
      )}
      <Failure error={reactivate.error} />
      {asking === 'deactivate' && <DeactivateDialog person={person} onClose={close} />}
      {asking === 'reset' && <ResetLinkDialog person={person} onClose={close} />}
    </div>
  )
}

function Failure({ error }: { error: Error | null }) {
  if (!error) return null
  const { title, detail } = problemIn(error)
  return (
    <p role="alert" className="mt-1 max-w-64 text-danger-ink text-xs">
      {title} {detail}
    </p>
  )
}
