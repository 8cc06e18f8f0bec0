'use client'

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { PopoverButton } from '@/components/ui/popover-button'
import { TextInput } from '@/components/ui/text-input'
import { spans, type TimeView } from './time-view'

const choices = [{ id: '', label: 'Any time' } as const, ...spans]

/** The window in the room of a button. */
function chosenWords({ span, from, to }: TimeView): string | undefined {
  const label = spans.find(({ id }) => id === span)?.label
  const at = (bound: string) => bound.replace('T', ' ')
  if (from && to) return `${at(from)} – ${at(to)}`
  if (from) return `since ${at(from)}`
  return to ? `until ${at(to)}` : label
}

type TimeMenuProps = { view: TimeView; onChange: (changes: Partial<TimeView>) => void }

/** When things were: a window that moves along, or bounds that stand still. */
export function TimeMenu({ view, onChange }: TimeMenuProps) {
  const value = chosenWords(view)
  const isBound = Boolean(view.from || view.to)
  return (
    <PopoverButton label="Time" purpose="Filter by" value={value} active={value !== undefined}>
      {(close) => (
        <>
          <div className="p-1">
            {choices.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                aria-pressed={!isBound && view.span === id}
                onClick={() => {
                  onChange({ span: id, from: '', to: '' })
                  close()
                }}
                className="flex min-h-8 pointer-coarse:min-h-10 w-full items-center justify-between rounded-md px-2 py-1 text-left hover:bg-hover"
              >
                {label}
                <Check
                  aria-hidden
                  className={clsx('size-4', (isBound || view.span !== id) && 'invisible')}
                />
              </button>
            ))}
          </div>
          <div className="flex flex-col gap-2 border-line border-t p-3">
            <Bound
              label="From (UTC)"
              value={view.from}
              onChange={(from) => onChange({ from, span: '' })}
            />
            <Bound
              label="To (UTC)"
              value={view.to}
              onChange={(to) => onChange({ to, span: '' })}
            />
          </div>
        </>
      )}
    </PopoverButton>
  )
}

type BoundProps = { label: string; value: string; onChange: (value: string) => void }

function Bound({ label, value, onChange }: BoundProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-ink-muted text-xs">
        {label}
      </label>
      <TextInput
        id={id}
        type="datetime-local"
        max="9999-12-31T23:59"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
