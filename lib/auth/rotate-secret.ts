import 'server-only'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { appendAudit, auditHashStart } from '@/lib/db/audit'
import type { JournalKeys } from '@/lib/db/keys'
import { seal, unseal } from '@/lib/db/seal'
import type { Store } from '@/lib/db/store'
import { StoreError } from '@/lib/db/store-error'

/** What was brought over to the new secret, and what has to be made anew. */
export type Rotated = {
  readonly secondFactors: number
  readonly approvals: number
  readonly tokensRevoked: number
}

/** Whether the last entry of the audit log was written under these keys; undefined where there is none. */
export async function isUnder(store: Store, keys: JournalKeys): Promise<boolean | undefined> {
  const last = await store.db
    .selectFrom('audit')
    .select('hash')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.hash.startsWith(auditHashStart(keys))
}

async function refuseUnready(store: Store, from: JournalKeys): Promise<void> {
  if ((await isUnder(store, from)) === false)
    throw new StoreError('other', 'This is not the secret that the journal was last used with.')
  const open = await store.db
    .selectFrom('attempts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow()
  if (open.count > 0)
    throw new StoreError(
      'other',
      `${open.count} attempts are under way, sealed with the old secret. Start Causeway, let them come to an end, stop it, and rotate then.`,
    )
}

/**
 * Brings an installation that is stopped over to a new secret. Second factors and requests for approval are sealed
 * anew. What is kept as a digest alone cannot be: everybody signs in again, API tokens and invitations are made anew.
 *
 * @throws StoreError; then nothing was changed
 */
export async function rotateSecret(
  store: Store,
  from: JournalKeys,
  to: JournalKeys,
  now: number,
): Promise<Rotated> {
  await refuseUnready(store, from)
  const factors = await store.db.selectFrom('two_factors').selectAll().execute()
  const anew = async (data: string) =>
    symmetricEncrypt({
      key: to.cookies.reveal(),
      data: await symmetricDecrypt({ key: from.cookies.reveal(), data }),
    })
  const sealedFactors = await Promise.all(
    factors.map(async ({ id, secret, backupCodes }) => ({
      id,
      secret: await anew(secret),
      backupCodes: await anew(backupCodes),
    })),
  )
  const waiting = await store.db
    .selectFrom('approvals')
    .select(['id', 'sealed', 'client_token'])
    .where('sealed', '!=', '')
    .execute()
  const sealedApprovals = waiting.map(({ id, sealed, client_token }) => {
    const text = unseal(from, sealed, client_token)
    if (text === undefined)
      throw new StoreError('other', `Request ${id} is not sealed with this secret.`)
    return { id, sealed: seal(to, text, client_token) }
  })
  const tokensRevoked = await store.db.transaction().execute(async (db) => {
    for (const { id, ...sealed } of sealedFactors)
      await db.updateTable('two_factors').set(sealed).where('id', '=', id).execute()
    for (const { id, sealed } of sealedApprovals)
      await db.updateTable('approvals').set({ sealed }).where('id', '=', id).execute()
    for (const table of ['sessions', 'verifications', 'throttles'] as const)
      await db.deleteFrom(table).execute()
    await db.deleteFrom('invitations').where('used_at', 'is', null).execute()
    const revoked = await db
      .updateTable('tokens')
      .set({ revoked_at: now })
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return Number(revoked.numUpdatedRows)
  })
  const rotated = {
    secondFactors: sealedFactors.length,
    approvals: sealedApprovals.length,
    tokensRevoked,
  }
  await appendAudit(store, to, {
    at: now,
    actor_id: '',
    actor: '',
    via: 'command',
    action: 'secret-rotated',
    target: to.id,
    detail: JSON.stringify({ From: from.id, ...rotated }),
    address: '',
    request_id: '',
  })
  return rotated
}
