import type { Mode, Parameter, WireGroup } from '../parameters/declaration'
import {
  dualTunnelSlots,
  modeOf,
  type Path,
  type Slot,
  singleTunnelSlots,
  slotAt,
} from '../slots'

/** The structure the tunnels of a dual-tunnel connection are sent in. */
export const tunnelOptions = 'TunnelOptionsSpecification'

/** The name of a parameter in the 2020 reference, whatever the mode: `RegionId`, `IkeConfig.IkeLifetime`. */
export function plainName({ wire: { name, group } }: Parameter): string {
  return group === undefined ? name : `${group}.${name}`
}

/** The key of a parameter inside one tunnel's options: `EnableDpd`, `TunnelIkeConfig.IkeLifetime`. */
export function tunnelOptionKey(parameter: Parameter): string {
  const { group } = parameter.wire
  return group === undefined ? plainName(parameter) : `Tunnel${plainName(parameter)}`
}

/**
 * The name a parameter has in the service's reference: `RegionId`, `IkeConfig.IkeLifetime`, or
 * `TunnelOptionsSpecification.2.TunnelIkeConfig.IkeLifetime`, the standby tunnel being the second.
 */
export function documentedName(slot: Slot): string {
  return slot.scope === 'tunnel' && slot.mode === 'dual'
    ? `${tunnelOptions}.${slot.tunnel + 1}.${tunnelOptionKey(slot.parameter)}`
    : plainName(slot.parameter)
}

export function documentedNameAt(path: Path, tunnelCount: number): string {
  return documentedName(slotAt(path, tunnelCount))
}

const slotsByName: Record<Mode, Map<string, Slot>> = { single: new Map(), dual: new Map() }
const groups = new Set<string>()
for (const slot of [...singleTunnelSlots, ...dualTunnelSlots]) {
  const names = slotsByName[slot.mode]
  names.set(documentedName(slot), slot)
  const { group, alias } = slot.parameter.wire
  if (slot.mode === 'dual' || group === undefined) continue
  groups.add(group)
  if (alias !== undefined) names.set(`${group}.${alias}`, slot)
}

/** The slot of a documented name, or of an older name of the same parameter, in a mode. */
export function slotNamed(name: string, mode: Mode): Slot | undefined {
  return slotsByName[mode].get(name)
}

/** The mode of the connections that know a name, and the other one does not. */
export function modeOfName(name: string): Mode | undefined {
  const [single, dual] = [slotsByName.single.has(name), slotsByName.dual.has(name)]
  if (single === dual) return undefined
  return single ? 'single' : 'dual'
}

export function isWireGroup(name: string): name is WireGroup {
  return groups.has(name)
}

/**
 * The slot of a key inside a group. `HealthCheckConfig` is read in either case: its request keys
 * are documented in lower case, the service's answers and Terraform's updates use capitals.
 */
export function slotInGroup(group: WireGroup, key: string): Slot | undefined {
  const exact = slotNamed(`${group}.${key}`, 'single')
  if (exact || group !== 'HealthCheckConfig') return exact
  return slotNamed(`${group}.${key.toLowerCase()}`, 'single')
}

/** The slot a name of one mode stands for in a connection of so many tunnels; the active tunnel's where there are two. */
export function slotMeant(name: string, tunnelCount: number): Slot | undefined {
  const mode = modeOf(tunnelCount)
  const exact = slotNamed(name, mode)
  if (exact) return exact
  const other = slotNamed(name, mode === 'dual' ? 'single' : 'dual')
  if (!other) return undefined
  const slots = mode === 'dual' ? dualTunnelSlots : singleTunnelSlots
  return slots.find(({ parameter }) => parameter === other.parameter)
}

/** Every documented name of a single-tunnel connection, in the order of declaration; aliases are not among them. */
export const documentedNames: readonly string[] = singleTunnelSlots.map(documentedName)

/** Every documented name of a dual-tunnel connection, in the order of declaration. */
export const dualTunnelNames: readonly string[] = dualTunnelSlots.map(documentedName)
