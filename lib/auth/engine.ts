import 'server-only'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { JournalKeys } from '@/lib/db/keys'
import type { Store } from '@/lib/db/store'
import { type AuthSettings, isOverTls, providerId, sessionCookie } from './auth-settings'
import { digestOf } from './digests'
import { withHashedSessions } from './hashed-sessions'
import { passwordCharacters } from './password-rules'
import { discoveryOf } from './provider-answers'
import { roleFromProvider, roleOfGroups, takeRole } from './provider-role'

/** The header in which the server says where a request came from; it overwrites what clients send. */
export const addressHeader = 'x-causeway-address'

const secondFactorMs = 5 * 60_000

const tables = {
  user: {
    modelName: 'people',
    additionalFields: {
      role: { type: 'string', required: true, input: false, defaultValue: 'viewer' },
      deactivatedAt: { type: 'number', required: false, input: false, bigint: true },
    },
  },
  account: {
    modelName: 'accounts',
    // The tokens of the provider are of no use to us; the ID token names the groups.
    encryptOAuthTokens: true,
    // Whoever was let in by an open invitation chose their address: the owner of that address must not land in
    // the account of somebody who claimed it, so both sides have to vouch for it.
    accountLinking: { enabled: true, requireLocalEmailVerified: true },
  },
  verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
} as const

/** The part of the options that shapes tables, which a test compares with our migrations. */
export const tableOptions = {
  ...tables,
  session: { modelName: 'sessions' },
  plugins: [twoFactor({ schema: { twoFactor: { modelName: 'two_factors' } } })],
}

/** What to call somebody; not every provider has a full name for everybody. */
function nameIn(profile: Readonly<Record<string, unknown>>): string {
  const { name, preferred_username: username, email } = profile
  const texts = [name, username, email].filter((text) => typeof text === 'string')
  return texts.find((text) => text.trim() !== '')?.trim() ?? 'Nameless'
}

function providersOf(oidc: AuthSettings['oidc']) {
  if (!oidc) return []
  return [
    genericOAuth({
      config: [
        {
          providerId,
          discoveryUrl: discoveryOf(oidc),
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret.reveal(),
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          requireIdTokenVerification: true,
          overrideUserInfo: true,
          mapProfileToUser: (profile) => ({ name: nameIn(profile) }),
        },
      ],
    }),
  ]
}

/** Nobody is taken in whom the provider's groups give no role. */
function refusalFor(
  source: {
    readonly oauth?: { readonly profile?: Record<string, unknown> | undefined } | undefined
  },
  oidc: AuthSettings['oidc'],
) {
  const groups = source.oauth?.profile?.[oidc?.groupsClaim ?? '']
  return oidc && roleOfGroups(groups, oidc.roles) ? undefined : { error: 'no_role' }
}

function cookiesOf(settings: AuthSettings) {
  const secure = isOverTls(settings)
  const prefix = secure ? '__Host-causeway' : 'causeway'
  const attributes = { secure, sameSite: 'lax', path: '/', httpOnly: true } as const
  return {
    // Its own prefix would be __Secure-, which lets other hosts of the domain set the cookie.
    useSecureCookies: false,
    cookiePrefix: prefix,
    defaultCookieAttributes: attributes,
    cookies: { session_token: { name: sessionCookie(settings), attributes } },
  }
}

/**
 * better-auth on the journal's store: sign-in by password and by a provider, second factors, sessions. Its routes are not
 * exposed; the modules of this room call its functions.
 */
export function createEngine(store: Store, keys: JournalKeys, settings: AuthSettings) {
  const hash = (token: string) => digestOf(keys, 'session', token)
  const adapter = kyselyAdapter(store.db, {
    type: store.dialect === 'sqlite' ? 'sqlite' : 'postgres',
  })
  return betterAuth({
    appName: 'Causeway',
    baseURL: settings.url,
    basePath: '/api/auth',
    secret: keys.cookies.reveal(),
    database: (options: BetterAuthOptions) => withHashedSessions(adapter(options), hash),
    ...tables,
    user: { ...tables.user, validateUserInfo: ({ source }) => refusalFor(source, settings.oidc) },
    session: {
      modelName: 'sessions',
      expiresIn: settings.absoluteMs / 1000,
      disableSessionRefresh: true,
      // A second factor is asked for where an account is changed, not because a session is old.
      freshAge: 0,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordCharacters.min,
      maxPasswordLength: passwordCharacters.max,
    },
    plugins: [
      twoFactor({
        issuer: 'Causeway',
        twoFactorCookieMaxAge: secondFactorMs / 1000,
        schema: { twoFactor: { modelName: 'two_factors' } },
      }),
      ...providersOf(settings.oidc),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            const { db } = store
            const person = await db
              .selectFrom('people')
              .select(['role', 'deactivatedAt'])
              .where('id', '=', userId)
              .executeTakeFirst()
            if (!person || person.deactivatedAt !== null) return false
            if (!settings.oidc || !context?.path?.startsWith('/callback')) return undefined
            const role = await roleFromProvider(db, userId, settings.oidc)
            if (!role) return false
            await takeRole(db, userId, role)
            return undefined
          },
        },
      },
    },
    // Ours counts for each account and address (`throttle.ts`), and these functions are called by us alone.
    rateLimit: { enabled: false },
    advanced: {
      ...cookiesOf(settings),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

export type Engine = ReturnType<typeof createEngine>
