import { randomBytes } from 'node:crypto'
import type { Role } from '@/lib/access/roles'
import { auditBy } from '@/lib/connections/audit-by'
import type { Context } from '@/lib/connections/context'
import { keysFrom } from '@/lib/db/keys'
import type { Dialect } from '@/lib/db/store'
import { emptyStore } from '@/lib/db/testing'
import { Secret } from '@/lib/secret'
import { acceptInvitation } from './accept-invitation'
import type { AuthSettings } from './auth-settings'
import { makeLink } from './invitations'
import { type Auth, authOn } from './process-auth'
import { readCaller } from './read-caller'
import { signIn } from './sign-in'
import type { Visit } from './visit'

/** What the tests of this room share. Never imported by the product. */

export const password = 'seven quiet herons wade'

export const defaultSettings: AuthSettings = {
  url: 'http://127.0.0.1:3000',
  oidc: undefined,
  idleMs: 3_600_000,
  absoluteMs: 12 * 3_600_000,
}

/** The ways in on an empty store of their own. */
export async function testAuth(
  dialect: Dialect,
  changes: Partial<AuthSettings> = {},
): Promise<Auth> {
  const store = await emptyStore(dialect)
  const keys = keysFrom(new Secret(randomBytes(32).toString('base64')))
  return authOn({ store, keys }, { ...defaultSettings, ...changes })
}

/** A browser: it keeps the cookies it is given. */
export function browserAt(auth: Auth, address = '127.0.0.1') {
  const jar = new Map<string, string>()
  const visit = (): Visit => ({
    auth,
    userAgent: 'a browser of the tests',
    credentials: {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      authorization: null,
      address,
      requestId: 'req-test',
    },
  })
  return {
    jar,
    visit,
    keep(cookies: readonly string[]) {
      for (const cookie of cookies) {
        const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
        const at = pair.indexOf('=')
        const isGone = attributes.some((one) => /^max-age=0$/i.test(one))
        if (isGone) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
    /** Who this browser is, as a request of it would be taken. */
    who: (now?: number) =>
      readCaller(auth.store, auth.keys, auth.settings, visit().credentials, now),
    async signIn(email: string, secret = password) {
      const outcome = await signIn(visit(), { Email: email, Password: secret })
      if (outcome.ok) this.keep(outcome.value.cookies)
      return outcome
    },
  }
}

export type Browser = ReturnType<typeof browserAt>

/** What a route gives the verbs about one's own account; they use nothing else of a context. */
export async function contextOf(auth: Auth, browser: Browser) {
  const known = await browser.who()
  if (known.kind !== 'known') throw new Error('Nobody is signed in.')
  const desk = { journal: () => Promise.resolve({ store: auth.store, keys: auth.keys }) }
  const { caller } = known
  const context = { caller, desk, audit: auditBy(desk, caller), visit: browser.visit() }
  return context as unknown as Context & { visit: ReturnType<Browser['visit']> }
}

/** Lets somebody in by an invitation, as an admin would. */
export async function letIn(auth: Auth, role: Role, email: string, name = 'Ada Lovelace') {
  const invitation = {
    kind: 'join',
    role,
    email: null,
    person_id: null,
    made_by: 'a test',
  } as const
  const { Link } = await makeLink(auth.store, auth.keys, invitation, auth.settings.url)
  const outcome = await acceptInvitation(browserAt(auth, '10.9.9.9').visit(), {
    Token: Link.split('#')[1],
    Name: name,
    Email: email,
    Password: password,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const { id } = await auth.store.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}
