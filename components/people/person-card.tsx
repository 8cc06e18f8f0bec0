'use client'

import { CreatedTime } from '@/components/connections/created-time'
import type { Person } from '@/lib/http/people'
import { PersonActions, PersonState, RoleSelect, signInWords } from './person-parts'

/** Somebody on a narrow screen: everything the row has, one below the other. */
export function PersonCard({ person }: { person: Person }) {
  const { Name, Email, TwoFactor, LastTime } = person
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <p className="wrap-anywhere min-w-0 font-medium">
          {Name}
          <span className="block font-normal text-ink-muted text-xs">{Email}</span>
        </p>
        <PersonState person={person} />
      </div>
      <RoleSelect person={person} />
      <p className="text-ink-muted text-xs">
        {signInWords(person)}, second factor {TwoFactor ? 'on' : 'off'}.{' '}
        {LastTime === null ? (
          'Not signed in.'
        ) : (
          <>
            Last seen <CreatedTime ms={LastTime} />.
          </>
        )}
      </p>
      <PersonActions person={person} />
    </li>
  )
}
