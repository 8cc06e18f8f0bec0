'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useId } from 'react'

type TabsProps<Value extends string> = {
  /** What the tabs choose between: "Configuration for". */
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly { value: Value; label: string; badge?: ReactNode }[]
  /** The panel of the chosen tab. */
  children: ReactNode
  className?: string | undefined
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, onChange, tabs, children, className } = props
  const id = useId()

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[moves[event.key]?.(at, tabs.length) ?? -1]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }

  return (
    <div data-slot="tabs" className={className}>
      <div
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={handleKeyDown}
        className="flex gap-1 overflow-x-auto border-line border-b px-1 pt-1 print:hidden"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? `${id}-panel` : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={clsx(
              'inline-flex h-8 pointer-coarse:h-10 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-t-md border-b-2 px-2.5 transition-colors duration-100 focus-visible:-outline-offset-2',
              tab.value === value
                ? 'border-accent font-medium text-accent-ink'
                : 'border-transparent text-ink-muted hover:bg-hover hover:text-ink forced-colors:border-[Canvas]',
            )}
          >
            {tab.label}
            {tab.badge}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="pt-3">
        {children}
      </div>
    </div>
  )
}
