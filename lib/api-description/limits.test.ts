import { describe, expect, test } from 'vitest'
import { readAttemptQuery } from '@/app/api/attempts/read-filter'
import { readAuditQuery } from '@/app/api/audit/read-filter'
import { readLogsQuery } from '@/lib/connections/logs-query'
import { descriptions } from './all-descriptions'
import type { Description } from './description'

type Read = (query: URLSearchParams) => { readonly ok: boolean }

const numbered = (description: Description) =>
  Object.entries(description.query ?? {}).flatMap(([name, { schema }]) =>
    schema.type === 'integer' ? [{ name, ...schema }] : [],
  )

const cases: readonly [string, Description, Read][] = [
  ['logs', descriptions.getLogs, readLogsQuery],
  ['audit log', descriptions.listAudit, readAuditQuery],
  ['attempts', descriptions.listAttempts, readAttemptQuery],
]

describe.each(cases)('the described query of the %s', (_, description, read) => {
  const isTaken = (name: string, value: number) => {
    // A span has two ends; alone, an end of it is refused for that.
    const both = name === 'From' || name === 'To' ? ['From', 'To'] : [name]
    return read(new URLSearchParams(both.map((one) => [one, String(value)]))).ok
  }

  test('has the limits of the reader', () => {
    const parameters = numbered(description)
    expect(parameters.length).toBeGreaterThan(3)
    for (const { name, minimum, maximum } of parameters) {
      if (minimum !== undefined) {
        expect(isTaken(name, minimum), name).toBe(true)
        expect(isTaken(name, minimum - 1), name).toBe(false)
      }
      if (maximum !== undefined) {
        expect(isTaken(name, maximum), name).toBe(true)
        expect(isTaken(name, maximum + 1), name).toBe(false)
      }
    }
  })

  test('has no name that the reader refuses, and the reader refuses others', () => {
    for (const name of Object.keys(description.query ?? {})) {
      const answer = JSON.stringify(read(new URLSearchParams([[name, '?']])))
      expect(answer, name).not.toContain('no parameter of this name')
    }
    expect(JSON.stringify(read(new URLSearchParams('Other=1')))).toContain(
      'no parameter of this name',
    )
  })
})
