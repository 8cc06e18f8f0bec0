'use client'

import type { ReactNode } from 'react'
import { useMay } from '@/components/layout/caller'
import { type ButtonVariant, buttonClass } from '@/components/ui/button-class'

type FormLinkProps = {
  /** What the form is to be filled with, as a share link's fragment. */
  fragment: string
  variant?: ButtonVariant
  children: ReactNode
}

/**
 * Opens the form in a fresh load: the form reads the fragment once, when it is first drawn, and a
 * client transition draws a page before it changes the address. Not there for those who may not create.
 */
export function FormLink({ fragment, variant, children }: FormLinkProps) {
  const may = useMay('createConnection')
  if (!may) return null
  const href = fragment === '' ? '/connections/new' : `/connections/new#${fragment}`
  return (
    <a href={href} className={buttonClass({ variant })}>
      {children}
    </a>
  )
}
