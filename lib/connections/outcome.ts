import 'server-only'
import type { Problem } from '@/lib/http/problem'

/** What a verb comes to: a value, or the problem that travels to the browser as it is. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem })
