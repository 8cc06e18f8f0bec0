import type { Source } from '../sources'
import type { DescribedDiagnosis } from '../wire/read-diagnoses'
import {
  type DiagnosisCode,
  type DiagnosisEnd,
  type DiagnosisSeverity,
  diagnosisOf,
  isDiagnosisCode,
} from './diagnosis-codes'

/** The two values that differ, and the sentence that says whose is which. */
export type Mismatch = {
  /** Alibaba Cloud’s side. */
  readonly local: string | null
  /** The device at the other end. */
  readonly remote: string | null
  readonly say: string
}

/** A verdict of the service in our words. */
export type DiagnosisExplanation = {
  /** `null` for a code that is not of the list: then the words are the service’s. */
  readonly code: DiagnosisCode | null
  readonly say: string
  readonly severity: DiagnosisSeverity
  readonly look: DiagnosisEnd | null
  readonly remedy: readonly string[]
  readonly parameters: readonly string[]
  readonly mismatch: Mismatch | null
  readonly source: Source | null
}

/** `Severity` of DiagnoseVpnConnections. */
const severities: Readonly<Record<string, DiagnosisSeverity>> = {
  critical: 'critical',
  warn: 'warning',
  normal: 'normal',
}

/** Local is Alibaba Cloud’s side, as in every answer but that of the peer’s configuration (*assumed*). */
function mismatchOf(verdict: DescribedDiagnosis): Mismatch | null {
  const { MismatchLocalParam: local = null, MismatchRemoteParam: remote = null } = verdict
  if (local === null && remote === null) return null
  const here = local === null ? [] : [`Alibaba Cloud’s side has ${local}`]
  const there = remote === null ? [] : [`your device has ${remote}`]
  const say = `${[...here, ...there].join(', ')}.`
  return { local, remote, say: say.charAt(0).toUpperCase() + say.slice(1) }
}

/**
 * What a verdict of DiagnoseVpnConnections means and what to do about it.
 *
 * @example explainDiagnosis({ FailedReasonCode: 'PfsMismatch', MismatchLocalParam: 'group14',
 *   MismatchRemoteParam: 'disabled' }).mismatch?.say
 *   // 'Alibaba Cloud’s side has group14, your device has disabled.'
 */
export function explainDiagnosis(verdict: DescribedDiagnosis): DiagnosisExplanation {
  const { FailedReasonCode: code = '', FailedReason, Severity = '' } = verdict
  const reported = severities[Severity.toLowerCase()]
  const mismatch = mismatchOf(verdict)
  if (!isDiagnosisCode(code)) {
    return {
      code: null,
      say: FailedReason ?? (code || 'The service gives no reason.'),
      severity: reported ?? 'warning',
      look: null,
      remedy: [],
      parameters: [],
      mismatch,
      source: null,
    }
  }
  const known = diagnosisOf(code)
  return { ...known, code, severity: reported ?? known.severity, mismatch }
}
