import { headers } from 'next/headers'
import type { Caller } from '@/lib/access/caller'
import { identify } from '@/lib/auth/identify'
import type { Problem } from '@/lib/http/problem'
import { askingOf } from './api/operation'

/** Who looks at a page, or what kept that from being known. */
export type PageCaller =
  | { readonly kind: 'known'; readonly caller: Caller; readonly path: string }
  | { readonly kind: 'nobody'; readonly path: string }
  | { readonly kind: 'unknown'; readonly problem: Problem }

/** Who asks for the page that is being drawn. */
export async function pageCaller(): Promise<PageCaller> {
  const all = await headers()
  const path = all.get('x-causeway-path') ?? '/connections'
  const known = await identify(askingOf({ headers: all, method: 'GET' }), false)
  if (known.ok) return { kind: 'known', caller: known.value, path }
  if (known.problem.status === 401) return { kind: 'nobody', path }
  return { kind: 'unknown', problem: known.problem }
}
