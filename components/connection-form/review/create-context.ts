'use client'

import { createContext, useContext } from 'react'
import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import type { Problem, ShownProblem } from '@/lib/http/problem'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Path } from '@/lib/vpn/slots'

/** Sending what the form holds, and what the service has said about it. */
export type Sending = {
  readonly isPending: boolean
  /** It is done: the page is about to change. */
  readonly isSettled: boolean
  readonly problem: Problem | undefined
  /** Whether the problem is about no field, so that its banner takes the focus. */
  readonly isBannerFocused: boolean
  /** What the service has said about a field, while it still holds the value it was sent with. */
  readonly refusalOf: (path: Path) => string | undefined
  readonly isAcknowledged: boolean
  readonly acknowledge: (acknowledged: boolean) => void
  /** Why nothing can be sent yet, also because something was; undefined when it can. */
  readonly blockedBecause: string | undefined
  readonly send: () => void
}

/** A check with the service, and the values it was about. */
export type Checked = { readonly text: ConnectionText } & (
  | { readonly kind: 'asking' }
  | { readonly kind: 'passed'; readonly at: number; readonly requestId: string }
  | { readonly kind: 'failed'; readonly at: number; readonly problem: ShownProblem }
)

/** Asking the service whether it would create the connection. Nothing is created by it. */
export type ServiceCheck = {
  readonly checked: Checked | undefined
  /** Whether the form still holds the values that were checked. */
  readonly isCurrent: boolean
  /** Whether the problem is about no field, so that its banner takes the focus. */
  readonly isBannerFocused: boolean
  readonly blockedBecause: string | undefined
  readonly run: () => void
  readonly forget: () => void
  readonly refusalOf: (path: Path) => string | undefined
}

/** Creating a connection, and what became of it. */
export type Create = Sending & {
  readonly serviceCheck: ServiceCheck
  /** What the journal says is under way; followed until it is settled. */
  readonly underWay: Attempt | undefined
  /** A second person has to approve it first; nothing was sent to the service. */
  readonly asked: Approval | undefined
  /** Takes how a request for approval has ended. */
  readonly takeApproval: (approval: Approval) => void
  /** An earlier visit has sent this form, and its connection was created meanwhile. */
  readonly createdEarlier: Attempt | undefined
  /** The attempt the problem is about, where one was written down. */
  readonly attemptId: string | undefined
  /** Nobody knows what became of it: sent again with the same token, or looked up, never sent anew. */
  readonly isUnknown: boolean
  /** Takes what the journal says by now. */
  readonly settle: (attempt: Attempt) => void
  /** A token of its own: what is sent next is another connection. */
  readonly beginAnew: () => void
  /** Why the form cannot be sent as it is; undefined when it can. */
  readonly invalidBecause: string | undefined
}

export const SendingContext = createContext<Sending | null>(null)

export const CreateContext = createContext<Create | null>(null)

/** What creating and editing have in common. */
export function useSending(): Sending {
  const sending = useContext(SendingContext)
  if (!sending) throw new Error('This component belongs inside the connection form.')
  return sending
}

export function useCreate(): Create {
  const create = useContext(CreateContext)
  if (!create) throw new Error('This component belongs inside the form that creates.')
  return create
}
