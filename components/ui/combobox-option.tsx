import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Badge, type Tone } from './badge'

export type ComboboxOption = {
  value: string
  label: string
  detail?: string | undefined
  meta?: string | undefined
  badge?: { text: string; tone: Tone } | undefined
  /** Why it cannot be chosen now; it stays in the list and can be read. */
  disabledReason?: string | undefined
}

/** Every word typed must occur somewhere in the option. */
export function matchesQuery(option: ComboboxOption, query: string): boolean {
  const haystack = [option.value, option.label, option.detail, option.meta]
    .join(' ')
    .toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

type ComboboxRowProps = ComponentProps<'li'> & {
  option: ComboboxOption
  chosen: boolean
  highlighted: boolean
}

export function ComboboxRow({ option, chosen, highlighted, ...rest }: ComboboxRowProps) {
  const { value, label, detail, meta, badge, disabledReason } = option
  const lines = [label === value ? undefined : value, detail].filter(Boolean).join(' · ')
  return (
    <li
      data-slot="combobox-option"
      {...rest}
      aria-disabled={disabledReason ? true : undefined}
      className={clsx(
        'flex scroll-my-1 items-start gap-2 rounded-md px-2 py-1.5',
        disabledReason ? 'cursor-not-allowed' : 'cursor-pointer',
        highlighted &&
          'bg-hover outline-2 outline-transparent -outline-offset-2 forced-colors:outline-[Highlight]',
      )}
    >
      <Check
        aria-hidden
        className={clsx('mt-0.5 size-4 shrink-0 text-accent-ink', !chosen && 'invisible')}
      />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className={clsx('wrap-anywhere', disabledReason ? 'text-ink-muted' : 'text-ink')}>
            {label}
          </span>
          {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
          {meta && <span className="ml-auto text-ink-muted text-xs">{meta}</span>}
        </span>
        {lines && (
          <span className="wrap-anywhere block font-mono text-ink-muted text-xs">{lines}</span>
        )}
        {disabledReason && (
          <span className="block text-warning-ink text-xs">{disabledReason}</span>
        )}
      </span>
    </li>
  )
}
