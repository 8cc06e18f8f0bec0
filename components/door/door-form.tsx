'use client'

import type { ReactNode } from 'react'
import { DoorProblem } from './door-problem'

type DoorFormProps = {
  /** What kept somebody out. */
  error: Error | undefined
  onSubmit: () => void
  children: ReactNode
}

/** A form at the door. The server judges its fields, in words of ours and not of the browser's. */
export function DoorForm({ error, onSubmit, children }: DoorFormProps) {
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {error && <DoorProblem error={error} />}
      {children}
    </form>
  )
}
