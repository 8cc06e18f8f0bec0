import 'server-only'
import { mayDo } from '@/lib/access/actions'
import { isAtLeast, roles } from '@/lib/access/roles'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import { ownProblem } from '@/lib/http/own-problem'
import type { NewToken, TokenList } from '@/lib/http/people'
import { digestOf, newId, newSecretText } from './digests'
import { oneOf, readBody, text, wholeNumber } from './read-body'

const dayMs = 24 * 3_600_000
const daysMax = 365
const hintCharacters = 4
const tokensMax = 50

/** The caller's API tokens, newest first; everybody's for those who manage them. */
export const listTokens = permitted(
  'ownTokens',
  ({ caller, desk }: Context): Promise<Outcome<TokenList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      let tokens = store.db
        .selectFrom('tokens')
        .innerJoin('people', 'people.id', 'tokens.person_id')
        .selectAll('tokens')
        .select('people.name as person')
        .orderBy('tokens.created_at', 'desc')
      if (!mayDo(caller.role, 'manageTokens'))
        tokens = tokens.where('person_id', '=', caller.personId)
      const Tokens = (await tokens.execute()).map((row) => ({
        TokenId: row.id,
        Name: row.name,
        Role: row.role,
        Hint: row.hint,
        PersonId: row.person_id,
        Person: row.person,
        CreateTime: row.created_at,
        ExpireTime: row.expires_at,
        LastUseTime: row.last_used_at,
        RevokeTime: row.revoked_at,
      }))
      return done({ Tokens })
    }),
)

/**
 * Makes an API token, which is shown this once. Its role is not above its maker's, now or later; a token makes no
 * tokens, so that one which leaked cannot outlive its own end.
 */
export const createToken = permitted(
  'ownTokens',
  (
    { caller, desk, audit }: Context,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<NewToken>> =>
    fromJournal(async () => {
      const read = readBody(body, {
        Name: text(1, 100),
        Role: oneOf(roles),
        Days: wholeNumber(1, daysMax),
      })
      if (!read.ok) return read
      const { Name, Role, Days } = read.value
      if (caller.via !== 'session')
        return failed(
          ownProblem('Causeway.Forbidden', 403, {
            detail: 'An API token cannot make another one. Sign in with a browser.',
          }),
        )
      if (!isAtLeast(caller.role, Role))
        return failed(
          ownProblem('Causeway.Forbidden', 403, {
            detail: `Your own role is ${caller.role}; a token of yours cannot be ${Role}.`,
            errors: [{ parameter: 'Role', message: 'Above your own role.' }],
          }),
        )
      const { store, keys } = await desk.journal()
      const now = Date.now()
      const { live } = await store.db
        .selectFrom('tokens')
        .select(({ fn }) => fn.countAll<number>().as('live'))
        .where('person_id', '=', caller.personId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirstOrThrow()
      if (live >= tokensMax)
        return failed(
          ownProblem('Causeway.Conflict', 409, {
            detail: `You have ${tokensMax} tokens that are valid. Revoke one first.`,
          }),
        )
      const token = `cwy_${newSecretText()}`
      const id = newId('tok')
      await store.db
        .insertInto('tokens')
        .values({
          id,
          name: Name,
          person_id: caller.personId,
          role: Role,
          hash: digestOf(keys, 'token', token),
          hint: token.slice(-hintCharacters),
          created_at: now,
          expires_at: now + Days * dayMs,
          last_used_at: null,
          revoked_at: null,
        })
        .execute()
      await audit({ action: 'token-made', target: id, detail: { Name, Role, Days } })
      return done({ TokenId: id, Token: token })
    }),
)

/** Revokes an API token: the caller's own, or anybody's for those who manage them. */
export const revokeToken = permitted(
  'ownTokens',
  ({ caller, desk, audit }: Context, id: string): Promise<Outcome<Record<string, never>>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      let revoke = store.db
        .updateTable('tokens')
        .set({ revoked_at: Date.now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('name')
      if (!mayDo(caller.role, 'manageTokens'))
        revoke = revoke.where('person_id', '=', caller.personId)
      const revoked = await revoke.executeTakeFirst()
      if (!revoked)
        return failed(
          ownProblem('Causeway.NotFound', 404, {
            detail: 'You have no valid API token of this ID.',
          }),
        )
      await audit({ action: 'token-revoked', target: id, detail: { Name: revoked.name } })
      return done({})
    }),
)
