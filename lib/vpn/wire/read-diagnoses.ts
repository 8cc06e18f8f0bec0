import { isRecord, listIn, type ReadFields, readFields } from './read-fields'

/** What is read of a verdict. */
export const diagnosisFields = {
  VpnConnectionId: 'text',
  TunnelId: 'text',
  Severity: 'text',
  FailedReason: 'text',
  FailedReasonCode: 'text',
  FailedTime: 'number',
  SourceLog: 'text',
  MismatchLocalParam: 'text',
  MismatchRemoteParam: 'text',
} as const

/** One verdict of DiagnoseVpnConnections. `FailedTime`: milliseconds since 1970-01-01T00:00:00Z. */
export type DescribedDiagnosis = ReadFields<typeof diagnosisFields>

/** The values that differ are the keys themselves when the keys differ. */
function withoutKeys(verdict: DescribedDiagnosis): DescribedDiagnosis {
  if (verdict.FailedReasonCode !== 'PskMismatch') return verdict
  const { MismatchLocalParam: _local, MismatchRemoteParam: _remote, ...rest } = verdict
  return rest
}

/** The verdicts of DiagnoseVpnConnections: the one list of the service without an inner wrapper. */
export function readDiagnoses(body: unknown): DescribedDiagnosis[] {
  const bare = isRecord(body) ? body['VpnConnections'] : undefined
  const list: readonly unknown[] = Array.isArray(bare)
    ? bare
    : listIn(body, 'VpnConnections', 'VpnConnection')
  return list.flatMap((one) => {
    const read = readFields(diagnosisFields, one)
    return read ? [withoutKeys(read)] : []
  })
}
