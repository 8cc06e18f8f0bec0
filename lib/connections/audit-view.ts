import type { AuditRow } from '@/lib/db/people-schema'
import type { ChainCheck } from '@/lib/db/verify-chain'
import type { AuditDetail, AuditEntry, AuditVerification } from '@/lib/http/audit'

/** What stands in a row is shown even where somebody has put there what Causeway never writes. */
function detailIn(text: string): AuditDetail {
  try {
    const value: unknown = JSON.parse(text)
    // Written by Causeway, from the type it is read as.
    if (typeof value === 'object' && value !== null) return value as AuditDetail
  } catch {
    // Not JSON: answered as it is.
  }
  return { Unreadable: text }
}

/** A row of the audit log as our HTTP API answers it. */
export const auditView = (row: AuditRow): AuditEntry => ({
  Seq: row.seq,
  Time: row.at,
  ActorId: row.actor_id,
  Actor: row.actor,
  Via: row.via,
  Action: row.action,
  Target: row.target,
  Detail: detailIn(row.detail),
  Address: row.address,
  RequestId: row.request_id,
  Hash: row.hash,
})

/** A check of the chain as our HTTP API answers it. */
export const verificationView = ({ entries, head, broken }: ChainCheck): AuditVerification => ({
  Entries: entries,
  Head: head ? { Seq: head.seq, Hash: head.hash } : null,
  Broken: broken ? { Seq: broken.seq, Fault: broken.fault } : null,
})
