'use client'

import type { ReactNode } from 'react'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { useMedia } from '@/components/ui/use-media'

/** A column of a wide screen, a line of a card on a narrow one. */
export type FactsColumn<T> = {
  readonly title: string
  readonly draw: (row: T) => ReactNode
  /** What it takes of a wide screen; what is left over is shared out in proportion. */
  readonly widthRem: number
  /** Stands at the top of a card, beside the name. */
  readonly isBadge?: boolean
}

type FactsListProps<T> = {
  label: string
  rows: readonly T[]
  keyOf: (row: T) => string
  /** What a row is called. */
  lead: FactsColumn<T>
  columns: readonly FactsColumn<T>[]
  /** What can be done with a row. */
  actions?: ((row: T) => ReactNode) | undefined
}

const actionsRem = 12.5

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 64rem), print'

/** The same facts as a table, or as cards where there is no room for one. */
export function FactsList<T>(props: FactsListProps<T>) {
  const isWide = useMedia(tableMedia, true)
  return isWide ? <Rows {...props} /> : <Cards {...props} />
}

/** Tables of one kind stand below each other, so their columns have the same widths whatever is in them. */
function Rows<T>({ label, rows, keyOf, lead, columns, actions }: FactsListProps<T>) {
  const all = [lead, ...columns]
  const minWidth = all.reduce((sum, { widthRem }) => sum + widthRem, actions ? actionsRem : 0)
  return (
    <TableScroll label={label}>
      <Table className="table-fixed" style={{ minWidth: `${minWidth}rem` }}>
        <colgroup>
          {all.map(({ title, widthRem }) => (
            <col key={title} style={{ width: `${widthRem}rem` }} />
          ))}
          {actions && <col style={{ width: `${actionsRem}rem` }} />}
        </colgroup>
        <THead>
          <Tr>
            {all.map(({ title }) => (
              <Th key={title}>{title}</Th>
            ))}
            {actions && <Th className="text-right">Actions</Th>}
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={keyOf(row)}>
              <Th scope="row" className="whitespace-normal! font-normal!">
                {lead.draw(row)}
              </Th>
              {columns.map(({ title, draw }) => (
                <Td key={title}>{draw(row)}</Td>
              ))}
              {actions && <Td className="text-right">{actions(row)}</Td>}
            </Tr>
          ))}
        </TBody>
      </Table>
    </TableScroll>
  )
}

function Cards<T>({ label, rows, keyOf, lead, columns, actions }: FactsListProps<T>) {
  const badges = columns.filter(({ isBadge }) => isBadge)
  const facts = columns.filter(({ isBadge }) => !isBadge)
  return (
    <ul aria-label={label} className="flex flex-col gap-2">
      {rows.map((row) => (
        <li key={keyOf(row)} className="rounded-lg border border-line bg-surface p-3">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0">{lead.draw(row)}</div>
            {badges.map(({ title, draw }) => (
              <div key={title} className="shrink-0">
                {draw(row)}
              </div>
            ))}
          </div>
          <dl className="mt-2 grid gap-x-8 gap-y-1 text-xs sm:grid-cols-2">
            {facts.map(({ title, draw }) => (
              <div key={title} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3">
                <dt className="text-ink-muted">{title}</dt>
                <dd className="min-w-0">{draw(row)}</dd>
              </div>
            ))}
          </dl>
          {actions && <div className="mt-3">{actions(row)}</div>}
        </li>
      ))}
    </ul>
  )
}
