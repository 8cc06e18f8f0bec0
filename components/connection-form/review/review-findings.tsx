'use client'

import { Callout } from '@/components/ui/callout'
import { Checkbox } from '@/components/ui/checkbox'
import type { Finding, Severity } from '@/lib/vpn/finding'
import { labelOfFinding } from '@/lib/vpn/slot-words'
import { citation } from '@/lib/vpn/sources'
import { FindingAction } from '../finding-action'
import { useFormModel } from '../form-model'
import { stepOf } from '../step-state'

function FindingItem({ finding }: { finding: Finding }) {
  const { open, text } = useFormModel()
  const [path] = finding.paths
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="wrap-anywhere min-w-0 grow basis-64">
        <button
          type="button"
          onClick={() => open(stepOf(path), path)}
          className="min-h-6 font-medium underline decoration-1 underline-offset-2"
        >
          {labelOfFinding(finding, text.tunnels.length)}
        </button>
        {`: ${finding.message} `}
        <span className="text-ink-muted text-xs">
          ({finding.source.map(citation).join('; ')})
        </span>
      </span>
      <FindingAction finding={finding} />
    </li>
  )
}

const titles: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => `${count} to mend before anything can be sent`,
  warning: (count) => (count === 1 ? 'One warning' : `${count} warnings`),
  advice: () => 'Advice',
}

function FindingGroup({
  severity,
  findings,
}: {
  severity: Severity
  findings: readonly Finding[]
}) {
  if (findings.length === 0) return null
  return (
    <Callout severity={severity} title={titles[severity](findings.length)}>
      <ul className="flex flex-col gap-1.5">
        {findings.map((finding) => (
          <FindingItem key={`${finding.paths[0]} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </Callout>
  )
}

export const acknowledgeId = 'acknowledge-warnings'

type ReviewFindingsProps = {
  isAcknowledged: boolean
  onAcknowledge: (acknowledged: boolean) => void
}

/** Errors block, warnings want a word, advice informs. */
export function ReviewFindings({ isAcknowledged, onAcknowledge }: ReviewFindingsProps) {
  const { check } = useFormModel()
  const of = (severity: Severity) =>
    check.findings.filter((finding) => finding.severity === severity)
  const warnings = of('warning')
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      <FindingGroup severity="error" findings={of('error')} />
      <FindingGroup severity="warning" findings={warnings} />
      <FindingGroup severity="advice" findings={of('advice')} />
      {warnings.length > 0 && (
        <Checkbox
          id={acknowledgeId}
          checked={isAcknowledged}
          onChange={(event) => onAcknowledge(event.currentTarget.checked)}
        >
          I have read the warnings and want to go on.
        </Checkbox>
      )}
    </div>
  )
}
