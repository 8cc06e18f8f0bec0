'use client'

import { Button } from '@/components/ui/button'
import { networkOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { formatAsnSegments } from '@/lib/vpn/values/asn'
import { useFormModel } from '../form-model'

/** The two hosts of the tunnel block and who owns which, so that nobody has to count addresses. */
function BgpHosts() {
  const { check, change } = useFormModel()
  const [tunnel] = check.values.tunnels
  const block = tunnel?.bgpTunnelCidr
  if (block?.prefix !== 30) return null
  const hosts = [1, 2].map((offset) => networkOf(block).address + offset)
  const owner = (host: number) => {
    if (tunnel?.bgpLocalIp === undefined || !hosts.includes(tunnel.bgpLocalIp))
      return 'not assigned'
    return tunnel.bgpLocalIp === host ? 'Alibaba Cloud side' : 'your device'
  }
  return (
    <ul aria-label="Host addresses of the tunnel block" className="grid gap-2 sm:grid-cols-2">
      {hosts.map((host) => (
        <li
          key={host}
          className="flex items-center justify-between gap-3 rounded-md border border-line bg-sunken px-3 py-2"
        >
          <span>
            <code className="font-mono text-xs">{formatIpv4(host)}</code>
            <span className="block text-ink-muted text-xs">{owner(host)}</span>
          </span>
          {tunnel?.bgpLocalIp !== host && (
            <Button
              size="sm"
              onClick={() => change([{ path: 'tunnels.0.bgpLocalIp', text: formatIpv4(host) }])}
            >
              Use as local
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the values of the BGP step come to. */
export function BgpNotes() {
  const { check } = useFormModel()
  const asn = check.values.tunnels[0]?.bgpLocalAsn
  return (
    <>
      {asn !== undefined && (
        <p className="text-ink-muted text-xs">
          AS {asn} is {formatAsnSegments(asn)} in two segments.
        </p>
      )}
      <BgpHosts />
    </>
  )
}
