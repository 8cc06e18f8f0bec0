import { isRole, type Role } from '@/lib/access/roles'
import { Secret } from '@/lib/secret'
import type { OidcSettings } from './auth-settings'

type Given = {
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
  readonly OIDC_NAME?: string | undefined
  readonly OIDC_GROUPS_CLAIM?: string | undefined
  readonly OIDC_ROLES?: string | undefined
}

const example =
  'OIDC_ROLES must be pairs of a group and a role, such as "vpn-admins=admin,network=operator".'

/** @throws Error for what is no list of pairs */
function readRoles(text: string): ReadonlyMap<string, Role> {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair): [string, Role] => {
      const at = pair.lastIndexOf('=')
      const role = pair.slice(at + 1).trim()
      if (at < 1 || !isRole(role)) throw new Error(example)
      return [pair.slice(0, at).trim(), role]
    })
  if (pairs.length === 0) throw new Error(example)
  return new Map(pairs)
}

/**
 * The identity provider of an environment, or undefined where none is set.
 *
 * @throws Error naming the variables that are missing or wrong
 */
export function readOidc(given: Given): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES } = given
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === Object.keys(needed).length) return undefined
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLES) {
    throw new Error(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Sign-in with an identity provider needs ${Object.keys(needed).join(', ')}.`,
    )
  }
  const { protocol, hostname } = new URL(OIDC_ISSUER)
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !isLoopback)
    throw new Error('OIDC_ISSUER must begin with https://, except on this machine.')
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: new Secret(OIDC_CLIENT_SECRET),
    name: given.OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
    groupsClaim: given.OIDC_GROUPS_CLAIM ?? 'groups',
    roles: readRoles(OIDC_ROLES),
  }
}
