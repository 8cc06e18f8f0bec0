import type { ConnectionText } from './connection'
import type { Mode, Parameter } from './parameters/declaration'
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
 * that walks over a connection walks over its slots. What a slot is called on the wire depends on
 * the mode, so a slot knows it.
 */
export type Slot =
  | {
      readonly scope: 'connection'
      readonly mode: Mode
      readonly key: ConnectionKey
      readonly path: Path
      readonly parameter: Parameter
    }
  | {
      readonly scope: 'tunnel'
      readonly mode: Mode
      readonly key: TunnelKey
      readonly tunnel: number
      readonly path: Path
      readonly parameter: Parameter
    }

/** The mode of a connection with so many tunnels. */
export const modeOf = (tunnelCount: number): Mode => (tunnelCount > 1 ? 'dual' : 'single')

export const tunnelCounts: Readonly<Record<Mode, number>> = { single: 1, dual: 2 }

/** The roles of the tunnels, in the order in which a connection holds them. */
export const tunnelRoles = ['master', 'slave'] as const

// Object.entries widens the keys it was given; the registry's own type is the guarantee.
const connectionEntries = Object.entries(connectionParameters) as [ConnectionKey, Parameter][]
const tunnelEntries = Object.entries(tunnelParameters) as [TunnelKey, Parameter][]

const isOf = (mode: Mode, { only = mode }: Parameter): boolean => only === mode

function slotsOfMode(mode: Mode): readonly Slot[] {
  const ofConnection = connectionEntries.map(
    ([key, parameter]): Slot => ({ scope: 'connection', mode, key, path: key, parameter }),
  )
  const ofTunnel = (tunnel: number) =>
    tunnelEntries.map(([key, parameter]): Slot => {
      const path: Path = `tunnels.${tunnel}.${key}`
      return { scope: 'tunnel', mode, key, tunnel, path, parameter }
    })
  const ofTunnels = Array.from({ length: tunnelCounts[mode] }, (_, tunnel) => ofTunnel(tunnel))
  return [...ofConnection, ...ofTunnels.flat()].filter(({ parameter }) => isOf(mode, parameter))
}

/** The slots of a single-tunnel connection. */
export const singleTunnelSlots = slotsOfMode('single')

/** The slots of a dual-tunnel connection; the active tunnel's before the standby's. */
export const dualTunnelSlots = slotsOfMode('dual')

/** All slots of a connection with so many tunnels, in the order of declaration. */
export function slotsOf(tunnelCount: number): readonly Slot[] {
  return tunnelCount > 1 ? dualTunnelSlots : singleTunnelSlots
}

const byPath: Readonly<Record<Mode, ReadonlyMap<string, Slot>>> = {
  single: new Map(singleTunnelSlots.map((slot) => [slot.path, slot])),
  dual: new Map(dualTunnelSlots.map((slot) => [slot.path, slot])),
}

/** The slot at a path of a connection with so many tunnels, or undefined where its mode has none. */
export function findSlot(path: Path, tunnelCount: number): Slot | undefined {
  return byPath[modeOf(tunnelCount)].get(path)
}

/** @throws RangeError where a connection with so many tunnels has nothing */
export function slotAt(path: Path, tunnelCount: number): Slot {
  const slot = findSlot(path, tunnelCount)
  if (!slot) throw new RangeError(`No parameter stands at ${path}.`)
  return slot
}

/** The declaration behind a path, whatever the mode. */
export function parameterAt(path: Path): Parameter {
  return (findSlot(path, 2) ?? slotAt(path, 1)).parameter
}

/** The tunnel a path belongs to, or undefined for a parameter of the connection. */
export function tunnelOf(path: Path): number | undefined {
  const [scope, tunnel] = path.split('.')
  return scope === 'tunnels' ? Number(tunnel) : undefined
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
