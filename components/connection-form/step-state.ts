import type { ConnectionText } from '@/lib/vpn/connection'
import { isDefaultText } from '@/lib/vpn/defaults'
import type { Finding } from '@/lib/vpn/finding'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Check } from '@/lib/vpn/schema'
import { type Path, parameterAt } from '@/lib/vpn/slots'
import { stepIds, stepsOf } from '@/lib/vpn/steps'

export type StepState = 'untouched' | 'complete' | 'errors' | 'warnings'

/** What the person has been through: fields that were left, steps that were left or asked to end. */
export type Progress = {
  readonly touched: ReadonlySet<Path>
  readonly attempted: ReadonlySet<StepId>
  /** Steps that came filled in, from a link or a draft. */
  readonly filled: ReadonlySet<StepId>
}

export const stepOf = (path: Path): StepId => parameterAt(path).step

/**
 * Whether a finding is to be shown. Nobody is told off for a field not yet reached; a rule across
 * fields speaks up once one of them has been. Warnings and advice do not wait.
 */
export function isShown(finding: Finding, { touched, attempted }: Progress): boolean {
  if (finding.severity !== 'error') return true
  const paths = finding.rule === undefined ? finding.paths.slice(0, 1) : finding.paths
  return paths.some((path) => touched.has(path) || attempted.has(stepOf(path)))
}

/** The findings a step shows, errors first. */
export function findingsOfStep(check: Check, step: StepId, progress: Progress): Finding[] {
  return check.findings.filter(
    (finding) => stepOf(finding.paths[0]) === step && isShown(finding, progress),
  )
}

/** The state of a step in the rail. Review is complete when the whole connection is. */
export function stateOfStep(check: Check, step: StepId, progress: Progress): StepState {
  const findings = findingsOfStep(check, step, progress)
  if (findings.some(({ severity }) => severity === 'error')) return 'errors'
  const own = stepsOf(check.values.tunnels.length).find(({ id }) => id === step)
  if (step === 'review') return stateOfReview(check, progress)
  const isSeen =
    progress.attempted.has(step) ||
    (own?.slots.some(({ path }) => progress.touched.has(path)) ?? false)
  // Values that came with a link count as done where they are right; nobody is told off for the rest.
  const isDone = isSeen || progress.filled.has(step)
  if (!isDone || hasError(check, step)) return 'untouched'
  return findings.some(({ severity }) => severity === 'warning') ? 'warnings' : 'complete'
}

const hasError = (check: Check, step: StepId): boolean =>
  check.findings.some(({ severity, paths }) => severity === 'error' && stepOf(paths[0]) === step)

/** The steps that hold something other than their defaults. */
export function filledSteps(text: ConnectionText): ReadonlySet<StepId> {
  const filled = stepsOf(text.tunnels.length).filter(({ slots }) =>
    slots.some((slot) => !isDefaultText(text, slot)),
  )
  return new Set(filled.map(({ id }) => id))
}

/** Review speaks for the whole connection: it is complete when nothing stands in the way. */
function stateOfReview(check: Check, { attempted }: Progress): StepState {
  if (!attempted.has('review')) return 'untouched'
  const has = (severity: Finding['severity']) =>
    check.findings.some((finding) => finding.severity === severity)
  if (has('error')) return 'errors'
  return has('warning') ? 'warnings' : 'complete'
}

/** The errors of a connection, all of them, in the order of the steps. */
export function errorsInOrder(check: Check): Finding[] {
  return check.findings
    .filter(({ severity }) => severity === 'error')
    .toSorted((a, b) => stepIds.indexOf(stepOf(a.paths[0])) - stepIds.indexOf(stepOf(b.paths[0])))
}
