'use client'

import { clsx } from 'clsx'
import { type ComponentProps, useId } from 'react'
import { Badge } from './badge'

export type Choice = {
  value: string
  label: string
  note?: string | undefined
  tags?: { text: string; tone: 'neutral' | 'warning' | 'danger' | 'info' }[] | undefined
  /** Why it cannot be chosen now; it stays readable and focusable. */
  disabledReason?: string | undefined
}

export type ChoiceGroupProps = Omit<ComponentProps<'div'>, 'onChange' | 'onBlur' | 'role'> & {
  name: string
  value: string
  onChange: (value: string) => void
  /** Called when focus leaves the whole group. */
  onBlur?: (() => void) | undefined
  options: readonly Choice[]
  /** The value reads as code. */
  mono?: boolean | undefined
}

export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, value, onChange, onBlur, options, mono, className, ...rest } = props
  const cards = options.some((option) => option.note || option.disabledReason)
  return (
    <div
      data-slot="choice-group"
      {...rest}
      role="radiogroup"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.()
      }}
      className={clsx(
        cards
          ? 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,11.5rem),1fr))]'
          : 'flex flex-wrap',
        'gap-2',
        className,
      )}
    >
      {options.map((option) => (
        <ChoiceCard
          key={option.value}
          option={option}
          name={name}
          mono={mono}
          checked={option.value === value}
          onSelect={onChange}
        />
      ))}
    </div>
  )
}

type ChoiceCardProps = {
  option: Choice
  name: string
  mono: boolean | undefined
  checked: boolean
  onSelect: (value: string) => void
}

function ChoiceCard({ option, name, mono, checked, onSelect }: ChoiceCardProps) {
  const id = useId()
  const { value, label, note, tags = [], disabledReason } = option
  const detail = disabledReason ?? note
  const describedBy = clsx(tags.length > 0 && `${id}-tags`, detail && `${id}-note`)
  return (
    <label
      data-slot="choice"
      className={clsx(
        'flex min-h-8 items-start gap-2 rounded-md border px-2.5 pointer-coarse:py-2.5 py-1.5 transition-colors duration-100',
        'has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1',
        lookOf(checked, Boolean(disabledReason)),
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        aria-disabled={disabledReason ? true : undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy || undefined}
        onChange={() => !disabledReason && onSelect(value)}
        className="mt-[3px] size-3.5 shrink-0 outline-none"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
        <span
          id={`${id}-label`}
          className={clsx(
            'wrap-anywhere',
            mono && 'font-mono text-xs leading-5',
            disabledReason ? 'text-ink-faint' : 'text-ink',
          )}
        >
          {label}
        </span>
        {tags.length > 0 && (
          <span id={`${id}-tags`} className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <Badge key={tag.text} tone={tag.tone}>
                {tag.text}
              </Badge>
            ))}
          </span>
        )}
        {detail && (
          <span id={`${id}-note`} className="basis-full text-ink-muted text-xs">
            {detail}
          </span>
        )}
      </span>
    </label>
  )
}

function lookOf(checked: boolean, blocked: boolean) {
  if (checked) return 'border-accent bg-accent-soft'
  if (blocked) return 'cursor-not-allowed border-line-strong border-dashed bg-sunken'
  return 'border-line-strong bg-surface hover:bg-hover'
}
