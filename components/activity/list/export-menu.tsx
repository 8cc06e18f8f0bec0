'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { PopoverButton } from '@/components/ui/popover-button'
import { type ActivityView, filterOf } from './activity-view'

const formats = [
  { format: 'csv', title: 'CSV', what: 'A line for each attempt, for a spreadsheet.' },
  { format: 'json', title: 'JSON', what: 'Everything the journal holds, in documented names.' },
] as const

/** All that the filters find, also what is not loaded yet. */
export function ExportMenu({ view }: { view: ActivityView }) {
  return (
    <PopoverButton label="Export" compact icon={<Download aria-hidden />}>
      {() => <ExportLinks view={view} />}
    </PopoverButton>
  )
}

function ExportLinks({ view }: { view: ActivityView }) {
  const [openedMs] = useState(Date.now)
  const filter = filterOf(view, openedMs)
  return (
    <div className="p-1">
      <p className="px-2 pt-1.5 pb-1 text-ink-muted text-xs">
        Every attempt that the filters find. Keys are never part of it.
      </p>
      {formats.map(({ format, title, what }) => (
        <a
          key={format}
          download
          href={`/api/attempts/export?${new URLSearchParams([['Format', format], ...filter])}`}
          className="block rounded-md px-2 py-1.5 hover:bg-hover"
        >
          <span className="block font-medium">{title}</span>
          <span className="block text-ink-muted text-xs">{what}</span>
        </a>
      ))}
    </div>
  )
}
