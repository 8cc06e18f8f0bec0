'use client'

import { Download } from 'lucide-react'
import { downloadText } from '@/components/ui/download-text'
import { PopoverButton } from '@/components/ui/popover-button'
import { announce } from '@/components/ui/toast'
import type { ColumnId } from './columns'
import { type ExportFormat, exportRows } from './export-rows'
import type { ListRow } from './list-row'
import { connectionsWords } from './list-words'

type ExportMenuProps = {
  rows: readonly ListRow[]
  columnIds: readonly ColumnId[]
  /** Some regions have not been read: the file will lack them. */
  isPartial: boolean
}

const formats: readonly { format: ExportFormat; title: string; what: string }[] = [
  { format: 'csv', title: 'CSV', what: 'The chosen columns, for a spreadsheet.' },
  { format: 'json', title: 'JSON', what: 'Everything the list reads, in documented names.' },
]

export function ExportMenu({ rows, columnIds, isPartial }: ExportMenuProps) {
  const words = connectionsWords(rows.length, rows.length)

  function handleExport(format: ExportFormat) {
    const file = exportRows(rows, { format, columnIds, nowMs: Date.now() })
    downloadText(file)
    announce(`${words} written to ${file.name}`)
  }

  return (
    <PopoverButton label="Export" compact icon={<Download aria-hidden />}>
      {(close) => (
        <div className="p-1">
          <p className="px-2 pt-1.5 pb-1 text-ink-muted text-xs">
            {words}, as filtered.
            {isPartial && ' Some regions are missing: they have not been read.'}
          </p>
          {formats.map(({ format, title, what }) => (
            <button
              key={format}
              type="button"
              onClick={() => {
                handleExport(format)
                close()
              }}
              className="block w-full rounded-md px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="block font-medium">{title}</span>
              <span className="block text-ink-muted text-xs">{what}</span>
            </button>
          ))}
        </div>
      )}
    </PopoverButton>
  )
}
