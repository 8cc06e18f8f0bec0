import 'server-only'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import { ownProblem } from '@/lib/http/own-problem'
import type { SessionList } from '@/lib/http/people'
import { isOverTls, sessionCookie } from './auth-settings'
import { authSettings } from './process-auth'
import { readCaller } from './read-caller'
import { auditAtDoor, type Visit, type WithCookies } from './visit'

/** The cookie of the session, taken away. */
export function noCookie(): string {
  const settings = authSettings()
  const secure = isOverTls(settings) ? '; Secure' : ''
  return `${sessionCookie(settings)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** Ends the session that the browser has at the door, if it has one: the next one is a new one. */
export async function endThisSession({ auth, credentials }: Visit): Promise<string | undefined> {
  const { store, keys, settings } = auth
  const known = await readCaller(store, keys, settings, { ...credentials, authorization: null })
  if (known.kind !== 'known') return undefined
  await store.db.deleteFrom('sessions').where('id', '=', known.caller.viaId).execute()
  return known.caller.personId
}

/** Signs out. There is nothing to refuse: whoever was signed in is not any more. */
export function signOut(visit: Visit): Promise<Outcome<WithCookies<Record<string, never>>>> {
  return fromJournal(async () => {
    const { store, keys, settings } = visit.auth
    const known = await readCaller(store, keys, settings, {
      ...visit.credentials,
      authorization: null,
    })
    if (known.kind === 'known') {
      await endThisSession(visit)
      await auditAtDoor(visit, known.caller, { action: 'signed-out' })
    }
    return done({ value: {}, cookies: [noCookie()] })
  })
}

/** The caller's own sessions that can still be used, the latest first. */
export const listSessions = permitted(
  'ownAccount',
  ({ caller, desk }: Context): Promise<Outcome<SessionList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const { idleMs } = authSettings()
      const now = Date.now()
      const rows = await store.db
        .selectFrom('sessions')
        .selectAll()
        .where('userId', '=', caller.personId)
        .orderBy('updatedAt', 'desc')
        .execute()
      const ms = (moment: string | Date) => new Date(moment).getTime()
      const Sessions = rows
        .filter((row) => ms(row.expiresAt) > now && ms(row.updatedAt) + idleMs > now)
        .map((row) => ({
          SessionId: row.id,
          StartTime: ms(row.createdAt),
          LastTime: ms(row.updatedAt),
          ExpireTime: ms(row.expiresAt),
          Address: row.ipAddress ?? '',
          Browser: row.userAgent ?? '',
          IsThis: caller.via === 'session' && row.id === caller.viaId,
        }))
      return done({ Sessions })
    }),
)

/** Ends one of the caller's own sessions. */
export const endSession = permitted(
  'ownAccount',
  (
    { caller, desk, audit }: Context,
    sessionId: string,
  ): Promise<Outcome<Record<string, never>>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const ended = await store.db
        .deleteFrom('sessions')
        .where('id', '=', sessionId)
        .where('userId', '=', caller.personId)
        .executeTakeFirst()
      if (Number(ended.numDeletedRows) === 0)
        return failed(
          ownProblem('Causeway.NotFound', 404, { detail: 'You have no session of this ID.' }),
        )
      await audit({ action: 'session-ended', target: sessionId })
      return done({})
    }),
)
