import 'server-only'
import { decodeJwt } from 'jose'
import type { Kysely } from 'kysely'
import { isAtLeast, type Role } from '@/lib/access/roles'
import type { Database } from '@/lib/db/schema'
import { type OidcSettings, providerId } from './auth-settings'

/** The highest role that any of these groups gives, or undefined where none gives one. */
export function roleOfGroups(groups: unknown, roles: OidcSettings['roles']): Role | undefined {
  const names = Array.isArray(groups) ? groups : [groups]
  return names
    .flatMap((name) => (typeof name === 'string' ? (roles.get(name) ?? []) : []))
    .reduce<Role | undefined>(
      (best, role) => (best !== undefined && isAtLeast(best, role) ? best : role),
      undefined,
    )
}

/**
 * The role that the provider's groups give a person, from the ID token of the sign-in under way. better-auth has
 * verified that token, and keeps a role out of what a provider says about a person.
 */
export async function roleFromProvider(
  db: Kysely<Database>,
  personId: string,
  { groupsClaim, roles }: OidcSettings,
): Promise<Role | undefined> {
  const account = await db
    .selectFrom('accounts')
    .select('idToken')
    .where('userId', '=', personId)
    .where('providerId', '=', providerId)
    .orderBy('updatedAt', 'desc')
    .executeTakeFirst()
  if (!account?.idToken) return undefined
  return roleOfGroups(decodeJwt(account.idToken)[groupsClaim], roles)
}

/**
 * Gives a person the role that the provider's groups say. The last active admin stays one: a group that was taken away by
 * mistake must not leave an installation that nobody can set right.
 */
export async function takeRole(
  db: Kysely<Database>,
  personId: string,
  role: Role,
): Promise<void> {
  let change = db.updateTable('people').set({ role }).where('id', '=', personId)
  if (role !== 'admin')
    change = change.where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('role', '!=', 'admin'),
        exists(
          selectFrom('people as others')
            .select('others.id')
            .where('others.role', '=', 'admin')
            .where('others.deactivatedAt', 'is', null)
            .where('others.id', '!=', personId),
        ),
      ]),
    )
  await change.execute()
}
