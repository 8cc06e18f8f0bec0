import 'server-only'
import { hashPassword } from 'better-auth/crypto'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import type { InvitationRow } from '@/lib/db/people-schema'
import { StoreError } from '@/lib/db/store-error'
import { ownProblem } from '@/lib/http/own-problem'
import type { InvitationSeen } from '@/lib/http/people'
import { digestOf, newId } from './digests'
import { isAnybodyHere, isTaken, taken } from './invitations'
import { passwordCharacters, weaknessOf } from './password-rules'
import { email, optional, readBody, secretText, text } from './read-body'
import { throttledAddress } from './sign-in'
import { auditAtDoor, type Visit } from './visit'

type Body = Readonly<Record<string, unknown>>

const badInvitation = failed(
  ownProblem('Causeway.BadInvitation', 410, {
    detail: 'It was used already, has expired or was withdrawn. Ask an admin for a new one.',
  }),
)

const tokenText = text(20, 100)

async function findOpen({ auth }: Visit, token: string): Promise<InvitationRow | undefined> {
  const row = await auth.store.db
    .selectFrom('invitations')
    .selectAll()
    .where('hash', '=', digestOf(auth.keys, 'invitation', token))
    .executeTakeFirst()
  if (!row || row.used_at !== null || row.expires_at <= Date.now()) return undefined
  return row.kind === 'first' && (await isAnybodyHere(auth.store)) ? undefined : row
}

/** What a link is for, for whoever holds it. */
export function lookAtInvitation(visit: Visit, body: Body): Promise<Outcome<InvitationSeen>> {
  return fromJournal<InvitationSeen>(async () => {
    const read = readBody(body, { Token: tokenText })
    if (!read.ok) return read
    const problem = await throttledAddress(visit, 'link')
    if (problem) return failed(problem)
    const row = await findOpen(visit, read.value.Token)
    if (!row) return badInvitation
    const person = row.person_id
      ? await visit.auth.store.db
          .selectFrom('people')
          .select('name')
          .where('id', '=', row.person_id)
          .executeTakeFirst()
      : undefined
    return done({ Kind: row.kind, Role: row.role, Email: row.email, Name: person?.name ?? null })
  })
}

type Accepted = { readonly name: string; readonly address: string; readonly password: string }

/** Uses a link up and lets the person in, or sets their new password: all of it or nothing. */
async function redeem(
  { auth }: Visit,
  row: InvitationRow,
  { name, address, password }: Accepted,
): Promise<string | undefined> {
  const hash = await hashPassword(password)
  const now = Date.now()
  const at = auth.store.dialect === 'sqlite' ? new Date(now).toISOString() : new Date(now)
  return auth.store.db.transaction().execute(async (db) => {
    const used = await db
      .updateTable('invitations')
      .set({ used_at: now })
      .where('id', '=', row.id)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (Number(used.numUpdatedRows) === 0) return undefined
    if (row.kind === 'first') {
      // Two links used at the same moment make one administrator.
      const first = await db
        .insertInto('facts')
        .values({ fact: 'first-admin', value: row.id })
        .onConflict((conflict) => conflict.column('fact').doNothing())
        .executeTakeFirst()
      if (Number(first.numInsertedOrUpdatedRows ?? 0) === 0) return undefined
    }
    if (row.person_id !== null) {
      await db
        .updateTable('accounts')
        .set({ password: hash })
        .where('userId', '=', row.person_id)
        .where('providerId', '=', 'credential')
        .execute()
      await db.deleteFrom('sessions').where('userId', '=', row.person_id).execute()
      return row.person_id
    }
    const id = newId('per')
    const flag = (is: boolean) => (auth.store.dialect === 'sqlite' ? Number(is) : is) as boolean
    await db
      .insertInto('people')
      .values({
        id,
        name,
        email: address,
        // An admin wrote the address and sent the link there; the first admin answers for their own.
        emailVerified: flag(row.email !== null || row.kind === 'first'),
        image: null,
        createdAt: at,
        updatedAt: at,
        twoFactorEnabled: flag(false),
        role: row.role,
        deactivatedAt: null,
      })
      .execute()
    await db
      .insertInto('accounts')
      .values({
        id: newId('acc'),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: hash,
        createdAt: at,
        updatedAt: at,
      })
      .execute()
    return id
  })
}

/** Accepts an invitation. For a link that sets a new password, name and address stay what they are. */
export function acceptInvitation(
  visit: Visit,
  body: Body,
): Promise<Outcome<{ readonly Email: string }>> {
  return fromJournal<{ readonly Email: string }>(async () => {
    const read = readBody(body, {
      Token: tokenText,
      Name: optional(text(1, 100)),
      Email: optional(email),
      Password: secretText(passwordCharacters.max),
    })
    if (!read.ok) return read
    const problem = await throttledAddress(visit, 'link')
    if (problem) return failed(problem)
    const { store } = visit.auth
    const row = await findOpen(visit, read.value.Token)
    if (!row) return badInvitation
    const known = row.person_id
      ? await store.db
          .selectFrom('people')
          .select(['name', 'email'])
          .where('id', '=', row.person_id)
          .executeTakeFirst()
      : undefined
    const name = known?.name ?? read.value.Name
    const address = known?.email ?? row.email ?? read.value.Email
    const missing = [
      ...(name ? [] : [{ parameter: 'Name', message: 'Give your name.' }]),
      ...(address ? [] : [{ parameter: 'Email', message: 'Give your e-mail address.' }]),
    ]
    const weakness = weaknessOf(read.value.Password, { name: name ?? '', email: address ?? '' })
    if (weakness) missing.push({ parameter: 'Password', message: weakness })
    if (!name || !address || missing.length > 0)
      return failed(
        ownProblem(weakness ? 'Causeway.WeakPassword' : 'Causeway.InvalidParameters', 422, {
          detail: weakness ?? 'Something is missing.',
          errors: missing,
        }),
      )
    if (!known && (await isTaken(store, address))) return taken('Email')
    const personId = await redeem(visit, row, {
      name,
      address,
      password: read.value.Password,
    }).catch(async (error: unknown) => {
      // Two who were invited under one address, at the same moment: the second one is refused by the table.
      if (error instanceof StoreError && (await isTaken(store, address))) return 'taken' as const
      throw error
    })
    if (personId === 'taken') return taken('Email')
    if (!personId) return badInvitation
    await auditAtDoor(
      visit,
      { personId, name },
      row.kind === 'first'
        ? { action: 'first-admin-made', target: personId }
        : {
            action: 'invitation-used',
            target: row.id,
            detail: { Kind: row.kind, Role: row.role },
          },
    )
    return done({ Email: address })
  })
}
