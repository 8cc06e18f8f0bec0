'use client'

import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react'
import { type ButtonSize, buttonFrame, buttonVariants } from './button-class'
import { VisuallyHidden } from './visually-hidden'

type PopoverButtonProps = {
  /** What the button says; also the name of the panel. */
  label: string
  /** Spoken before the label: what it is for, where the label alone could be something else. */
  purpose?: string | undefined
  /** Something beside the label: what is chosen. */
  value?: string | undefined
  icon?: ReactNode
  /** Something is chosen inside. */
  active?: boolean | undefined
  /** On a narrow screen the icon alone, the label spoken. */
  compact?: boolean | undefined
  size?: ButtonSize | undefined
  /** Drawn while it is open; closes it by calling `close`. */
  children: (close: () => void) => ReactNode
  onOpen?: (() => void) | undefined
  className?: string | undefined
}

const gap = 4
const margin = 8
const panelWidth = 304

/** Below the button, within the screen; in the page's own coordinates, so that it scrolls along. */
function placePanel(button: HTMLElement, panel: HTMLElement) {
  const at = button.getBoundingClientRect()
  const page = document.documentElement
  const width = Math.min(panelWidth, page.clientWidth - 2 * margin)
  const left = Math.max(margin, Math.min(at.left, page.clientWidth - width - margin))
  panel.style.width = `${width}px`
  panel.style.left = `${left + window.scrollX}px`
  panel.style.top = `${at.bottom + gap + window.scrollY}px`
  panel.style.maxHeight = `${Math.max(200, page.clientHeight - at.bottom - gap - margin)}px`
}

/** A button that opens a small panel below itself. The browser closes it on Escape and on a click elsewhere. */
export function PopoverButton(props: PopoverButtonProps) {
  const {
    label,
    purpose,
    value,
    icon,
    active,
    compact,
    size = 'md',
    children,
    onOpen,
    className,
  } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  // The browser opens it by itself, also before this page could hear of it.
  useEffect(() => {
    if (!button.current || !panel.current?.matches(':popover-open')) return
    placePanel(button.current, panel.current)
    setIsOpen(true)
  }, [])

  function handleBeforeToggle(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState !== 'open') return
    if (button.current && panel.current) placePanel(button.current, panel.current)
    onOpen?.()
    setIsOpen(true)
  }

  function handleToggle(event: ToggleEvent<HTMLDivElement>) {
    // Only now: as long as the focus is inside, the browser gives it back to the button.
    if (event.newState !== 'open') return setIsOpen(false)
    // A touch screen would bring up its keyboard over what was just opened.
    if (window.matchMedia('(pointer: coarse)').matches) return
    panel.current?.querySelector<HTMLElement>('input, button')?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        data-slot="popover-button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={clsx(
          buttonFrame(size),
          active
            ? 'border-accent-line bg-accent-soft text-accent-ink hover:border-accent'
            : buttonVariants.secondary,
          className,
        )}
      >
        {icon}
        {purpose && <VisuallyHidden>{purpose} </VisuallyHidden>}
        <span className={clsx(compact && 'max-sm:sr-only')}>{label}</span>
        {value && (
          <span className="max-w-40 truncate border-current/25 border-l pl-2 font-normal">
            {value}
          </span>
        )}
        <ChevronDown
          aria-hidden
          className={clsx('-mr-1 opacity-70', compact && 'max-sm:hidden')}
        />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={handleBeforeToggle}
        onToggle={handleToggle}
        className="absolute inset-auto m-0 flex-col overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-overlay open:flex"
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}
