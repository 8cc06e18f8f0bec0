import { parseIpv4 } from '@/lib/net/ipv4'
import { isCertificationGateway } from '../china-certification'
import { cite } from '../sources'
import { tunnelRule } from './rule'

const keys = ['localId', 'remoteId'] as const

/** IKEv1 main mode hides identities until keys exist, so a peer can only be told by its address. */
export const identifierNeedsAddress = tunnelRule({
  id: 'identifier-needs-address',
  severity: 'error',
  source: [cite('today', 'TunnelIkeConfig.LocalId'), cite('diagnosis', 'PeerIdMismatch')],
  check: ({ tunnel, facts, at }) => {
    if (tunnel.ikeVersion !== 'ikev1' || tunnel.ikeMode !== 'main') return []
    // China Certification gateways identify peers by certificate subject, in main mode too.
    if (isCertificationGateway(facts.vpnGateway) || tunnel.remoteCaCertificate) return []
    return keys.flatMap((key) => {
      const id = tunnel[key]
      if (id === undefined || parseIpv4(id) !== undefined) return []
      return [
        {
          paths: [at(key), at('ikeVersion'), at('ikeMode')],
          message: `"${id}" is a name. IKEv1 in main mode takes only IP addresses as identifiers: use IKEv2, or an address.`,
          fix: { label: 'Use IKEv2', changes: [{ path: at('ikeVersion'), text: 'ikev2' }] },
        },
      ]
    })
  },
})

/** The editions differ: the 2020 reference has no rule about blanks, today's service bans them. */
export const identifierBlank = tunnelRule({
  id: 'identifier-blank',
  severity: 'warning',
  source: [cite('today', 'IkeConfig.LocalId, RemoteId')],
  check: ({ tunnel, at }) =>
    keys
      .filter((key) => /\s/u.test(tunnel[key] ?? ''))
      .map((key) => ({
        paths: [at(key)],
        message:
          'Today’s service takes no blanks in an identifier; only the 2020 reference does not say so.',
      })),
})

/** An address that is not the gateway's own: right behind NAT, otherwise left over from another peer. */
export const identifierOfAnother = tunnelRule({
  id: 'identifier-of-another',
  severity: 'advice',
  source: [cite('diagnosis', 'PeerIdMismatch')],
  check: ({ tunnel, facts, at }) => {
    const owners = [
      ['localId', facts.vpnGateway?.internetIp, 'VPN gateway'],
      ['remoteId', facts.customerGateway?.ipAddress, 'customer gateway'],
    ] as const
    return owners.flatMap(([key, address, owner]) => {
      const id = tunnel[key]
      const isForeign = id !== undefined && parseIpv4(id) !== undefined && id !== address
      if (!address || !isForeign) return []
      return [
        {
          paths: [at(key)] as const,
          message: `${id} is not the address of the ${owner} (${address}). That is right only where the other end sends this identifier, as behind NAT.`,
          fix: { label: 'Leave it empty', changes: [{ path: at(key), text: '' }] },
        },
      ]
    })
  },
})
