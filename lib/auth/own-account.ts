import 'server-only'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import { ownProblem } from '@/lib/http/own-problem'
import type { Me, TwoFactorBegun } from '@/lib/http/people'
import { digestOf } from './digests'
import { passwordCharacters, weaknessOf } from './password-rules'
import { readBody, secretText, text } from './read-body'
import { wasUsed } from './second-factor'
import { accountRule, countTry, forgetTries, tooManyTries } from './throttle'
import { cookiesIn, headersOf, type Visit, type WithCookies } from './visit'

type Body = Readonly<Record<string, unknown>>
type Nothing = Record<string, never>

const password = secretText(passwordCharacters.max)

const wrongPassword = failed(
  ownProblem('Causeway.WrongSignIn', 401, { detail: 'This is not your password.' }),
)

const sessionNeeded = failed(
  ownProblem('Causeway.Forbidden', 403, {
    detail: 'An API token cannot do this. Sign in with a browser.',
  }),
)

/** Who asks, and how they come in. */
export const getMe = permitted(
  'ownAccount',
  ({ caller, desk }: Context): Promise<Outcome<Me>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const person = await store.db
        .selectFrom('people')
        .select(['twoFactorEnabled'])
        .where('id', '=', caller.personId)
        .executeTakeFirst()
      const account = await credentialOf(store.db, caller.personId)
      return done({
        PersonId: caller.personId,
        Name: caller.name,
        Email: caller.email,
        Role: caller.role,
        Via: caller.via,
        TwoFactor: Boolean(person?.twoFactorEnabled),
        HasPassword: Boolean(account?.password),
      })
    }),
)

type Db = Awaited<ReturnType<Context['desk']['journal']>>['store']['db']

const credentialOf = (db: Db, personId: string) =>
  db
    .selectFrom('accounts')
    .select(['id', 'password'])
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()

/** Sets a password; every other session of the person ends, since whoever knew the old one may hold one. */
export const changePassword = permitted(
  'ownAccount',
  (context: Context, body: Body): Promise<Outcome<Nothing>> =>
    fromJournal(async () => {
      const { caller, desk, audit } = context
      if (caller.via !== 'session') return sessionNeeded
      const read = readBody(body, { Current: password, New: password })
      if (!read.ok) return read
      const { store, keys } = await desk.journal()
      const account = await credentialOf(store.db, caller.personId)
      const subject = digestOf(keys, 'own password', caller.personId)
      const { waitMs } = await countTry(store, subject, accountRule, Date.now())
      if (waitMs > 0) return failed(tooManyTries(waitMs))
      const hash = account?.password
      if (!account || !hash || !(await verifyPassword({ hash, password: read.value.Current })))
        return wrongPassword
      const weakness = weaknessOf(read.value.New, caller)
      if (weakness)
        return failed(
          ownProblem('Causeway.WeakPassword', 422, {
            detail: weakness,
            errors: [{ parameter: 'New', message: weakness }],
          }),
        )
      const next = await hashPassword(read.value.New)
      await store.db.transaction().execute(async (db) => {
        await db
          .updateTable('accounts')
          .set({ password: next })
          .where('id', '=', account.id)
          .execute()
        await db
          .deleteFrom('sessions')
          .where('userId', '=', caller.personId)
          .where('id', '!=', caller.viaId)
          .execute()
      })
      await forgetTries(store, subject, Date.now())
      await audit({ action: 'password-changed', target: caller.personId })
      return done({})
    }),
)

/** The problem for what better-auth refused of a password or a code. */
async function refusalOf(response: Response): Promise<Outcome<never>> {
  const answer = (await response.json().catch(() => ({}))) as { code?: string }
  if (answer.code === 'INVALID_PASSWORD') return wrongPassword
  if (answer.code === 'TOTP_ALREADY_ENABLED')
    return failed(
      ownProblem('Causeway.Conflict', 409, { detail: 'The second factor is on already.' }),
    )
  return failed(
    ownProblem('Causeway.WrongSignIn', 401, {
      detail: 'The code is wrong. Look at the clock of the authenticator, and try the next code.',
    }),
  )
}

const guarded = async (context: Context): Promise<Outcome<never> | undefined> => {
  if (context.caller.via !== 'session') return sessionNeeded
  const { store, keys } = await context.desk.journal()
  const subject = digestOf(keys, 'own second factor', context.caller.personId)
  const { waitMs } = await countTry(store, subject, accountRule, Date.now())
  return waitMs > 0 ? failed(tooManyTries(waitMs)) : undefined
}

/** Begins with a second factor: it counts from the first code that is confirmed. */
export const startTwoFactor = permitted(
  'ownAccount',
  (
    context: Context & { visit: Visit },
    body: Body,
  ): Promise<Outcome<WithCookies<TwoFactorBegun>>> =>
    fromJournal<WithCookies<TwoFactorBegun>>(async () => {
      const { visit } = context
      const read = readBody(body, { Password: password })
      if (!read.ok) return read
      const refused = await guarded(context)
      if (refused) return refused
      const response = await visit.auth.engine.api.enableTwoFactor({
        body: { password: read.value.Password },
        headers: headersOf(visit),
        asResponse: true,
      })
      if (!response.ok) return refusalOf(response)
      const answer = (await response.json()) as { totpURI: string; backupCodes: string[] }
      const value = { Uri: answer.totpURI, RecoveryCodes: answer.backupCodes }
      return done({ value, cookies: cookiesIn(response) })
    }),
)

/** Confirms the second factor with a first code. The session is exchanged for a new one. */
export const confirmTwoFactor = permitted(
  'ownAccount',
  (context: Context & { visit: Visit }, body: Body): Promise<Outcome<WithCookies<Nothing>>> =>
    fromJournal<WithCookies<Nothing>>(async () => {
      const { visit, caller, audit } = context
      const read = readBody(body, { Code: text(6, 6) })
      if (!read.ok) return read
      const refused = await guarded(context)
      if (refused) return refused
      const response = await visit.auth.engine.api.verifyTOTP({
        body: { code: read.value.Code },
        headers: headersOf(visit),
        asResponse: true,
      })
      if (!response.ok) return refusalOf(response)
      // So that the code that is on the screen now does not open a sign-in as well.
      await wasUsed(visit, caller.personId, read.value.Code)
      await audit({ action: 'two-factor-on', target: caller.personId })
      return done({ value: {}, cookies: cookiesIn(response) })
    }),
)

/** Makes new recovery codes; the old ones open nothing any more. */
export const renewRecoveryCodes = permitted(
  'ownAccount',
  (
    context: Context & { visit: Visit },
    body: Body,
  ): Promise<Outcome<{ readonly RecoveryCodes: readonly string[] }>> =>
    fromJournal(async () => {
      const { visit, caller, audit } = context
      const read = readBody(body, { Password: password })
      if (!read.ok) return read
      const refused = await guarded(context)
      if (refused) return refused
      const response = await visit.auth.engine.api.generateBackupCodes({
        body: { password: read.value.Password },
        headers: headersOf(visit),
        asResponse: true,
      })
      if (!response.ok) return refusalOf(response)
      const { backupCodes } = (await response.json()) as { backupCodes: string[] }
      await audit({ action: 'recovery-codes-renewed', target: caller.personId })
      return done({ RecoveryCodes: backupCodes })
    }),
)

/** Does without a second factor from now on. The session is exchanged for a new one. */
export const stopTwoFactor = permitted(
  'ownAccount',
  (context: Context & { visit: Visit }, body: Body): Promise<Outcome<WithCookies<Nothing>>> =>
    fromJournal<WithCookies<Nothing>>(async () => {
      const { visit, caller, audit } = context
      const read = readBody(body, { Password: password })
      if (!read.ok) return read
      const refused = await guarded(context)
      if (refused) return refused
      const response = await visit.auth.engine.api.disableTwoFactor({
        body: { password: read.value.Password },
        headers: headersOf(visit),
        asResponse: true,
      })
      if (!response.ok) return refusalOf(response)
      await audit({ action: 'two-factor-off', target: caller.personId })
      return done({ value: {}, cookies: cookiesIn(response) })
    }),
)
