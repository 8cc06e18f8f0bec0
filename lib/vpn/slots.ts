import type { ConnectionText } from './connection'
import type { Parameter } from './parameters/declaration'
import {
  type ConnectionKey,
  connectionParameters,
  type TunnelKey,
  tunnelParameters,
} from './parameters/registry'

/** Where a parameter's value stands in a connection, and the name of its form field. */
export type Path = ConnectionKey | `tunnels.${number}.${TunnelKey}`

/**
 * One place for one value: a parameter of the connection, or of one of its tunnels. Everything
 * that walks over a connection walks over its slots.
 */
export type Slot =
  | {
      readonly scope: 'connection'
      readonly key: ConnectionKey
      readonly path: Path
      readonly parameter: Parameter
    }
  | {
      readonly scope: 'tunnel'
      readonly key: TunnelKey
      readonly tunnel: number
      readonly path: Path
      readonly parameter: Parameter
    }

// Object.entries widens the keys it was given; the registry's own type is the guarantee.
const connectionEntries = Object.entries(connectionParameters) as [ConnectionKey, Parameter][]
const tunnelEntries = Object.entries(tunnelParameters) as [TunnelKey, Parameter][]

const connectionSlots: readonly Slot[] = connectionEntries.map(([key, parameter]) => ({
  scope: 'connection',
  key,
  path: key,
  parameter,
}))

const tunnelSlots = (tunnel: number): readonly Slot[] =>
  tunnelEntries.map(([key, parameter]) => ({
    scope: 'tunnel',
    key,
    tunnel,
    path: `tunnels.${tunnel}.${key}`,
    parameter,
  }))

const byTunnelCount = new Map<number, readonly Slot[]>()

/** All slots of a connection with so many tunnels, in the order of declaration. */
export function slotsOf(tunnelCount: number): readonly Slot[] {
  const known = byTunnelCount.get(tunnelCount)
  if (known) return known
  const slots = [
    ...connectionSlots,
    ...Array.from({ length: tunnelCount }, (_, tunnel) => tunnelSlots(tunnel)).flat(),
  ]
  byTunnelCount.set(tunnelCount, slots)
  return slots
}

/** The slots of a single-tunnel connection, the only kind that is offered so far. */
export const singleTunnelSlots = slotsOf(1)

const byPath = new Map<string, Slot>(singleTunnelSlots.map((slot) => [slot.path, slot]))

export function slotAt(path: Path): Slot {
  const slot = byPath.get(path)
  if (!slot) throw new RangeError(`No parameter stands at ${path}.`)
  return slot
}

/** The text of a slot. */
export function textAt(text: ConnectionText, slot: Slot): string {
  return slot.scope === 'connection'
    ? text[slot.key]
    : (text.tunnels[slot.tunnel]?.[slot.key] ?? '')
}

/** Puts a text into a slot, in place. */
export function setTextAt(text: ConnectionText, slot: Slot, value: string): void {
  if (slot.scope === 'connection') {
    text[slot.key] = value
    return
  }
  const tunnel = text.tunnels[slot.tunnel]
  if (tunnel) tunnel[slot.key] = value
}
