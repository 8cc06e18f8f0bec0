'use client'

import { Callout } from '@/components/ui/callout'
import { Checkbox } from '@/components/ui/checkbox'
import type { Consequence, InterruptionSeverity } from '@/lib/vpn/interruption'
import { citation } from '@/lib/vpn/sources'
import { useEdit } from './edit-context'

const titles = {
  none: 'Nothing is interrupted',
  renegotiates: 'Traffic pauses for a moment while keys are made anew',
  resets: 'A session goes down and comes back by itself',
  cuts: 'Traffic may stop until the other side is changed too',
} as const satisfies Record<InterruptionSeverity, string>

/** Traffic goes on through the active tunnel meanwhile. */
const standbyTitles = {
  ...titles,
  renegotiates: 'The standby tunnel is negotiated again',
  resets: 'The BGP session of the standby tunnel goes down and comes back by itself',
  cuts: 'The standby tunnel may stay down until the other side is changed too',
} as const satisfies Record<InterruptionSeverity, string>

const severities = {
  none: 'info',
  renegotiates: 'warning',
  resets: 'warning',
  cuts: 'error',
} as const satisfies Record<InterruptionSeverity, string>

const saidBy = ({ source }: Consequence) => (source === 'assumed' ? 'assumed' : citation(source))

/** What the changes do to traffic. Anything at all wants a word from the person. */
export function InterruptionNote() {
  const { changes, interruption, ...edit } = useEdit()
  if (changes.length === 0) return null
  const { severity, consequences, isOfStandbyAlone } = interruption
  const title = (isOfStandbyAlone ? standbyTitles : titles)[severity]
  return (
    <section aria-labelledby="interruption" className="flex flex-col gap-2">
      <h3 id="interruption" className="font-semibold">
        What it interrupts
      </h3>
      <Callout severity={severities[severity]} title={title}>
        <ul className="flex flex-col gap-1">
          {consequences.map((one) => (
            <li key={one.say}>
              {one.say}{' '}
              <span className="text-xs">
                ({one.parameters.join(', ')}; {saidBy(one)})
              </span>
            </li>
          ))}
        </ul>
      </Callout>
      {severity !== 'none' && (
        <Checkbox
          checked={edit.isInterruptionAcknowledged}
          onChange={(event) => edit.acknowledgeInterruption(event.currentTarget.checked)}
        >
          I know what this interrupts and want to go on.
        </Checkbox>
      )}
    </section>
  )
}
