import 'server-only'
import { auditBy } from '@/lib/connections/audit-by'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import type { AuditNote } from '@/lib/connections/permitted'
import { addressHeader } from './engine'
import { type Asking, refuseForeign } from './identify'
import { type Auth, processAuth } from './process-auth'
import type { Credentials } from './read-caller'

/** Somebody at the door: nobody yet, with what their browser sent. */
export type Visit = {
  readonly auth: Auth
  readonly credentials: Credentials
  readonly userAgent: string
}

/** A value, and the cookies that the browser is to keep with it. */
export type WithCookies<T> = { readonly value: T; readonly cookies: readonly string[] }

/** The headers that better-auth is shown: what it needs, and nothing a client could trick it with. */
export const headersOf = ({ credentials, userAgent, auth }: Visit): Headers =>
  new Headers({
    cookie: credentials.cookie ?? '',
    'user-agent': userAgent.slice(0, 300),
    [addressHeader]: credentials.address,
    origin: auth.settings.url,
  })

/** The cookies of an answer of better-auth. */
export const cookiesIn = (response: Response): string[] => response.headers.getSetCookie()

/** Writes down what somebody did at the door. */
export function auditAtDoor(
  { auth, credentials }: Visit,
  who: { readonly personId: string; readonly name: string },
  note: AuditNote,
): Promise<void> {
  const { address, requestId } = credentials
  const journal = () => Promise.resolve({ store: auth.store, keys: auth.keys })
  const { personId, name } = who
  return auditBy({ journal }, { personId, name, via: 'session', address, requestId })(note)
}

export const nobodyYet = { personId: '', name: '' } as const

/** Somebody at the door with what they sent. `changes`: a browser has to come from a page of ours. */
export function visitOf(asking: Asking, changes: boolean): Promise<Outcome<Visit>> {
  return fromJournal<Visit>(async () => {
    const { cookie, authorization, address, requestId, userAgent } = asking
    // Signing in makes a cookie: a page of another site must not sign a browser in as somebody else.
    const isBrowser = asking.origin !== null || asking.fetchSite !== null || cookie !== null
    const foreign = changes && isBrowser ? refuseForeign(asking) : undefined
    if (foreign) return failed(foreign)
    const credentials = { cookie, authorization, address, requestId }
    return done({ auth: await processAuth(), credentials, userAgent })
  })
}
