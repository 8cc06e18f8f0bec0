import 'server-only'
import { sql } from 'kysely'
import { roles } from '@/lib/access/roles'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import { ownProblem } from '@/lib/http/own-problem'
import type { NewLink, Person, PersonList } from '@/lib/http/people'
import { makeLink } from './invitations'
import { authSettings } from './process-auth'
import { oneOf, optional, readBody, truth } from './read-body'

type Body = Readonly<Record<string, unknown>>
type Db = Awaited<ReturnType<Context['desk']['journal']>>['store']['db']

const noSuchPerson = failed(
  ownProblem('Causeway.NotFound', 404, { detail: 'There is no person of this ID.' }),
)

const lastAdmin = failed(
  ownProblem('Causeway.Conflict', 409, {
    detail: 'This is the last active admin. Make somebody else an admin first.',
  }),
)

const ms = (moment: string | Date): number => new Date(moment).getTime()

async function peopleIn(db: Db, id?: string): Promise<Person[]> {
  let people = db.selectFrom('people').selectAll().orderBy('name').orderBy('id')
  if (id !== undefined) people = people.where('id', '=', id)
  const rows = await people.execute()
  const accounts = await db
    .selectFrom('accounts')
    .select(['userId', 'providerId', 'password'])
    .execute()
  const last = await db
    .selectFrom('sessions')
    .select(['userId', ({ fn }) => fn.max('updatedAt').as('last')])
    .groupBy('userId')
    .execute()
  return rows.map((row) => {
    const own = accounts.filter(({ userId }) => userId === row.id)
    const lastTime = last.find(({ userId }) => userId === row.id)?.last
    return {
      PersonId: row.id,
      Name: row.name,
      Email: row.email,
      Role: row.role,
      IsActive: row.deactivatedAt === null,
      TwoFactor: Boolean(row.twoFactorEnabled),
      SignsInWith: [
        ...(own.some(({ password }) => password !== null) ? (['password'] as const) : []),
        ...(own.some(({ providerId }) => providerId === 'oidc') ? (['oidc'] as const) : []),
      ],
      LastTime: lastTime ? ms(lastTime) : null,
    }
  })
}

/** Everybody who was ever let in, by name. */
export const listPeople = permitted(
  'managePeople',
  ({ desk }: Context): Promise<Outcome<PersonList>> =>
    fromJournal(async () => done({ People: await peopleIn((await desk.journal()).store.db) })),
)

/** Shuts somebody out at once: their sessions end, their API tokens open nothing any more. */
async function shutOut(db: Db, personId: string, now: number): Promise<void> {
  await db.updateTable('people').set({ deactivatedAt: now }).where('id', '=', personId).execute()
  await db.deleteFrom('sessions').where('userId', '=', personId).execute()
  await db
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}

/**
 * Changes what somebody may do, or whether they may come in at all. There is always an active admin left, whatever two
 * of them do to each other at the same moment.
 */
export const changePerson = permitted(
  'managePeople',
  ({ desk, audit }: Context, personId: string, body: Body): Promise<Outcome<Person>> =>
    fromJournal(async () => {
      const read = readBody(body, { Role: optional(oneOf(roles)), IsActive: optional(truth) })
      if (!read.ok) return read
      const { Role, IsActive } = read.value
      const { store } = await desk.journal()
      const now = Date.now()
      const outcome = await store.db.transaction().execute(async (db) => {
        if (store.dialect === 'postgres')
          await sql`lock table people in share row exclusive mode`.execute(db)
        const [before] = await peopleIn(db, personId)
        if (!before) return undefined
        const role = Role ?? before.Role
        const isActive = IsActive ?? before.IsActive
        if (role !== before.Role)
          await db.updateTable('people').set({ role }).where('id', '=', personId).execute()
        if (before.IsActive && !isActive) await shutOut(db, personId, now)
        if (!before.IsActive && isActive)
          await db
            .updateTable('people')
            .set({ deactivatedAt: null })
            .where('id', '=', personId)
            .execute()
        const admins = await db
          .selectFrom('people')
          .select('id')
          .where('role', '=', 'admin')
          .where('deactivatedAt', 'is', null)
          .limit(1)
          .execute()
        if (admins.length === 0) throw new NoAdminLeft()
        return { before, after: { ...before, Role: role, IsActive: isActive } }
      })
      if (!outcome) return noSuchPerson
      const { before, after } = outcome
      if (after.Role !== before.Role)
        await audit({
          action: 'role-changed',
          target: personId,
          detail: { From: before.Role, To: after.Role, Name: before.Name },
        })
      if (after.IsActive !== before.IsActive)
        await audit({
          action: after.IsActive ? 'person-reactivated' : 'person-deactivated',
          target: personId,
          detail: { Name: before.Name },
        })
      return done(after)
    }).catch((error: unknown) => {
      if (error instanceof NoAdminLeft) return lastAdmin
      throw error
    }),
)

/** Takes a transaction back that would leave nobody in charge. */
class NoAdminLeft extends Error {
  override readonly name = 'NoAdminLeft'
}

/** A link with which somebody who has forgotten their password sets a new one. */
export const resetPassword = permitted(
  'managePeople',
  ({ caller, desk, audit }: Context, personId: string): Promise<Outcome<NewLink>> =>
    fromJournal(async () => {
      const { store, keys } = await desk.journal()
      const [person] = await peopleIn(store.db, personId)
      if (!person) return noSuchPerson
      if (!person.SignsInWith.includes('password'))
        return failed(
          ownProblem('Causeway.Conflict', 409, {
            detail: 'They sign in with the identity provider and have no password here.',
          }),
        )
      const link = await makeLink(
        store,
        keys,
        {
          kind: 'reset',
          role: person.Role,
          email: person.Email,
          person_id: personId,
          made_by: caller.name,
        },
        authSettings().url,
      )
      await audit({
        action: 'password-reset-link',
        target: personId,
        detail: { Name: person.Name },
      })
      return done(link)
    }),
)
