import { formatCidr, networkOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import type { PartialConnection, PartialTunnel } from './connection'
import type { Facts } from './facts'

export type PictureSide = {
  readonly title: string
  readonly gatewayId: string | undefined
  readonly gatewayAddress: string | undefined
  readonly subnets: readonly string[]
  readonly identifier: string | undefined
  readonly bgpAddress: string | undefined
  readonly asn: string | undefined
}

/** What the two-sided picture shows; a value that is not known yet is undefined. */
export type Picture = {
  readonly cloud: PictureSide
  readonly site: PictureSide
  readonly phase1: string | undefined
  readonly phase2: string | undefined
  readonly tunnelCidr: string | undefined
  /** The whole picture in sentences, for those who hear it. */
  readonly sentence: string
}

const joined = (...parts: (string | undefined)[]): string | undefined => {
  const known = parts.filter((part) => part !== undefined)
  return known.length > 0 ? known.join(' · ') : undefined
}

/** The other host of the tunnel block: the peer's BGP address. */
function peerBgpIp({ bgpTunnelCidr, bgpLocalIp }: PartialTunnel): string | undefined {
  if (!bgpTunnelCidr || bgpLocalIp === undefined || bgpTunnelCidr.prefix !== 30) return undefined
  const base = networkOf(bgpTunnelCidr).address
  const other = base * 2 + 3 - bgpLocalIp
  return other === base + 1 || other === base + 2 ? formatIpv4(other) : undefined
}

const versions = { ikev1: 'IKEv1', ikev2: 'IKEv2' } as const

function phase1Of(tunnel: PartialTunnel): string | undefined {
  const version = tunnel.ikeVersion && versions[tunnel.ikeVersion]
  const mode = tunnel.ikeVersion === 'ikev1' ? tunnel.ikeMode : undefined
  const lifetime = tunnel.ikeLifetime === undefined ? undefined : `${tunnel.ikeLifetime} s`
  return joined(
    version,
    mode,
    tunnel.ikeEncryption,
    tunnel.ikeAuthentication,
    tunnel.ikeGroup,
    lifetime,
  )
}

function phase2Of(tunnel: PartialTunnel): string | undefined {
  const pfs = tunnel.ipsecGroup === 'disabled' ? 'no PFS' : tunnel.ipsecGroup
  const lifetime = tunnel.ipsecLifetime === undefined ? undefined : `${tunnel.ipsecLifetime} s`
  return joined(tunnel.ipsecEncryption, tunnel.ipsecAuthentication, pfs, lifetime)
}

const listed = (subnets: readonly string[]) =>
  subnets.length > 0 ? subnets.join(', ') : 'no subnets yet'

function sideSentence(side: PictureSide): string {
  const gateway = side.gatewayId ?? 'not chosen yet'
  const address = side.gatewayAddress ? ` at ${side.gatewayAddress}` : ''
  const bgp = side.bgpAddress
    ? `, BGP address ${side.bgpAddress}${side.asn ? ` in AS ${side.asn}` : ''}`
    : ''
  return `${side.title}: ${listed(side.subnets)}, behind gateway ${gateway}${address}${bgp}.`
}

/** The picture of a form or of a connection, from whatever is valid so far. */
export function pictureOf(connection: PartialConnection, facts: Facts): Picture {
  const [tunnel = {}] = connection.tunnels
  const cloud: PictureSide = {
    title: 'Alibaba Cloud VPC',
    gatewayId: connection.vpnGatewayId,
    gatewayAddress: facts.vpnGateway?.internetIp,
    subnets: (connection.localSubnets ?? []).map(formatCidr),
    identifier: tunnel.localId,
    bgpAddress: tunnel.bgpLocalIp === undefined ? undefined : formatIpv4(tunnel.bgpLocalIp),
    asn: tunnel.bgpLocalAsn === undefined ? undefined : String(tunnel.bgpLocalAsn),
  }
  const peerAsn = facts.customerGateway?.asn
  const site: PictureSide = {
    title: 'Your data centre',
    gatewayId: tunnel.customerGatewayId,
    gatewayAddress: facts.customerGateway?.ipAddress,
    subnets: (connection.remoteSubnets ?? []).map(formatCidr),
    identifier: tunnel.remoteId,
    bgpAddress: tunnel.bgpEnabled ? peerBgpIp(tunnel) : undefined,
    asn: tunnel.bgpEnabled && typeof peerAsn === 'number' ? String(peerAsn) : undefined,
  }
  const [phase1, phase2] = [phase1Of(tunnel), phase2Of(tunnel)]
  const tunnelCidr = tunnel.bgpTunnelCidr && formatCidr(tunnel.bgpTunnelCidr)
  const phases = [phase1 && `Phase 1: ${phase1}.`, phase2 && `Phase 2: ${phase2}.`].filter(
    Boolean,
  )
  return {
    cloud,
    site,
    phase1,
    phase2,
    tunnelCidr,
    sentence: [sideSentence(cloud), sideSentence(site), ...phases].join(' '),
  }
}
