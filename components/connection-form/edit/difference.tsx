'use client'

import { DocumentedName } from '@/components/connections/documented-name'
import { Button } from '@/components/ui/button'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { stepsOf } from '@/lib/vpn/steps'
import type { Change } from '@/lib/vpn/wire/describe-change'
import { useFormModel } from '../form-model'
import { stepOf } from '../step-state'
import { useEdit } from './edit-context'
import { ValueText } from './value-text'

function ChangeRow({ change }: { change: Change }) {
  const { open } = useFormModel()
  const { path, label, parameter, before, after } = change
  return (
    <Tr>
      <Th scope="row" className="whitespace-normal">
        {label}
        <span className="block font-normal text-2xs text-ink-faint">
          <DocumentedName name={parameter} />
        </span>
      </Th>
      <Td>
        <ValueText path={path} text={before} isPresent />
      </Td>
      <Td>
        <ValueText path={path} text={after} />
      </Td>
      <Td>
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Change ${label}`}
          onClick={() => open(stepOf(path), path)}
        >
          Change
        </Button>
      </Td>
    </Tr>
  )
}

/** What changes, value by value, grouped by step. */
export function Difference() {
  const { changes } = useEdit()
  const { text } = useFormModel()
  if (changes.length === 0)
    return <p>Nothing is changed: every value is as the service has it.</p>
  return stepsOf(text.tunnels.length).map(({ id, title }) => {
    const own = changes.filter(({ path }) => stepOf(path) === id)
    if (own.length === 0) return null
    return (
      <section key={id} aria-labelledby={`change-${id}`} className="flex flex-col gap-2">
        <h3 id={`change-${id}`} className="font-semibold">
          {title}
        </h3>
        <TableScroll label={`Changes in ${title}`}>
          <Table>
            <THead>
              <tr>
                <Th>Value</Th>
                <Th>Before</Th>
                <Th>After</Th>
                <Th>
                  <span className="sr-only">Actions</span>
                </Th>
              </tr>
            </THead>
            <TBody>
              {own.map((change) => (
                <ChangeRow key={change.path} change={change} />
              ))}
            </TBody>
          </Table>
        </TableScroll>
      </section>
    )
  })
}
