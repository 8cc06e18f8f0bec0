import 'server-only'
import { createHash } from 'node:crypto'
import { isOverTls } from './auth-settings'
import { cookieIn, signedToken } from './read-caller'
import type { Visit } from './visit'

/** Whoever has given the right password and owes the second factor. */
export type Challenged = {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/**
 * Who is on the way in, by the cookie that the right password gave (better-auth's `two_factor`, whose identifier
 * is kept as its SHA-256). Undefined once that way has ended.
 */
export async function challengedPerson({
  auth,
  credentials,
}: Visit): Promise<Challenged | undefined> {
  const name = `${isOverTls(auth.settings) ? '__Host-' : ''}causeway.two_factor`
  const value = cookieIn(credentials.cookie ?? '', name)
  const identifier = value === undefined ? undefined : signedToken(value, auth.keys)
  if (identifier === undefined) return undefined
  const challenge = await auth.store.db
    .selectFrom('verifications')
    .innerJoin('people', 'people.id', 'verifications.value')
    .select(['people.id', 'people.name', 'people.email', 'verifications.expiresAt'])
    .where('identifier', '=', createHash('sha256').update(identifier).digest('base64url'))
    .executeTakeFirst()
  if (!challenge || new Date(challenge.expiresAt).getTime() <= Date.now()) return undefined
  return { personId: challenge.id, name: challenge.name, email: challenge.email }
}
