'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

type WithReasonProps = {
  reason: string
  /** Draws the control; give it the id as `aria-describedby`. */
  children: (reasonId: string) => ReactNode
}

const gap = 6
const margin = 8

/** A control that cannot be used now, with its reason shown on hover and on focus. */
export function WithReason({ reason, children }: WithReasonProps) {
  const reasonId = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)

  // The top layer is never clipped by a scrolling parent, so the place is computed by hand.
  function show() {
    if (!anchor.current || !bubble.current || bubble.current.matches(':popover-open')) return
    bubble.current.showPopover()
    const at = anchor.current.getBoundingClientRect()
    const own = bubble.current.getBoundingClientRect()
    const above = at.top - own.height - gap
    const left = at.left + at.width / 2 - own.width / 2
    bubble.current.style.top = `${above < margin ? at.bottom + gap : above}px`
    bubble.current.style.left = `${Math.max(margin, Math.min(left, innerWidth - own.width - margin))}px`
  }

  function hide() {
    bubble.current?.hidePopover()
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && bubble.current?.matches(':popover-open')) {
      event.stopPropagation()
      hide()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only shows the description of the control inside
    <span
      ref={anchor}
      data-slot="with-reason"
      className="inline-flex max-w-full"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={handleKeyDown}
    >
      {children(reasonId)}
      <span
        ref={bubble}
        id={reasonId}
        role="tooltip"
        popover="manual"
        className="fixed inset-auto m-0 max-w-72 rounded-md border border-line bg-raised px-2.5 py-1.5 text-ink text-xs shadow-raised"
      >
        {reason}
      </span>
    </span>
  )
}
