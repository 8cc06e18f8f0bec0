'use client'

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { TableScroll } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type AuditEntry, wordsOfAction } from '@/lib/http/audit'
import { auditColumns } from './audit-columns'
import { AuditDetails } from './audit-detail'

const openerRem = 2.75
const minWidthRem = auditColumns.reduce((sum, { widthRem }) => sum + widthRem, openerRem)

/** The entries on a wide screen; each opens to all that is known of it. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <TableScroll label="Entries">
      <table
        data-slot="table"
        style={{ minWidth: `${minWidthRem}rem` }}
        className="w-full table-fixed border-collapse text-left text-sm print:min-w-0!"
      >
        <colgroup className="print:hidden">
          <col style={{ width: `${openerRem}rem` }} />
          {auditColumns.map(({ title, widthRem }) => (
            <col key={title} style={{ width: `${widthRem}rem` }} />
          ))}
        </colgroup>
        <thead className="border-line border-b bg-sunken">
          <tr>
            <th scope="col" className="py-2 pl-2">
              <VisuallyHidden>Details</VisuallyHidden>
            </th>
            {auditColumns.map(({ title }) => (
              <th
                key={title}
                scope="col"
                className="whitespace-nowrap px-2 py-2 font-medium text-ink-muted text-xs"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {entries.map((entry) => (
            <EntryRows key={entry.Seq} entry={entry} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function EntryRows({ entry }: { entry: AuditEntry }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <tr className="h-10 align-top hover:bg-hover">
        <td className="py-1.5 pl-2">
          <IconButton
            size="sm"
            label={`Details of entry ${entry.Seq}, ${wordsOfAction(entry.Action)}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            icon={
              <ChevronRight
                aria-hidden
                className={clsx('transition-transform duration-100', isOpen && 'rotate-90')}
              />
            }
            onClick={() => setOpen(!isOpen)}
          />
        </td>
        {auditColumns.map(({ title, Cell }) => (
          <td key={title} className="px-2 py-1.5 leading-6">
            <Cell entry={entry} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr id={id} className="bg-sunken">
          <td colSpan={auditColumns.length + 1} className="py-1 pr-3 pl-11">
            <AuditDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  )
}
