import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/**
 * A labelled frame that scrolls sideways by itself, so that the page never does; positioned, so that
 * hidden text inside is cut off with the rest.
 */
export function TableScroll({
  label,
  className,
  ...rest
}: ComponentProps<'section'> & { label: string }) {
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section
      data-slot="table-scroll"
      aria-label={label}
      tabIndex={0}
      {...rest}
      className={clsx(
        'relative overflow-x-auto rounded-lg border border-line bg-surface',
        className,
      )}
    />
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
  )
}

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <table
      data-slot="table"
      {...rest}
      className={clsx('w-full border-collapse text-left text-sm', className)}
    />
  )
}

export function THead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead {...rest} className={clsx('border-line border-b bg-sunken', className)} />
}

export function TBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody {...rest} className={clsx('divide-y divide-line', className)} />
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('in-[tbody]:hover:bg-hover', className)} />
}

export function Th({ className, scope = 'col', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope}
      {...rest}
      className={clsx(
        'whitespace-nowrap px-3 py-2 text-left align-top font-medium',
        scope === 'col' ? 'text-ink-muted text-xs' : 'text-ink',
        className,
      )}
    />
  )
}

type TdProps = ComponentProps<'td'> & {
  /** An identifier: monospaced, never broken. */
  mono?: boolean | undefined
}

export function Td({ mono, className, ...rest }: TdProps) {
  return (
    <td
      {...rest}
      className={clsx(
        'px-3 py-2 align-top text-ink',
        mono && 'whitespace-nowrap font-mono text-xs leading-5',
        className,
      )}
    />
  )
}
