import type { ConnectionText } from './connection'
import type { Parameter } from './parameters/declaration'
import { type Slot, setTextAt, singleTunnelSlots, textAt } from './slots'
import { writeText } from './values/text-codec'

/** The canonical text of a parameter left alone: its default, or nothing. */
export function defaultTextOf(parameter: Parameter): string {
  if (parameter.presence !== 'defaulted') return ''
  // The declaration's type ties the default to the codec; a union of declarations cannot say so.
  return writeText<unknown>(parameter.value.codec as never, parameter.default)
}

/** An untouched form: every default in place, everything else empty. */
export function defaultText(): ConnectionText {
  const text = { tunnels: [{}] } as unknown as ConnectionText
  for (const slot of singleTunnelSlots) setTextAt(text, slot, defaultTextOf(slot.parameter))
  return text
}

/** Whether a slot holds its default, or nothing where nothing is the default. */
export function isDefaultText(text: ConnectionText, slot: Slot): boolean {
  const held = textAt(text, slot)
  return held === '' || held === defaultTextOf(slot.parameter)
}
