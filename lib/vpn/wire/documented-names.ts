import type { WireGroup } from '../parameters/declaration'
import { type Path, type Slot, singleTunnelSlots, slotAt } from '../slots'

/** The name a parameter has in the service's reference: `RegionId`, `IkeConfig.IkeLifetime`. */
export function documentedName(slot: Slot): string {
  const { name, group } = slot.parameter.wire
  return group === undefined ? name : `${group}.${name}`
}

export function documentedNameAt(path: Path): string {
  return documentedName(slotAt(path))
}

const byName = new Map<string, Slot>()
const byGroup = new Map<WireGroup, Slot[]>()
for (const slot of singleTunnelSlots) {
  const { group, alias } = slot.parameter.wire
  byName.set(documentedName(slot), slot)
  if (group === undefined) continue
  if (alias !== undefined) byName.set(`${group}.${alias}`, slot)
  byGroup.set(group, [...(byGroup.get(group) ?? []), slot])
}

/** The slot of a documented name or of an older name of the same parameter. */
export function slotNamed(name: string): Slot | undefined {
  return byName.get(name)
}

export function isWireGroup(name: string): name is WireGroup {
  return byGroup.has(name as WireGroup)
}

/**
 * The slot of a key inside a group. `HealthCheckConfig` is read in either case: its request keys
 * are documented in lower case, the service's answers and Terraform's updates use capitals.
 */
export function slotInGroup(group: WireGroup, key: string): Slot | undefined {
  const exact = byName.get(`${group}.${key}`)
  if (exact || group !== 'HealthCheckConfig') return exact
  return byName.get(`${group}.${key.toLowerCase()}`)
}

/** Every documented name, in the order of declaration; aliases are not among them. */
export const documentedNames: readonly string[] = singleTunnelSlots.map(documentedName)
