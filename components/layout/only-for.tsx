'use client'

import type { ReactNode } from 'react'
import type { Action } from '@/lib/access/actions'
import { useMay } from './caller'
import { NotForRole } from './not-for-role'

/** A page for those who may do this; others are told what it takes. */
export function OnlyFor({ action, children }: { action: Action; children: ReactNode }) {
  return useMay(action) ? children : <NotForRole action={action} />
}
