'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { type Action, mayDo } from '@/lib/access/actions'
import type { Caller } from '@/lib/access/caller'
import { forgetOthers } from '@/lib/browser/forget-others'

/** Who is signed in, as far as pages need to know. */
export type SignedInCaller = Pick<Caller, 'personId' | 'name' | 'email' | 'role'>

const CallerContext = createContext<SignedInCaller | undefined>(undefined)

export function CallerProvider({
  caller,
  children,
}: {
  caller: SignedInCaller
  children: ReactNode
}) {
  const { personId } = caller
  // While it is drawn, not after: the form inside reads the draft when it is first drawn.
  useState(() => typeof window !== 'undefined' && forgetOthers(personId))
  return <CallerContext value={caller}>{children}</CallerContext>
}

/** Who is signed in. Everything inside the dashboard's layout has somebody. */
export function useCaller(): SignedInCaller {
  const caller = useContext(CallerContext)
  if (!caller) throw new Error('There is no caller outside the dashboard.')
  return caller
}

/** Whether whoever is signed in may do this: what they may not is not offered, and the server refuses it anyway. */
export const useMay = (action: Action): boolean => mayDo(useCaller().role, action)
