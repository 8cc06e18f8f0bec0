import { type DiagnosisCode, diagnosisOf } from '../diagnosis/diagnosis-codes'
import {
  mixedSignatures,
  normalSignatures,
  type PlainSignature,
  proposalSignature,
  troubleSignatures,
} from './log-signatures'
import { parseLogLine } from './parse-log-line'

/** What a line of an IKE log means, and what to do about it. */
export type LogExplanation = {
  /** Equal for lines that mean the same. */
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly say: string
  readonly remedy: readonly string[]
  /** Documented names of the parameters it is about. */
  readonly parameters: readonly string[]
  /** The code of the diagnosis that means the same, if there is one. */
  readonly code: DiagnosisCode | null
}

function plain({ pattern: _pattern, ...rest }: PlainSignature): LogExplanation {
  return { ...rest, code: null }
}

function ofCode(code: DiagnosisCode): LogExplanation {
  const { say, remedy, parameters, severity } = diagnosisOf(code)
  const grave = severity === 'critical' ? 'error' : 'warning'
  return { id: code, severity: grave, say, remedy, parameters, code }
}

/**
 * Our words for a log line, or undefined for a line nobody has told us about: packets coming and
 * going, and whatever is new.
 *
 * @example explainLogLine('… [IKE]: received TS_UNACCEPTABLE notify, no CHILD_SA built')?.code
 *   // 'TrafficSelectorMismatch'
 */
export function explainLogLine(line: string): LogExplanation | undefined {
  const { text } = parseLogLine(line)
  const speaks = ({ pattern }: { readonly pattern: RegExp }) => pattern.test(text)
  const mixed = mixedSignatures.find(speaks)
  if (mixed) return plain(mixed)
  const trouble = [...troubleSignatures, proposalSignature].find(speaks)
  if (trouble) return ofCode(trouble.code)
  const normal = normalSignatures.find(speaks)
  return normal && plain(normal)
}
