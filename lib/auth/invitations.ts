import 'server-only'
import { type Role, roles } from '@/lib/access/roles'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import type { JournalKeys } from '@/lib/db/keys'
import type { InvitationRow } from '@/lib/db/people-schema'
import type { Store } from '@/lib/db/store'
import { ownProblem } from '@/lib/http/own-problem'
import type { InvitationList, NewLink } from '@/lib/http/people'
import { digestOf, newId, newSecretText } from './digests'
import { authSettings } from './process-auth'
import { email, oneOf, optional, readBody } from './read-body'

type Body = Readonly<Record<string, unknown>>

/** How long a link can be used: a weekend and a little for a colleague, a day for what replaces a password. */
export const linkLivesMs = {
  first: 24 * 3_600_000,
  join: 96 * 3_600_000,
  reset: 24 * 3_600_000,
} as const

type NewInvitation = Pick<InvitationRow, 'kind' | 'role' | 'email' | 'person_id' | 'made_by'>

/** Makes a link; its secret stands behind the #, which browsers send nobody. */
export async function makeLink(
  store: Store,
  keys: JournalKeys,
  invitation: NewInvitation,
  url: string,
): Promise<NewLink> {
  const secret = newSecretText()
  const now = Date.now()
  const row = {
    ...invitation,
    id: newId('inv'),
    hash: digestOf(keys, 'invitation', secret),
    created_at: now,
    expires_at: now + linkLivesMs[invitation.kind],
    used_at: null,
  }
  await store.db.insertInto('invitations').values(row).execute()
  return { InvitationId: row.id, Link: `${url}/join#${secret}`, ExpireTime: row.expires_at }
}

/** Invites somebody, who chooses name and password themselves. */
export const invite = permitted(
  'managePeople',
  ({ caller, desk, audit }: Context, body: Body): Promise<Outcome<NewLink>> =>
    fromJournal(async () => {
      const read = readBody(body, { Role: oneOf(roles), Email: optional(email) })
      if (!read.ok) return read
      const { Role, Email = null } = read.value
      const { store, keys } = await desk.journal()
      if (Email !== null && (await isTaken(store, Email))) return taken('Email')
      const link = await makeLink(
        store,
        keys,
        { kind: 'join', role: Role, email: Email, person_id: null, made_by: caller.name },
        authSettings().url,
      )
      await audit({
        action: 'person-invited',
        target: link.InvitationId,
        detail: { Role, Email: Email ?? '' },
      })
      return done(link)
    }),
)

/** Whether somebody has this address. */
export async function isTaken({ db }: Store, address: string): Promise<boolean> {
  const found = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', address)
    .executeTakeFirst()
  return found !== undefined
}

export const taken = (parameter: string) =>
  failed(
    ownProblem('Causeway.Conflict', 409, {
      detail: 'Somebody with this e-mail address is here already.',
      errors: [{ parameter, message: 'Somebody has this address already.' }],
    }),
  )

/** The invitations that can still be used, newest first. */
export const listInvitations = permitted(
  'managePeople',
  ({ desk }: Context): Promise<Outcome<InvitationList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const rows = await store.db
        .selectFrom('invitations')
        .selectAll()
        .where('used_at', 'is', null)
        .where('expires_at', '>', Date.now())
        .where('kind', '!=', 'first')
        .orderBy('created_at', 'desc')
        .execute()
      const Invitations = rows.map((row) => ({
        InvitationId: row.id,
        Kind: row.kind,
        Role: row.role,
        Email: row.email,
        MadeBy: row.made_by,
        CreateTime: row.created_at,
        ExpireTime: row.expires_at,
      }))
      return done({ Invitations })
    }),
)

export const withdrawInvitation = permitted(
  'managePeople',
  ({ desk, audit }: Context, id: string): Promise<Outcome<Record<string, never>>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const gone = await store.db
        .deleteFrom('invitations')
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      if (Number(gone.numDeletedRows) === 0)
        return failed(
          ownProblem('Causeway.NotFound', 404, {
            detail: 'There is no open invitation of this ID.',
          }),
        )
      await audit({ action: 'invitation-withdrawn', target: id })
      return done({})
    }),
)

/** Whether anybody was ever let in. */
export async function isAnybodyHere({ db }: Store): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The link for the first administrator, or undefined where somebody is here already. */
export async function firstAdminLink(
  store: Store,
  keys: JournalKeys,
  url: string,
): Promise<string | undefined> {
  if (await isAnybodyHere(store)) return undefined
  const role: Role = 'admin'
  const first = { kind: 'first', role, email: null, person_id: null, made_by: '' } as const
  return (await makeLink(store, keys, first, url)).Link
}
