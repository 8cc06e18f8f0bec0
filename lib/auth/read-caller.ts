import 'server-only'
import { createHmac } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { Caller } from '@/lib/access/caller'
import { lowerRole, type Role } from '@/lib/access/roles'
import type { JournalKeys } from '@/lib/db/keys'
import type { Moment } from '@/lib/db/people-schema'
import type { Dialect, Store } from '@/lib/db/store'
import { type AuthSettings, sessionCookie } from './auth-settings'
import { digestOf, isSameText } from './digests'

/** What of a request says who sent it. */
export type Credentials = {
  readonly cookie: string | null
  readonly authorization: string | null
  readonly address: string
  readonly requestId: string
}

/** Who a request is from, or what kept it from being somebody's. */
export type Known =
  | { readonly kind: 'known'; readonly caller: Caller }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'bad-token' }

const nobody: Known = { kind: 'nobody' }
const badToken: Known = { kind: 'bad-token' }

/** A session or a token that is in use is noted once in so long. */
const noteEveryMs = 60_000

/** An API token as it is shown once: `cwy_` and 256 random bits. */
export const tokenPattern = /^cwy_[A-Za-z0-9_-]{43}$/

// On the way of every request, so written out: building them took longer than executing them.

const place = (dialect: Dialect, index: number) => (dialect === 'sqlite' ? '?' : `$${index}`)

const sessionText = (dialect: Dialect) => `
  select s.id, s."expiresAt", s."updatedAt", p.id as person_id, p.name, p.email, p.role
  from sessions s join people p on p.id = s."userId"
  where s.token = ${place(dialect, 1)} and p."deactivatedAt" is null`

const tokenText = (dialect: Dialect) => `
  select t.id, t.role as token_role, t.expires_at, t.last_used_at,
    p.id as person_id, p.name, p.email, p.role
  from tokens t join people p on p.id = t.person_id
  where t.hash = ${place(dialect, 1)} and t.revoked_at is null and p."deactivatedAt" is null`

const texts = {
  session: { sqlite: sessionText('sqlite'), postgres: sessionText('postgres') },
  token: { sqlite: tokenText('sqlite'), postgres: tokenText('postgres') },
}

type Person = { person_id: string; name: string; email: string; role: Role }
type SessionFound = Person & { id: string; expiresAt: Moment; updatedAt: Moment }
type TokenFound = Person & {
  id: string
  token_role: Role
  expires_at: number
  last_used_at: number | null
}

/** The value of a cookie, as the header has it. */
export function cookieIn(header: string, name: string): string | undefined {
  const prefix = `${name}=`
  const found = header.split(';').find((part) => part.trimStart().startsWith(prefix))
  return found?.trim().slice(prefix.length)
}

/** The token that a cookie holds, if we signed it (better-call: `token.signature`, base64 HMAC-SHA-256). */
export function signedToken(value: string, keys: JournalKeys): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(value)
  } catch {
    return undefined
  }
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = text.slice(0, dot)
  const signature = createHmac('sha256', keys.cookies.reveal()).update(token).digest('base64')
  return isSameText(signature, text.slice(dot + 1)) ? token : undefined
}

const ms = (moment: Moment): number => new Date(moment).getTime()

const callerOf = (
  { person_id, name, email, role }: Person,
  via: Caller['via'],
  viaId: string,
  { address, requestId }: Credentials,
): Caller => ({ personId: person_id, name, email, role, via, viaId, address, requestId })

async function bySession(
  { dialect, db, relaxed }: Store,
  hash: string,
  credentials: Credentials,
  { idleMs, now }: { idleMs: number; now: number },
): Promise<Known> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(texts.session[dialect], [hash]) as CompiledQuery<SessionFound>,
  )
  const [found] = rows
  if (!found) return nobody
  const usedAt = ms(found.updatedAt)
  if (ms(found.expiresAt) <= now || usedAt + idleMs <= now) return nobody
  if (usedAt + noteEveryMs <= now) {
    const at = new Date(now)
    await relaxed
      .updateTable('sessions')
      .set({ updatedAt: dialect === 'sqlite' ? at.toISOString() : at })
      .where('id', '=', found.id)
      .execute()
  }
  return { kind: 'known', caller: callerOf(found, 'session', found.id, credentials) }
}

async function byToken(
  { dialect, db, relaxed }: Store,
  hash: string,
  credentials: Credentials,
  now: number,
): Promise<Known> {
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(texts.token[dialect], [hash]) as CompiledQuery<TokenFound>,
  )
  const [found] = rows
  if (!found || found.expires_at <= now) return badToken
  if ((found.last_used_at ?? 0) + noteEveryMs <= now)
    await relaxed
      .updateTable('tokens')
      .set({ last_used_at: now })
      .where('id', '=', found.id)
      .execute()
  const role = lowerRole(found.token_role, found.role)
  return { kind: 'known', caller: callerOf({ ...found, role }, 'token', found.id, credentials) }
}

/**
 * Who sent a request: by its bearer token, else by its session's cookie. Nothing is remembered between requests, so that
 * somebody who is shut out is out with the next one, in every instance.
 *
 * @throws StoreError
 */
export async function readCaller(
  store: Store,
  keys: JournalKeys,
  settings: AuthSettings,
  credentials: Credentials,
  now = Date.now(),
): Promise<Known> {
  const { authorization, cookie } = credentials
  if (authorization !== null) {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? []
    if (!tokenPattern.test(token)) return badToken
    return byToken(store, digestOf(keys, 'token', token), credentials, now)
  }
  const value = cookie === null ? undefined : cookieIn(cookie, sessionCookie(settings))
  const token = value === undefined ? undefined : signedToken(value, keys)
  if (token === undefined) return nobody
  const hash = digestOf(keys, 'session', token)
  return bySession(store, hash, credentials, { idleMs: settings.idleMs, now })
}
