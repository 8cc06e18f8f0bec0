import { formatCidr, networkOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import type { PartialConnection, PartialTunnel } from './connection'
import { type Facts, factsOfTunnel } from './facts'
import { tunnelTitles } from './slot-words'

export type PictureSide = {
  readonly title: string
  readonly gatewayId: string | undefined
  readonly gatewayAddress: string | undefined
  readonly subnets: readonly string[]
  readonly identifier: string | undefined
  readonly bgpAddress: string | undefined
  readonly asn: string | undefined
}

/** One tunnel with its two ends, and what they agree on. */
export type PictureTunnel = {
  /** What it is called beside its twin; the only one has no name. */
  readonly title: string | undefined
  readonly cloud: PictureSide
  readonly site: PictureSide
  readonly phase1: string | undefined
  readonly phase2: string | undefined
  readonly tunnelCidr: string | undefined
}

/** What the two-sided picture shows; a value that is not known yet is undefined. */
export type Picture = {
  /** The only tunnel, or the active one before the standby one. */
  readonly tunnels: readonly [PictureTunnel, ...PictureTunnel[]]
  /** The whole picture in sentences, for those who hear it. */
  readonly sentence: string
} & Pick<PictureTunnel, 'phase1' | 'phase2' | 'tunnelCidr'>

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

function tunnelIn(connection: PartialConnection, all: Facts, index: number): PictureTunnel {
  const tunnel = connection.tunnels[index] ?? {}
  const facts = factsOfTunnel(all, index)
  const hasBgp = tunnel.bgpEnabled === true || connection.tunnelsBgpEnabled === true
  const peerAsn = facts.customerGateway?.asn
  return {
    title: connection.tunnels.length > 1 ? tunnelTitles[index] : undefined,
    cloud: {
      title: 'Alibaba Cloud VPC',
      gatewayId: connection.vpnGatewayId,
      gatewayAddress: facts.vpnGateway?.internetIp,
      subnets: (connection.localSubnets ?? []).map(formatCidr),
      identifier: tunnel.localId,
      bgpAddress: tunnel.bgpLocalIp === undefined ? undefined : formatIpv4(tunnel.bgpLocalIp),
      asn: tunnel.bgpLocalAsn === undefined ? undefined : String(tunnel.bgpLocalAsn),
    },
    site: {
      title: 'Your data centre',
      gatewayId: tunnel.customerGatewayId,
      gatewayAddress: facts.customerGateway?.ipAddress,
      subnets: (connection.remoteSubnets ?? []).map(formatCidr),
      identifier: tunnel.remoteId,
      bgpAddress: hasBgp ? peerBgpIp(tunnel) : undefined,
      asn: hasBgp && typeof peerAsn === 'number' ? String(peerAsn) : undefined,
    },
    phase1: phase1Of(tunnel),
    phase2: phase2Of(tunnel),
    tunnelCidr: tunnel.bgpTunnelCidr && formatCidr(tunnel.bgpTunnelCidr),
  }
}

const gatewayWords = ({ gatewayId = 'not chosen yet', gatewayAddress }: PictureSide) =>
  `gateway ${gatewayId}${gatewayAddress ? ` at ${gatewayAddress}` : ''}`

const bgpWords = ({ bgpAddress, asn }: PictureSide) =>
  bgpAddress ? `, BGP address ${bgpAddress}${asn ? ` in AS ${asn}` : ''}` : ''

const endWords = (side: PictureSide) => `${gatewayWords(side)}${bgpWords(side)}`

const shoreWords = ({ title, subnets }: PictureSide) =>
  `${title}: ${subnets.length > 0 ? subnets.join(', ') : 'no subnets yet'}`

const phaseWords = ({ phase1, phase2 }: PictureTunnel): readonly string[] => [
  ...(phase1 ? [`Phase 1: ${phase1}.`] : []),
  ...(phase2 ? [`Phase 2: ${phase2}.`] : []),
]

/** One tunnel is told by its two shores; each of two by its two ends. */
function sentenceOf([first, ...others]: Picture['tunnels']): string {
  const { cloud, site } = first
  const words =
    others.length === 0
      ? [
          `${shoreWords(cloud)}, behind ${endWords(cloud)}.`,
          `${shoreWords(site)}, behind ${endWords(site)}.`,
          ...phaseWords(first),
        ]
      : [
          `${shoreWords(cloud)}. ${shoreWords(site)}.`,
          ...[first, ...others].flatMap((tunnel) => [
            `${tunnel.title}: from ${endWords(tunnel.cloud)}, to ${endWords(tunnel.site)}.`,
            ...phaseWords(tunnel),
          ]),
        ]
  return words.join(' ')
}

/** The picture of a form or of a connection, from whatever is valid so far. */
export function pictureOf(connection: PartialConnection, facts: Facts): Picture {
  const first = tunnelIn(connection, facts, 0)
  const others = connection.tunnels.slice(1).map((_, at) => tunnelIn(connection, facts, at + 1))
  const tunnels = [first, ...others] as const
  const { phase1, phase2, tunnelCidr } = first
  return { tunnels, phase1, phase2, tunnelCidr, sentence: sentenceOf(tunnels) }
}
