import type { ConnectionText } from './connection'
import type { Mode, Parameter } from './parameters/declaration'
import { dualTunnelSlots, type Slot, setTextAt, singleTunnelSlots, textAt } from './slots'
import { writeText } from './values/text-codec'

const textOfDefault = (parameter: Parameter): string =>
  parameter.presence === 'defaulted'
    ? // The declaration's type ties the default to the codec; a union of declarations cannot say so.
      writeText<unknown>(parameter.value.codec as never, parameter.default)
    : ''

const everySlot: readonly Slot[] = [...singleTunnelSlots, ...dualTunnelSlots]

const defaultTexts = new Map(
  everySlot.map(({ parameter }) => [parameter, textOfDefault(parameter)]),
)

/** The canonical text of a parameter left alone: its default, or nothing. */
export function defaultTextOf(parameter: Parameter): string {
  return defaultTexts.get(parameter) ?? ''
}

// Both modes' parameters have a text, so that a form that changes its mode loses nothing.
const untouched = { tunnels: [{}, {}] } as unknown as ConnectionText
for (const slot of everySlot) setTextAt(untouched, slot, defaultTextOf(slot.parameter))
const [untouchedTunnel] = untouched.tunnels
for (const tunnel of untouched.tunnels) Object.assign(tunnel, { ...untouchedTunnel, ...tunnel })

/** An untouched form: every default in place, everything else empty. */
export function defaultText(mode: Mode = 'single'): ConnectionText {
  const tunnels = mode === 'single' ? untouched.tunnels.slice(0, 1) : untouched.tunnels
  return { ...untouched, tunnels: tunnels.map((tunnel) => ({ ...tunnel })) }
}

/** Whether a slot holds its default, or nothing where nothing is the default. */
export function isDefaultText(text: ConnectionText, slot: Slot): boolean {
  const held = textAt(text, slot)
  return held === '' || held === defaultTextOf(slot.parameter)
}
