import { type Cidr, isEverything, isHostOf, rangeOf } from '@/lib/net/cidr'
import type { Ipv4 } from '@/lib/net/ipv4'
import type { PartialConnection } from '../connection'
import { othersOf, type Surroundings } from './surroundings'

/** Two addresses that no other health check of the gateway probes from or to. */
export type FreeHealthCheckPair = {
  /** Of the VPC: where the probe comes from. */
  readonly source: Ipv4
  /** Of your site: what has to answer it. */
  readonly destination: Ipv4
}

type Sides = Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>

/** The first host of the blocks that is not taken, in the order of the blocks. */
function freeHost(blocks: readonly Cidr[], taken: ReadonlySet<Ipv4>): Ipv4 | undefined {
  for (const block of blocks) {
    const { first, last } = rangeOf(block)
    // At most one step more than there are taken addresses, and the network's own.
    for (let address = first; address <= last; address += 1) {
      if (isHostOf(block, address) && !taken.has(address)) return address
    }
  }
  return undefined
}

/**
 * A pair of addresses for a health check: the source a host of the local subnets, the destination one of
 * the remote subnets. Undefined with 0.0.0.0/0, where any address would do and none can be named, and
 * where no host is left. Whether the destination answers nobody here can know.
 */
export function freeHealthCheckPair(
  { localSubnets = [], remoteSubnets = [] }: Sides,
  surroundings: Surroundings,
  except?: string,
): FreeHealthCheckPair | undefined {
  if ([...localSubnets, ...remoteSubnets].some(isEverything)) return undefined
  const taken = new Set(
    othersOf(surroundings, except).flatMap(({ healthCheck }) =>
      healthCheck ? [healthCheck.source, healthCheck.destination] : [],
    ),
  )
  const source = freeHost(localSubnets, taken)
  if (source === undefined) return undefined
  const destination = freeHost(remoteSubnets, new Set([...taken, source]))
  return destination === undefined ? undefined : { source, destination }
}
