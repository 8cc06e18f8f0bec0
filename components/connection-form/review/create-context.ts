'use client'

import { createContext, useContext } from 'react'
import type { Problem } from '@/lib/http/problem'
import type { Path } from '@/lib/vpn/slots'

/** Sending the connection, and what became of it. */
export type Create = {
  readonly isPending: boolean
  /** Created: the page is about to change. */
  readonly isSettled: boolean
  readonly problem: Problem | undefined
  /** Whether the problem is about no field, so that its banner takes the focus. */
  readonly isBannerFocused: boolean
  /** What the service has said about a field, while it still holds the value it was sent with. */
  readonly refusalOf: (path: Path) => string | undefined
  readonly isAcknowledged: boolean
  readonly acknowledge: (acknowledged: boolean) => void
  /** Why nothing can be sent yet; undefined when it can. */
  readonly blockedBecause: string | undefined
  readonly send: () => void
}

export const CreateContext = createContext<Create | null>(null)

export function useCreate(): Create {
  const create = useContext(CreateContext)
  if (!create) throw new Error('This component belongs inside the connection form.')
  return create
}
