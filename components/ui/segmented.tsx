'use client'

import { clsx } from 'clsx'
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'

type SegmentedProps<Value extends string> = {
  /** The accessible name of the group. */
  label: string
  value: Value
  onChange: (value: Value) => void
  /** With an icon the label is spoken and shown as a tooltip only. */
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  className?: string | undefined
}

/** A few exclusive views or modes in one bar; for a value of a form use ChoiceGroup. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onChange, options, className } = props
  const name = useId()
  const group = useRef<HTMLDivElement>(null)
  const hearWhatWasPressed = useEffectEvent(() => {
    const pressed = group.current?.querySelector<HTMLInputElement>('input:checked')?.value
    const option = options.find((one) => one.value === pressed)
    if (option && option.value !== value) onChange(option.value)
  })
  // A page that the server drew can be pressed before its scripts are there: React keeps that, and tells nobody.
  useLayoutEffect(() => hearWhatWasPressed(), [])
  return (
    <div
      ref={group}
      data-slot="segmented"
      role="radiogroup"
      aria-label={label}
      className={clsx(
        'inline-flex w-fit rounded-md border border-line bg-sunken p-px print:hidden',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          title={option.icon ? option.label : undefined}
          className={clsx(
            'relative inline-flex h-7 pointer-coarse:h-9 min-w-7 pointer-coarse:min-w-9 items-center justify-center gap-1.5 rounded-[5px] border px-1.5 text-xs [&_svg]:size-4',
            'has-focus-visible:outline-2 has-focus-visible:outline-focus',
            option.value === value
              ? 'border-line-strong bg-raised text-ink shadow-control forced-colors:outline-2 forced-colors:outline-[Highlight]'
              : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-[5px] outline-none"
          />
          {option.icon ?? <span aria-hidden>{option.label}</span>}
        </label>
      ))}
    </div>
  )
}
