import {
  type Cidr,
  containsCidr,
  formatCidr,
  hasHostBits,
  networkOf,
  overlaps,
  parseCidr,
} from '@/lib/net/cidr'
import { cite } from '../sources'
import { tunnelRule } from './rule'

const linkLocal: Cidr = { address: 0xa9fe0000, prefix: 16 }

/** Blocks the service keeps for itself (CreateVpnConnection today, BgpConfig.TunnelCidr). */
export const reservedTunnelCidrs: readonly string[] = [
  '169.254.0.0/30',
  '169.254.1.0/30',
  '169.254.2.0/30',
  '169.254.3.0/30',
  '169.254.4.0/30',
  '169.254.5.0/30',
  '169.254.6.0/30',
  '169.254.169.252/30',
]

const reserved = reservedTunnelCidrs.flatMap((text) => parseCidr(text) ?? [])

function refusal(block: Cidr): string | undefined {
  const text = formatCidr(block)
  if (block.prefix !== 30)
    return `${text} is not a /30; the tunnel block must hold exactly two host addresses.`
  if (!containsCidr(linkLocal, block)) return `${text} lies outside 169.254.0.0/16.`
  if (hasHostBits(block))
    return `${text} has host bits set. Did you mean ${formatCidr(networkOf(block))}?`
  if (reserved.some((taken) => overlaps(taken, block)))
    return `${text} is reserved by the service.`
  return undefined
}

export const tunnelCidr = tunnelRule({
  id: 'tunnel-cidr',
  severity: 'error',
  source: [cite('reference2020', 'BgpConfig.TunnelCidr'), cite('today', 'BgpConfig.TunnelCidr')],
  check: ({ tunnel, at }) => {
    const block = tunnel.bgpTunnelCidr
    const message = block && refusal(block)
    if (!block || !message) return []
    const path = at('bgpTunnelCidr')
    if (block.prefix !== 30 || !hasHostBits(block)) return [{ paths: [path], message }]
    const meant = formatCidr(networkOf(block))
    return [
      {
        paths: [path],
        message,
        fix: { label: `Use ${meant}`, changes: [{ path, text: meant }] },
      },
    ]
  },
})
