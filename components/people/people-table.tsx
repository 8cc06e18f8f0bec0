'use client'

import { useQuery } from '@tanstack/react-query'
import { Table, TableScroll, TBody, THead, Th, Tr } from '@/components/ui/table'
import { useMedia } from '@/components/ui/use-media'
import { peopleQuery } from '@/lib/browser/queries'
import type { Person } from '@/lib/http/people'
import { PeopleSection } from './people-section'
import { PersonCard } from './person-card'
import { PersonRow } from './person-row'

const columns = [
  'Person',
  'Role',
  'State',
  'Second factor',
  'Signs in with',
  'Last seen',
] as const

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 56rem), print'

export function PeopleTable() {
  const isWide = useMedia(tableMedia, true)
  return (
    <PeopleSection title="Who may come in" query={useQuery(peopleQuery)} empty="Nobody.">
      {(people) => (isWide ? <Rows people={people} /> : <Cards people={people} />)}
    </PeopleSection>
  )
}

type PeopleProps = { people: readonly Person[] }

function Rows({ people }: PeopleProps) {
  return (
    <TableScroll label="People">
      <Table>
        <THead>
          <Tr>
            {columns.map((title) => (
              <Th key={title}>{title}</Th>
            ))}
            <Th>Actions</Th>
          </Tr>
        </THead>
        <TBody>
          {people.map((person) => (
            <PersonRow key={person.PersonId} person={person} />
          ))}
        </TBody>
      </Table>
    </TableScroll>
  )
}

function Cards({ people }: PeopleProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {people.map((person) => (
        <PersonCard key={person.PersonId} person={person} />
      ))}
    </ul>
  )
}
