import type { ConnectionText, TunnelText } from './connection'
import { defaultTextOf } from './defaults'
import type { Mode, Parameter } from './parameters/declaration'
import { labelAt } from './slot-words'
import {
  dualTunnelSlots,
  modeOf,
  type Slot,
  singleTunnelSlots,
  textAt,
  tunnelCounts,
} from './slots'

/** Two ends of a session: each tunnel needs its own, so the second one does not start with the first one's. */
const ownOfEach = ['bgpTunnelCidr', 'bgpLocalIp', 'localId'] as const

/** A form in another mode, and the values that the other mode has no place for. */
export type ModeSwitch = {
  readonly text: ConnectionText
  /** Labels of what was filled in and does not come along. */
  readonly leftBehind: readonly string[]
}

function isFilled(text: ConnectionText, slot: Slot): boolean {
  const held = textAt(text, slot)
  return held !== '' && held !== defaultTextOf(slot.parameter)
}

const ofConnection = (slots: readonly Slot[], parameter: Parameter) =>
  slots.some((slot) => slot.parameter === parameter)

function toDual(text: ConnectionText): ConnectionText {
  const [first] = text.tunnels
  if (!first) return text
  const second = {
    ...first,
    ...Object.fromEntries(ownOfEach.map((key) => [key, ''])),
  }
  // One switch stands for both sessions.
  return { ...text, tunnelsBgpEnabled: first.bgpEnabled, tunnels: [first, second] }
}

function toSingle(text: ConnectionText): ConnectionText {
  const [first] = text.tunnels
  return first ? { ...text, tunnels: [{ ...first, bgpEnabled: text.tunnelsBgpEnabled }] } : text
}

/** What only the second tunnel holds, or leaves at its default: where it says the same as the first, nothing is lost. */
function ofSecondTunnel({ tunnels: [first, second] }: ConnectionText): string[] {
  return dualTunnelSlots.flatMap((slot) => {
    if (slot.scope !== 'tunnel' || slot.tunnel !== 1) return []
    const meant = (tunnel: TunnelText | undefined) =>
      tunnel?.[slot.key] || defaultTextOf(slot.parameter)
    const isLost = meant(second) !== '' && meant(second) !== meant(first)
    return isLost ? [labelAt(slot.path, 2)] : []
  })
}

/**
 * A form as the other mode has it: everything both modes know carries over, into both tunnels where there are
 * two. What has no place in the other mode is named.
 */
export function switchMode(text: ConnectionText, mode: Mode): ModeSwitch {
  if (modeOf(text.tunnels.length) === mode) return { text, leftBehind: [] }
  const [from, to] =
    mode === 'dual' ? [singleTunnelSlots, dualTunnelSlots] : [dualTunnelSlots, singleTunnelSlots]
  const lost = from
    .filter((slot) => slot.scope === 'connection' && !ofConnection(to, slot.parameter))
    .filter((slot) => isFilled(text, slot) && slot.key !== 'tunnelsBgpEnabled')
    .map((slot) => labelAt(slot.path, tunnelCounts[mode]))
  return mode === 'dual'
    ? { text: toDual(text), leftBehind: lost }
    : { text: toSingle(text), leftBehind: [...lost, ...ofSecondTunnel(text)] }
}
