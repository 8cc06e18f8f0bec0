import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import type { Slot } from '@/lib/vpn/slots'
import { documentedName, tunnelOptionKey } from '@/lib/vpn/wire/documented-names'

type Shown = { readonly slot: Slot }

/**
 * How the two tunnels' values are to each other. `same`: one value for both. `differs`: worth a look.
 * `apart`: each tunnel has its own, as it must, or nobody can tell.
 */
export type Pairing = 'same' | 'differs' | 'apart'

/** A parameter of a dual-tunnel connection: what the connection has once, or what each tunnel has. */
export type PairedRow<V> = {
  readonly key: string
  readonly label: string
  /** The documented name; of a tunnel’s parameter without the number that the column stands for. */
  readonly name: string
  /** One of the connection, or one of each tunnel in their order; undefined where it does not apply. */
  readonly values: readonly (V | undefined)[]
  readonly kind: 'connection' | Pairing
}

const tunnelCount = 2

/** A session's block and address belong to one tunnel; a key is known to nobody here. */
const ofEachTunnel: readonly string[] = [
  'psk',
  'bgpTunnelCidr',
  'bgpLocalIp',
] satisfies readonly TunnelKey[]

/**
 * Puts the values of the two tunnels beside each other, a row to a parameter: what the connection has
 * once comes first, then the parameters of the tunnels in their order.
 */
export function pairedRows<V extends Shown>(
  values: readonly V[],
  compare: (one: V, other: V) => Pairing,
): readonly PairedRow<V>[] {
  const common: PairedRow<V>[] = []
  const pairs = new Map<TunnelKey, (V | undefined)[]>()
  for (const value of values) {
    const { slot } = value
    if (slot.scope === 'connection') {
      const { key, parameter } = slot
      const name = documentedName(slot)
      common.push({ key, label: parameter.label, name, values: [value], kind: 'connection' })
      continue
    }
    const pair = pairs.get(slot.key) ?? Array.from<V | undefined>({ length: tunnelCount })
    pair[slot.tunnel] = value
    pairs.set(slot.key, pair)
  }
  const ofTunnels = [...pairs].flatMap(([key, pair]): PairedRow<V>[] => {
    const [one, other] = pair
    const parameter = (one ?? other)?.slot.parameter
    if (!parameter) return []
    const compared = one && other ? compare(one, other) : 'differs'
    const kind = ofEachTunnel.includes(key) ? 'apart' : compared
    return [{ key, label: parameter.label, name: tunnelOptionKey(parameter), values: pair, kind }]
  })
  return [...common, ...ofTunnels]
}
