'use client'

import { createContext, useContext } from 'react'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Interruption } from '@/lib/vpn/interruption'
import type { Change } from '@/lib/vpn/wire/describe-change'

/** What only changing a connection knows. */
export type Edit = {
  readonly connectionId: string
  /** Those of two tunnels, the active tunnel's first; none where there is one. */
  readonly tunnelIds: readonly string[]
  /** The connection as it was when the form was opened. */
  readonly before: ConnectionText
  readonly changes: readonly Change[]
  readonly interruption: Interruption
  readonly isInterruptionAcknowledged: boolean
  readonly acknowledgeInterruption: (acknowledged: boolean) => void
}

export const EditContext = createContext<Edit | null>(null)

export function useEdit(): Edit {
  const edit = useContext(EditContext)
  if (!edit) throw new Error('This component belongs inside the form that changes a connection.')
  return edit
}
