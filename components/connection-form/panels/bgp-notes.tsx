'use client'

import { clsx } from 'clsx'
import { Button } from '@/components/ui/button'
import { announceQuietly } from '@/components/ui/toast'
import { networkOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { inTunnel, tunnelTitles } from '@/lib/vpn/slot-words'
import { formatAsnSegments } from '@/lib/vpn/values/asn'
import { useFormModel } from '../form-model'

/** The two hosts of a tunnel block and who owns which, so that nobody has to count addresses. */
function BgpHosts({ index }: { index: number }) {
  const { check, change, open, step, text } = useFormModel()
  const tunnel = check.values.tunnels[index]
  const block = tunnel?.bgpTunnelCidr
  if (block?.prefix !== 30) return null
  const hosts = [1, 2].map((offset) => networkOf(block).address + offset)
  const isHalved = text.tunnels.length > 1
  const owner = (host: number) => {
    if (tunnel?.bgpLocalIp === undefined || !hosts.includes(tunnel.bgpLocalIp))
      return 'not assigned'
    return tunnel.bgpLocalIp === host ? 'Alibaba Cloud side' : 'your device'
  }
  const take = (host: number) => {
    const path = `tunnels.${index}.bgpLocalIp` as const
    change([{ path, text: formatIpv4(host) }])
    // The button goes, and the focus to what it filled in.
    open(step, path)
    announceQuietly(`${formatIpv4(host)} is the local BGP address.`)
  }
  return (
    <ul
      aria-label={inTunnel('Host addresses of the tunnel block', index, text.tunnels.length)}
      className={clsx('grid gap-2', isHalved ? 'content-start' : 'sm:grid-cols-2')}
    >
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
            <Button size="sm" onClick={() => take(host)}>
              Use as local
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The hosts of each tunnel's block. */
function Hosts() {
  const { check } = useFormModel()
  const { tunnels } = check.values
  if (tunnels.length < 2) return <BgpHosts index={0} />
  return (
    <div className="@container">
      <div className="grid @2xl:grid-cols-2 gap-x-6 gap-y-4 empty:hidden">
        {tunnelTitles.map((title, index) =>
          tunnels[index]?.bgpTunnelCidr ? (
            <section key={title} className="flex flex-col gap-2">
              <h4 className="text-ink-muted text-xs">
                Hosts of the block, {title.toLowerCase()}
              </h4>
              <BgpHosts index={index} />
            </section>
          ) : (
            <span key={title} />
          ),
        )}
      </div>
    </div>
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
      <Hosts />
    </>
  )
}
