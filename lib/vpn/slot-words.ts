import type { Finding } from './finding'
import { type Path, parameterAt, type Slot, tunnelOf } from './slots'

/** What the two tunnels are called, in their order. */
export const tunnelTitles = ['Active tunnel', 'Standby tunnel'] as const

const tunnelWords = ['active tunnel', 'standby tunnel'] as const

/** A label, saying which tunnel is meant where there are two. */
export const inTunnel = (
  label: string,
  tunnel: number | undefined,
  tunnelCount: number,
): string =>
  tunnel === undefined || tunnelCount < 2 ? label : `${label} (${tunnelWords[tunnel]})`

/** The label of a place; with two tunnels it says which one is meant. */
export function labelAt(path: Path, tunnelCount: number): string {
  return inTunnel(parameterAt(path).label, tunnelOf(path), tunnelCount)
}

export const labelOf = (slot: Slot): string => labelAt(slot.path, slot.mode === 'dual' ? 2 : 1)

/** The label of what a finding is about first; one about both tunnels says so. */
export function labelOfFinding({ paths }: Finding, tunnelCount: number): string {
  const [first] = paths
  const tunnels = new Set(paths.map(tunnelOf))
  const { label } = parameterAt(first)
  return tunnels.has(0) && tunnels.has(1)
    ? `${label} (both tunnels)`
    : labelAt(first, tunnelCount)
}
