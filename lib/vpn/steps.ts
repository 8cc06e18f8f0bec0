import type { Mode, StepId } from './parameters/declaration'
import { dualTunnelSlots, type Slot, singleTunnelSlots } from './slots'

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

// Object.keys widens; the record above lists every step in order.
/** Every step there is, in order. */
export const stepIds = Object.keys(titles) as readonly StepId[]

/** A step without a parameter has nothing to draw: there is no health check with two tunnels. */
function stepsOfMode(slots: readonly Slot[]): readonly Step[] {
  const ofStep = (id: StepId) =>
    slots
      .filter((slot) => slot.parameter.step === id)
      .sort((a, b) => (a.parameter.rank ?? 0) - (b.parameter.rank ?? 0))
  return stepIds
    .map((id) => ({ id, title: titles[id], slots: ofStep(id) }))
    .filter((step) => step.slots.length > 0)
}

const steps: Readonly<Record<Mode, readonly Step[]>> = {
  single: stepsOfMode(singleTunnelSlots),
  dual: stepsOfMode(dualTunnelSlots),
}

/** The steps of the form of a connection with so many tunnels, each with the slots it draws. */
export function stepsOf(tunnelCount: number): readonly Step[] {
  return steps[tunnelCount > 1 ? 'dual' : 'single']
}

export function isStepId(text: string | null): text is StepId {
  return text !== null && Object.hasOwn(titles, text)
}
