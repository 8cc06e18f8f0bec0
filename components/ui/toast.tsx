'use client'

import { CircleCheck } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'

type Message = { id: number; text: string; visible: boolean }

const shownMs = 4000
let message: Message | undefined
const listeners = new Set<() => void>()

function publish(next: Message | undefined) {
  message = next
  for (const listener of listeners) listener()
}

/** A transient confirmation, shown and spoken. Never for an error that asks for action. */
export function announce(text: string) {
  publish({ id: (message?.id ?? 0) + 1, text, visible: true })
}

/** Spoken only, for what the eye sees already. */
export function announceQuietly(text: string) {
  publish({ id: (message?.id ?? 0) + 1, text, visible: false })
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Rendered once by the shell. */
export function Announcer() {
  const current = useSyncExternalStore(
    subscribe,
    () => message,
    () => undefined,
  )

  useEffect(() => {
    if (!current) return
    const timer = setTimeout(() => publish(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [current])

  return (
    <div
      data-slot="announcer"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center print:hidden"
    >
      {current && (
        <div
          key={current.id}
          className={
            current.visible
              ? 'flex max-w-md animate-appear items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2 shadow-raised'
              : 'sr-only'
          }
        >
          {current.visible && (
            <CircleCheck aria-hidden className="size-4 shrink-0 text-success-ink" />
          )}
          {current.text}
        </div>
      )}
    </div>
  )
}
