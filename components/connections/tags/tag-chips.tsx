import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import type { Tag } from '@/lib/vpn/tags/check-tags'

type TagChipsProps = Omit<ComponentProps<'ul'>, 'children'> & {
  tags: readonly Tag[]
  /** The name of the list, where nothing else names it. */
  label?: string | undefined
}

/** Tags to be read. */
export function TagChips({ tags, label, className, ...rest }: TagChipsProps) {
  return (
    <ul aria-label={label} {...rest} className={clsx('flex flex-wrap gap-1.5', className)}>
      {tags.map(({ key, value }) => (
        <li
          key={key}
          translate="no"
          className="wrap-anywhere max-w-full rounded-sm border border-line bg-sunken px-1.5 font-mono text-xs leading-5"
        >
          <span className="text-ink-muted">{key}</span>
          {value !== '' && (
            <>
              <span className="text-ink-faint">=</span>
              <span className="text-ink">{value}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
