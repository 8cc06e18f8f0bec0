import type { Role } from '@/lib/access/roles'
import type { Secret } from '@/lib/secret'

/** The one provider that can be set up, as the callback's path names it. */
export const providerId = 'oidc'

/** The identity provider, where there is one. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Secret
  /** The name on the button. */
  readonly name: string
  /** The claim of the ID token that lists the groups. */
  readonly groupsClaim: string
  /** Which group gives which role; the highest of several counts. */
  readonly roles: ReadonlyMap<string, Role>
}

/** How people come in, as the environment has it. */
export type AuthSettings = {
  /** Where browsers find Causeway, without a path. */
  readonly url: string
  readonly oidc: OidcSettings | undefined
  /** How long a session lasts that nobody uses, and how long one lasts at all. */
  readonly idleMs: number
  readonly absoluteMs: number
}

/** Whether browsers come over TLS, so that cookies can be kept to it. */
export const isOverTls = ({ url }: Pick<AuthSettings, 'url'>): boolean =>
  url.startsWith('https://')

/**
 * The name of the session's cookie. Over TLS it has the prefix that browsers accept only from this very host,
 * for all of its paths (RFC 6265bis, 4.1.3.2).
 */
export const sessionCookie = (settings: Pick<AuthSettings, 'url'>): string =>
  isOverTls(settings) ? '__Host-causeway.session' : 'causeway.session'
