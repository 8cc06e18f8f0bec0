import type { AuditVerification } from '@/lib/http/audit'
import { requestJson } from './request-json'

/** Has the whole chain of the audit log read and compared. @throws ProblemError */
export const verifyAudit = (): Promise<AuditVerification> =>
  requestJson<AuditVerification>('/api/audit/verify')
