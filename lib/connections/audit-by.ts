import 'server-only'
import type { Caller } from '@/lib/access/caller'
import { appendAudit } from '@/lib/db/audit'
import type { AttemptDesk } from './attempts/desk'
import type { AuditNote } from './permitted'

type Somebody = Pick<Caller, 'personId' | 'name' | 'address' | 'requestId'> & {
  /** `server`: what it goes on with after a crash, in the name of who decided it. */
  readonly via: Caller['via'] | 'server'
}

/** Writes into the audit log what somebody does. @throws StoreError */
export const auditBy =
  (desk: Pick<AttemptDesk, 'journal'>, somebody: Somebody) =>
  async ({ action, target = '', detail = {}, goesAlong = false }: AuditNote): Promise<void> => {
    const { store, keys } = await desk.journal()
    const entry = {
      at: Date.now(),
      actor_id: somebody.personId,
      actor: somebody.name,
      via: somebody.via,
      action,
      target,
      detail: JSON.stringify(detail),
      address: somebody.address,
      request_id: somebody.requestId,
    }
    await appendAudit(store, keys, entry, { relaxed: goesAlong })
  }
