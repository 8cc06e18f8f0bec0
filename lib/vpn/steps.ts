import type { StepId } from './parameters/declaration'
import { type Slot, singleTunnelSlots } from './slots'

export type Step = {
  readonly id: StepId
  readonly title: string
  readonly slots: readonly Slot[]
}

const titles = {
  gateways: 'Gateways',
  subnets: 'Subnets',
  'phase-1': 'Phase 1',
  'phase-2': 'Phase 2',
  'health-check': 'Health check',
  bgp: 'BGP',
  review: 'Review',
} as const satisfies Record<StepId, string>

function slotsOfStep(id: StepId): Slot[] {
  return singleTunnelSlots
    .filter((slot) => slot.parameter.step === id)
    .sort((a, b) => (a.parameter.rank ?? 0) - (b.parameter.rank ?? 0))
}

// Object.keys widens; the record above lists every step in order.
const ids = Object.keys(titles) as StepId[]

/** The steps of the form in their order, each with the slots it draws. */
export const steps: readonly Step[] = ids.map((id) => ({
  id,
  title: titles[id],
  slots: slotsOfStep(id),
}))

export function isStepId(text: string | null): text is StepId {
  return text !== null && Object.hasOwn(titles, text)
}
