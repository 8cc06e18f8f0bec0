import type { ConnectionText } from './connection'
import type { Parameter } from './parameters/declaration'
import { type Slot, setTextAt, singleTunnelSlots, textAt } from './slots'
import { writeText } from './values/text-codec'

const textOfDefault = (parameter: Parameter): string =>
  parameter.presence === 'defaulted'
    ? // The declaration's type ties the default to the codec; a union of declarations cannot say so.
      writeText<unknown>(parameter.value.codec as never, parameter.default)
    : ''

const defaultTexts = new Map(
  singleTunnelSlots.map(({ parameter }) => [parameter, textOfDefault(parameter)]),
)

/** The canonical text of a parameter left alone: its default, or nothing. */
export function defaultTextOf(parameter: Parameter): string {
  return defaultTexts.get(parameter) ?? ''
}

const untouched = { tunnels: [{}] } as unknown as ConnectionText
for (const slot of singleTunnelSlots) setTextAt(untouched, slot, defaultTextOf(slot.parameter))

/** An untouched form: every default in place, everything else empty. */
export function defaultText(): ConnectionText {
  return { ...untouched, tunnels: untouched.tunnels.map((tunnel) => ({ ...tunnel })) }
}

/** Whether a slot holds its default, or nothing where nothing is the default. */
export function isDefaultText(text: ConnectionText, slot: Slot): boolean {
  const held = textAt(text, slot)
  return held === '' || held === defaultTextOf(slot.parameter)
}
