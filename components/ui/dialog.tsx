'use client'

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './icon-button'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Actions, the chief one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | undefined
  className?: string | undefined
}

const widths = { sm: 'w-[26rem]', md: 'w-[36rem]', lg: 'w-[56rem]' }

/**
 * A modal: the browser keeps focus inside and gives it back on closing. It starts on the title, so
 * that the question is read before a key can answer it, or on what bears `data-autofocus`.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, footer, size = 'md', className } = props
  const id = useId()
  const element = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (!open) return dialog.close()
    dialog.showModal()
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]')
    const heading = dialog.querySelector('h2')
    if (first) first.focus()
    else heading?.focus()
  }, [open])

  // One that is taken away while it is open gives the focus back too: closed while it is still in the document.
  useLayoutEffect(() => {
    const dialog = element.current
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={element}
      data-slot="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={({ currentTarget }) => open && !currentTarget.open && onClose()}
      className={clsx(
        'm-auto max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-xl border border-line bg-raised',
        'text-ink shadow-overlay backdrop:bg-backdrop open:flex open:animate-appear',
        widths[size],
        className,
      )}
    >
      {open && (
        <>
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <h2 id={`${id}-title`} tabIndex={-1} className="font-semibold text-lg outline-none">
                {title}
              </h2>
              {description && (
                <div id={`${id}-description`} className="mt-1 text-ink-muted">
                  {description}
                </div>
              )}
            </div>
            <IconButton
              label="Close"
              icon={<X aria-hidden />}
              onClick={onClose}
              className="-mr-2"
            />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 empty:py-1">
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
              {footer}
            </footer>
          )}
        </>
      )}
    </dialog>
  )
}
