import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type { AuditFault } from '@/lib/http/audit'
import { type AuditHead, auditHash, auditHashStart } from './audit'
import type { JournalKeys } from './keys'
import type { AuditRow } from './people-schema'
import type { Store } from './store'

/** What a check of the audit log came to. */
export type ChainCheck = {
  /** How many entries are right, from the first. */
  readonly entries: number
  /** The last of them; undefined where there is none. */
  readonly head: AuditHead | undefined
  /** The first that is not right. */
  readonly broken?: { readonly seq: number; readonly fault: AuditFault }
}

const pageSize = 500

/** What is wrong with a row that has to follow `last`. */
function faultOf(all: readonly JournalKeys[], last: AuditHead | undefined, row: AuditRow) {
  if (row.seq !== (last?.seq ?? 0) + 1) return 'gap'
  const keys = all.find((one) => row.hash.startsWith(auditHashStart(one)))
  if (!keys) return 'other-key'
  if (row.hash !== auditHash(keys, row)) return 'changed'
  return row.previous === (last?.hash ?? '') ? undefined : 'not-chained'
}

/**
 * Reads the whole audit log, oldest first, and compares every hash. Without `noted`, an end of the log that
 * was written down elsewhere, nobody can tell that the last entries were removed, or that all of it
 * was put back to an earlier state: what is left is a whole chain. With it, everything up to there is
 * proven to be what it was. `older` are the keys of secrets that were rotated away: entries from their time are checked with them.
 *
 * @throws StoreError
 */
export async function verifyChain(
  { db }: Store,
  keys: JournalKeys,
  noted?: AuditHead,
  older: readonly JournalKeys[] = [],
): Promise<ChainCheck> {
  const all = [keys, ...older]
  let head: AuditHead | undefined
  const broken = (seq: number, fault: AuditFault): ChainCheck => ({
    entries: head?.seq ?? 0,
    head,
    broken: { seq, fault },
  })
  for (;;) {
    const rows: AuditRow[] = await db
      .selectFrom('audit')
      .selectAll()
      // An entry slipped in before the first one must not be passed over.
      .where('seq', '>', head?.seq ?? Number.MIN_SAFE_INTEGER)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of rows) {
      const fault = faultOf(all, head, row)
      if (fault) return broken(fault === 'gap' ? (head?.seq ?? 0) + 1 : row.seq, fault)
      if (row.seq === noted?.seq && row.hash !== noted.hash) return broken(row.seq, 'replaced')
      head = { seq: row.seq, hash: row.hash }
    }
    if (rows.length < pageSize) break
    await breathe()
  }
  if (noted && noted.seq > (head?.seq ?? 0)) return broken(noted.seq, 'cut-off')
  return { entries: head?.seq ?? 0, head }
}
