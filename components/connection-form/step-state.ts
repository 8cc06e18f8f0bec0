import type { Finding } from '@/lib/vpn/finding'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Check } from '@/lib/vpn/schema'
import { type Path, slotAt } from '@/lib/vpn/slots'
import { steps } from '@/lib/vpn/steps'

export type StepState = 'untouched' | 'complete' | 'errors' | 'warnings'

/** What the person has been through: fields that were left, steps that were left or asked to end. */
export type Progress = {
  readonly touched: ReadonlySet<Path>
  readonly attempted: ReadonlySet<StepId>
}

export const stepOf = (path: Path): StepId => slotAt(path).parameter.step

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
  const own = steps.find(({ id }) => id === step)
  const isSeen =
    progress.attempted.has(step) ||
    (own?.slots.some(({ path }) => progress.touched.has(path)) ?? false)
  if (!isSeen) return 'untouched'
  return findings.some(({ severity }) => severity === 'warning') ? 'warnings' : 'complete'
}

/** The errors of a connection, all of them, in the order of the steps. */
export function errorsInOrder(check: Check): Finding[] {
  const order = steps.map(({ id }) => id)
  return check.findings
    .filter(({ severity }) => severity === 'error')
    .toSorted((a, b) => order.indexOf(stepOf(a.paths[0])) - order.indexOf(stepOf(b.paths[0])))
}
