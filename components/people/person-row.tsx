'use client'

import { CreatedTime } from '@/components/connections/created-time'
import { Td, Th, Tr } from '@/components/ui/table'
import type { Person } from '@/lib/http/people'
import { PersonActions, PersonState, RoleSelect, signInWords } from './person-parts'

export function PersonRow({ person }: { person: Person }) {
  const { Name, Email, IsActive, TwoFactor, LastTime } = person
  return (
    <Tr className={IsActive ? undefined : 'bg-sunken'}>
      <Th scope="row" className="whitespace-normal! min-w-44">
        <span className="wrap-anywhere block">{Name}</span>
        <span className="wrap-anywhere block font-normal text-ink-muted text-xs">{Email}</span>
      </Th>
      <Td className="min-w-36">
        <RoleSelect person={person} />
      </Td>
      <Td>
        <PersonState person={person} />
      </Td>
      <Td>{TwoFactor ? 'On' : <span className="text-ink-muted">Off</span>}</Td>
      <Td>{signInWords(person)}</Td>
      <Td className="whitespace-nowrap">
        {LastTime === null ? (
          <span className="text-ink-muted">not signed in</span>
        ) : (
          <CreatedTime ms={LastTime} />
        )}
      </Td>
      <Td>
        <PersonActions person={person} />
      </Td>
    </Tr>
  )
}
