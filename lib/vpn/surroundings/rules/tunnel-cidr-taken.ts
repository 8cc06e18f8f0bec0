import { type Cidr, formatCidr, isSameCidr, overlaps } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { cite } from '../../sources'
import { type FreeTunnelCidr, freeTunnelCidrs } from '../free-tunnel-cidrs'
import { namedOf, nameOf, type OtherConnection } from '../surroundings'
import { at, type SurroundingsRule, type SurroundingsSaid } from '../surroundings-rule'

type Holder = { readonly other: OtherConnection; readonly block: Cidr }
type Taken = { readonly tunnel: number; readonly own: Cidr; readonly holder: Holder }

/** Who has a block already: first of all somebody whose BGP is on. */
function holderOf(own: Cidr, others: readonly OtherConnection[]): Holder | undefined {
  let silent: Holder | undefined
  for (const other of others) {
    for (const { tunnelCidr: block } of other.tunnels) {
      if (!block || !overlaps(block, own)) continue
      if (other.bgpEnabled) return { other, block }
      silent ??= { other, block }
    }
  }
  return silent
}

function said(
  { tunnel, own, holder }: Taken,
  free: FreeTunnelCidr | undefined,
): SurroundingsSaid {
  const { other, block } = holder
  const what = isSameCidr(own, block)
    ? `${formatCidr(own)} is the tunnel block of ${nameOf(other)} already.`
    : `${formatCidr(own)} overlaps ${formatCidr(block)}, the tunnel block of ${nameOf(other)}.`
  const why = other.bgpEnabled
    ? 'It must be unique among all connections of the VPN gateway.'
    : 'BGP is off there; whether the service still counts it is not documented.'
  return {
    paths: [at(tunnel, 'bgpTunnelCidr')],
    severity: other.bgpEnabled ? 'error' : 'warning',
    message: `${what} ${why}`,
    other: namedOf(other),
    ...(free && {
      fix: {
        label: `Use ${formatCidr(free.block)}`,
        changes: [
          { path: at(tunnel, 'bgpTunnelCidr'), text: formatCidr(free.block) },
          { path: at(tunnel, 'bgpLocalIp'), text: formatIpv4(free.cloud) },
        ],
      },
    }),
  }
}

/** A tunnel block belongs to one connection of the gateway only. */
export const tunnelCidrTaken: SurroundingsRule = {
  id: 'tunnel-cidr-taken',
  severity: 'error',
  source: [cite('today', 'BgpConfig.TunnelCidr')],
  check: ({ values, surroundings, others }) => {
    // Anything but a /30 is refused by a rule of the form itself.
    const blocks = values.tunnels.map(({ bgpTunnelCidr }) =>
      bgpTunnelCidr?.prefix === 30 ? bgpTunnelCidr : undefined,
    )
    const taken = blocks.flatMap((own, tunnel): Taken[] => {
      const holder = own && holderOf(own, others)
      return own && holder ? [{ tunnel, own, holder }] : []
    })
    if (taken.length === 0) return []
    const avoid = blocks.flatMap((block) => block ?? [])
    const free = freeTunnelCidrs(surroundings, taken.length, avoid)
    return taken.map((one, index) => said(one, free[index]))
  },
}
