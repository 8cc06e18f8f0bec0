'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { PopoverButton } from './popover-button'
import { TextInput } from './text-input'

export type MultiSelectOption = {
  readonly value: string
  readonly label: string
  readonly detail?: string | undefined
  /** How many there are of it; left out where nobody knows. */
  readonly count?: number | undefined
  readonly lead?: ReactNode
  /** An identifier. */
  readonly mono?: boolean | undefined
  /** Always chosen. */
  readonly fixed?: boolean | undefined
}

type MultiSelectProps = {
  label: string
  /** Spoken before the label. */
  purpose?: string | undefined
  options: readonly MultiSelectOption[]
  selected: readonly string[]
  onChange: (selected: readonly string[]) => void
  /** Takes everything back. */
  reset: { label: string; isNeeded: boolean; onReset: () => void }
  /** What the button says beside its label. */
  value?: string | undefined
  active?: boolean | undefined
  icon?: ReactNode
  compact?: boolean | undefined
  emptyText?: string | undefined
  onOpen?: (() => void) | undefined
}

/** From here on it is quicker to type than to look. */
const searchedFrom = 9
const drawnMax = 200

const holds = ({ label, detail = '', value }: MultiSelectOption, words: string) =>
  `${label} ${detail} ${value}`.toLowerCase().includes(words.trim().toLowerCase())

/** Several of many, in a panel of checkboxes; long lists can be searched. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, purpose, value, active, icon, compact, onOpen } = props
  const button = { label, purpose, value, active, icon, compact, onOpen }
  return <PopoverButton {...button}>{() => <Choices {...props} />}</PopoverButton>
}

/** The arrows go from box to box, so that Tab leaves a long list at once. */
function handleArrows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  const next = boxes[boxes.findIndex((box) => box.matches(':focus')) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function Choices(props: MultiSelectProps) {
  const { label, options, selected, onChange, reset, emptyText = 'Nothing to choose.' } = props
  const [words, setWords] = useState('')
  const found = options.filter((option) => holds(option, words))
  const drawn = found.slice(0, drawnMax)
  const more = found.length - drawn.length

  function handleChange(value: string, isChosen: boolean) {
    onChange(isChosen ? [...selected, value] : selected.filter((other) => other !== value))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut between the boxes inside
    <div className="contents" onKeyDown={handleArrows}>
      {options.length >= searchedFrom && (
        <div className="border-line border-b p-2">
          <TextInput
            type="search"
            aria-label={`Find in ${label}`}
            placeholder="Find…"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      )}
      {/* A fieldset itself does not shrink below what it holds. */}
      <div className="min-h-0 overflow-y-auto overscroll-contain">
        <fieldset className="p-1">
          <legend className="sr-only">{label}</legend>
          {drawn.map((option) => (
            <Choice
              key={option.value}
              option={option}
              checked={option.fixed === true || selected.includes(option.value)}
              onChange={(isChosen) => handleChange(option.value, isChosen)}
            />
          ))}
          {found.length === 0 && (
            <p className="px-2 py-1.5 text-ink-muted text-xs">
              {options.length === 0 ? emptyText : 'Nothing matches.'}
            </p>
          )}
          {more > 0 && (
            <p className="px-2 py-1.5 text-ink-muted text-xs">
              And {more} more: type to find them.
            </p>
          )}
        </fieldset>
      </div>
      <div className="border-line border-t p-1">
        <button
          type="button"
          aria-disabled={!reset.isNeeded || undefined}
          onClick={reset.isNeeded ? reset.onReset : undefined}
          className={clsx(
            'h-7 pointer-coarse:h-9 w-full rounded-md px-2 text-left font-medium text-xs',
            reset.isNeeded ? 'text-accent-ink hover:bg-hover' : 'text-ink-faint',
          )}
        >
          {reset.label}
        </button>
      </div>
    </div>
  )
}

type ChoiceProps = {
  option: MultiSelectOption
  checked: boolean
  onChange: (isChosen: boolean) => void
}

function Choice({ option, checked, onChange }: ChoiceProps) {
  const { label, detail, count, lead, mono, fixed } = option
  return (
    <label className="flex min-h-8 pointer-coarse:min-h-10 items-center gap-2 rounded-md px-2 py-1 hover:bg-hover has-focus-visible:bg-hover">
      <input
        type="checkbox"
        checked={checked}
        disabled={fixed}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0"
      />
      {lead}
      <span className="min-w-0 flex-1">
        <span className={clsx('wrap-anywhere block', mono && 'font-mono text-xs')}>{label}</span>
        {detail && (
          <span className="wrap-anywhere block font-mono text-2xs text-ink-muted">{detail}</span>
        )}
      </span>
      {count !== undefined && (
        <span
          className={clsx(
            'text-xs tabular-nums',
            count === 0 ? 'text-ink-faint' : 'text-ink-muted',
          )}
        >
          {count.toLocaleString('en')}
        </span>
      )}
    </label>
  )
}
