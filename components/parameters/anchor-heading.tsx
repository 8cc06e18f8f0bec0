import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type AnchorHeadingProps = { anchor: string; children: ReactNode; className?: string | undefined }

/** A heading that is a link to itself, so that its address can be copied. */
export function AnchorHeading({ anchor, children, className }: AnchorHeadingProps) {
  return (
    <h3 className={clsx('wrap-anywhere min-w-0 font-semibold text-base', className)}>
      <a href={`#${anchor}`} className="rounded-sm hover:underline">
        {children}
      </a>
    </h3>
  )
}
