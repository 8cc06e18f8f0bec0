'use client'

import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { PopoverButton } from '@/components/ui/popover-button'

type ExportProps = {
  path: string
  formats: readonly { readonly format: string; readonly title: string; readonly what: string }[]
  /** The filter of our API, with its windows counted back from a moment. */
  filterAt: (nowMs: number) => URLSearchParams
  /** What the file holds. */
  children: ReactNode
}

/** All that the filters find as a file, also what is not loaded yet. */
export function ExportMenu(props: ExportProps) {
  return (
    <PopoverButton label="Export" compact icon={<Download aria-hidden />}>
      {() => <ExportLinks {...props} />}
    </PopoverButton>
  )
}

function ExportLinks({ path, formats, filterAt, children }: ExportProps) {
  const [openedMs] = useState(Date.now)
  const filter = filterAt(openedMs)
  return (
    <div className="p-1">
      <p className="px-2 pt-1.5 pb-1 text-ink-muted text-xs">{children}</p>
      {formats.map(({ format, title, what }) => (
        <a
          key={format}
          download
          href={`${path}?${new URLSearchParams([['Format', format], ...filter])}`}
          className="block rounded-md px-2 py-1.5 hover:bg-hover"
        >
          <span className="block font-medium">{title}</span>
          <span className="block text-ink-muted text-xs">{what}</span>
        </a>
      ))}
    </div>
  )
}
