import { type Cidr, parseCidr } from '@/lib/net/cidr'
import { splitCidrs } from '../values/cidr-list'
import type { DescribedConnection } from '../wire/describe'

/** What the routes of a connection depend on, as the service describes it. */
export type RoutedBy = {
  readonly localSubnets: readonly Cidr[]
  readonly remoteSubnets: readonly Cidr[]
  readonly bgp: boolean
  readonly dualTunnel: boolean
}

const blocksIn = (text = ''): Cidr[] =>
  splitCidrs(text).flatMap((part) => {
    const block = parseCidr(part)
    return block ? [block] : []
  })

/** Reads it off a described connection; only a dual-tunnel connection has tunnels of its own in the answer. */
export function routedBy(described: DescribedConnection): RoutedBy {
  const { VpnBgpConfig: bgp, TunnelOptionsSpecification: tunnels } = described
  return {
    localSubnets: blocksIn(described.LocalSubnet),
    remoteSubnets: blocksIn(described.RemoteSubnet),
    // A list leaves EnableBgp out; a tunnel block is there only where BGP is on.
    bgp: described.EnableTunnelsBgp === true || (bgp?.EnableBgp ?? bgp?.TunnelCidr !== undefined),
    dualTunnel: (tunnels?.TunnelOptions.length ?? 0) > 0,
  }
}
