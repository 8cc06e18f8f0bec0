import 'server-only'
import { sql } from 'kysely'
import type { Store } from '@/lib/db/store'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'

/** So many tries in a window; then none until the window is over. */
export type ThrottleRule = { readonly max: number; readonly windowMs: number }

const second = 1_000
const minute = 60_000

/** An account: far more than a person mistypes, far fewer than guessing needs. */
export const accountRule: ThrottleRule = { max: 10, windowMs: 15 * minute }
/** An address: a whole office may share one. */
export const addressRule: ThrottleRule = { max: 100, windowMs: 15 * minute }

/** How the tries of a subject stand: `waitMs` is 0 while there are some left. */
export type Tries = { readonly count: number; readonly waitMs: number }

/**
 * Counts one try of a subject, in the store, so that all instances count together. The subject is a digest: the table
 * does not say whose account was tried, or whether there is one.
 */
export async function countTry(
  { db }: Store,
  subject: string,
  { max, windowMs }: ThrottleRule,
  now: number,
): Promise<Tries> {
  const { rows } = await sql<{ count: number; until: number }>`
    insert into throttles (subject, count, until) values (${subject}, 1, ${now + windowMs})
    on conflict (subject) do update set
      count = case when throttles.until <= ${now} then 1 else throttles.count + 1 end,
      until = case when throttles.until <= ${now} then ${now + windowMs} else throttles.until end
    returning count, until`.execute(db)
  const { count = 1, until = now } = rows[0] ?? {}
  return { count, waitMs: count > max ? until - now : 0 }
}

/** How often a subject was tried in the window that is open; 0 where none is. */
export async function triesOf({ db }: Store, subject: string, now: number): Promise<number> {
  const row = await db
    .selectFrom('throttles')
    .select('count')
    .where('subject', '=', subject)
    .where('until', '>', now)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Forgets the tries of a subject: it came in. Old windows of others go along. */
export async function forgetTries({ db }: Store, subject: string, now: number): Promise<void> {
  await db
    .deleteFrom('throttles')
    .where((eb) => eb.or([eb('subject', '=', subject), eb('until', '<=', now - 60 * minute)]))
    .execute()
}

/** What somebody is told who tried too often. The same words whether there is such an account or not. */
export function tooManyTries(waitMs: number): Problem {
  const minutes = Math.ceil(waitMs / minute)
  return ownProblem('Causeway.TooManyTries', 429, {
    detail: `Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again. Nobody is locked out who is signed in already.`,
    retryable: true,
    retryAfterSeconds: Math.ceil(waitMs / second),
  })
}
