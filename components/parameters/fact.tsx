import type { ReactNode } from 'react'

/** One line of what is known of a parameter; stands in a `dl` of two columns. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted text-xs leading-5">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
