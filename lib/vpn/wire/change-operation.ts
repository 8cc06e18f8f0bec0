import { type Path, tunnelOf } from '../slots'

/** The operations by which a connection is changed. */
export type ModifyingOperation = 'ModifyVpnConnectionAttribute' | 'ModifyTunnelAttribute'

/** The tunnels that changes are about; both where the common switch of BGP is among them. */
export function touchedTunnels(paths: readonly Path[]): ReadonlySet<number> {
  const touched = paths.flatMap((path) => tunnelOf(path) ?? [])
  return new Set(paths.includes('tunnelsBgpEnabled') ? [0, 1] : touched)
}

/** The operation that brings a set of changes about: what concerns one of two tunnels has its own. */
export function operationOf(paths: readonly Path[], tunnelCount: number): ModifyingOperation {
  const tunnels = new Set(paths.map(tunnelOf))
  return tunnelCount > 1 && tunnels.size === 1 && !tunnels.has(undefined)
    ? 'ModifyTunnelAttribute'
    : 'ModifyVpnConnectionAttribute'
}
