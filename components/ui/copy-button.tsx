'use client'

import { clsx } from 'clsx'
import { Check, Copy, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { buttonClass } from './button-class'
import { copyText } from './copy-text'
import { IconButton } from './icon-button'
import { VisuallyHidden } from './visually-hidden'

export type CopyButtonProps = {
  /** A function is asked at the moment of the click. */
  text: string | (() => string)
  /** The accessible name: "Copy VpnConnectionId". */
  label: string
  /** Visible words; without them it is an icon. */
  children?: ReactNode
  className?: string | undefined
}

type Outcome = 'none' | 'copied' | 'failed'

const shownMs = 2000
const icons = { none: Copy, copied: Check, failed: X } as const
const spoken = { none: '', copied: 'Copied', failed: 'Copying failed' } as const

export function CopyButton({ text, label, children, className }: CopyButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [outcome, setOutcome] = useState<Outcome>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])

  async function handleClick() {
    if (!button.current) return
    const copied = await copyText(typeof text === 'string' ? text : text(), button.current)
    setOutcome(copied ? 'copied' : 'failed')
  }

  const Icon = icons[outcome]
  const icon = (
    <Icon
      aria-hidden
      className={clsx(
        { none: '', copied: 'text-success-ink', failed: 'text-danger-ink' }[outcome],
      )}
    />
  )
  const common = { ref: button, 'data-slot': 'copy-button', onClick: () => void handleClick() }
  return (
    <>
      {children ? (
        <button
          type="button"
          {...common}
          aria-label={label}
          className={clsx(buttonClass({ size: 'sm' }), className)}
        >
          {icon}
          {outcome === 'none' ? children : spoken[outcome]}
        </button>
      ) : (
        <IconButton {...common} size="sm" label={label} icon={icon} className={className} />
      )}
      <VisuallyHidden aria-live="polite">{spoken[outcome]}</VisuallyHidden>
    </>
  )
}
