import type { Mode } from '@/lib/vpn/parameters/declaration'
import { dualTunnelSlots, type Slot } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { documentedName, tunnelOptionKey, tunnelOptions } from '@/lib/vpn/wire/documented-names'

/** A parameter as the reference shows it: once, however many names it has. */
export type ReferenceEntry = {
  readonly slot: Slot
  /** Its name with one tunnel; one that belongs to two tunnels alone has no other. */
  readonly name: string
  /** Each tunnel’s own name of it, where there are two; empty where the name is the same in both modes. */
  readonly tunnelNames: readonly string[]
  /** The tunnels’ names in one, with `N` for the number. */
  readonly tunnelName: string | undefined
  /** The mode it belongs to alone. */
  readonly only: Mode | undefined
}

function entryOf(slot: Slot): ReferenceEntry {
  const { parameter } = slot
  const ofTunnels = dualTunnelSlots.filter(
    (one) => one.scope === 'tunnel' && one.parameter === parameter,
  )
  return {
    slot,
    name: documentedName(slot),
    tunnelNames: ofTunnels.map(documentedName),
    tunnelName:
      ofTunnels.length > 0 ? `${tunnelOptions}.N.${tunnelOptionKey(parameter)}` : undefined,
    only: parameter.only,
  }
}

export type ReferenceStep = {
  readonly id: string
  readonly title: string
  readonly entries: readonly ReferenceEntry[]
}

const dualSteps = new Map(stepsOf(2).map(({ id, slots }) => [id, slots]))

/** Every parameter of both modes, step by step; what belongs to two tunnels alone leads its step. */
export const referenceSteps: readonly ReferenceStep[] = stepsOf(1).map(({ id, title, slots }) => {
  const dualOnly = (dualSteps.get(id) ?? []).filter(({ parameter }) => parameter.only === 'dual')
  return { id, title, entries: [...dualOnly, ...slots].map(entryOf) }
})

const allEntries = referenceSteps.flatMap(({ entries }) => entries)

/** The names of what belongs to one of the modes alone. */
export const namesOnlyIn = (mode: Mode): readonly string[] =>
  allEntries.filter(({ only }) => only === mode).map(({ name }) => name)

const roleKey = 'Role'

/** Told from the place of a tunnel, so it is no parameter that anybody sets. */
export const roleNames = [1, 2].map((number) => `${tunnelOptions}.${number}.${roleKey}`)

const anchors: ReadonlySet<string> = new Set([
  ...allEntries.flatMap(({ name, tunnelNames }) => [name, ...tunnelNames]),
  ...roleNames,
])

/** Whether the reference has a place of this name. */
export const hasAnchor = (name: string): boolean => anchors.has(name)
