import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Secret } from '@/lib/secret'
import type { NewAuditEntry } from './audit'
import { keysFrom } from './keys'
import type { Store } from './store'

/** What the tests of the audit log share. Never imported by the product. */

export const auditKeys = keysFrom(new Secret('the secret of one installation'))

/** An entry whose target nothing else has, with changes. */
export const newEntry = (changes: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  at: 1_700_000_000_000,
  actor_id: 'per-1',
  actor: 'Ada',
  via: 'session',
  action: 'create-asked',
  target: `att-${randomBytes(4).toString('hex')}`,
  detail: '{}',
  address: '192.0.2.7',
  request_id: 'req-1',
  ...changes,
})

/** Takes away what keeps the log append-only, as the owner of a database can. */
export async function dropGuards({ db, dialect }: Store): Promise<void> {
  const triggers =
    dialect === 'sqlite' ? ['audit_no_update', 'audit_no_delete'] : ['audit_no_change on audit']
  for (const trigger of triggers) await sql.raw(`drop trigger ${trigger}`).execute(db)
}
