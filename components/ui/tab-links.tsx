'use client'

import { clsx } from 'clsx'
import type { MouseEvent } from 'react'

type TabLinksProps<Id extends string> = {
  /** The accessible name of the bar. */
  label: string
  current: Id
  tabs: readonly { id: Id; label: string; href: string }[]
  onSelect: (id: Id) => void
  className?: string | undefined
}

/** A click that the browser has a meaning of its own for: another tab, another window. */
const isSpecial = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  metaKey || ctrlKey || shiftKey || altKey

/** The parts of a page as links, each with an address of its own. */
export function TabLinks<Id extends string>(props: TabLinksProps<Id>) {
  const { label, current, tabs, onSelect, className } = props
  return (
    <nav
      data-slot="tab-links"
      aria-label={label}
      className={clsx('overflow-x-auto border-line border-b print:hidden', className)}
    >
      <ul className="flex gap-1">
        {tabs.map(({ id, label: words, href }) => (
          <li key={id}>
            <a
              href={href}
              aria-current={id === current ? 'page' : undefined}
              onClick={(event) => {
                if (isSpecial(event)) return
                event.preventDefault()
                onSelect(id)
              }}
              className={clsx(
                'flex h-9 items-center whitespace-nowrap border-b-2 px-2.5 font-medium focus-visible:outline-offset-[-2px]',
                id === current
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-muted hover:text-ink',
              )}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
