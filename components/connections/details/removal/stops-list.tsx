import { Fragment } from 'react'
import { signalsOf } from '@/lib/vpn/connection-signals'
import { statusOf } from '@/lib/vpn/connection-status'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { StatusBadge } from '../../status-badge'

function Blocks({ text }: { text: string | undefined }) {
  if (!text) return 'not reported'
  return splitCidrs(text).map((block, index) => (
    <Fragment key={block}>
      {index > 0 && ', '}
      <code translate="no" className="text-xs">
        {block}
      </code>
    </Fragment>
  ))
}

/** What stops when the connection goes: read before its name is typed. */
export function StopsList({ described }: { described: ConnectionDetails }) {
  const status = statusOf(described)
  const hasTwo = described.TunnelOptionsSpecification !== undefined
  const hasBgp = signalsOf(described).some(({ signals }) =>
    signals.some(({ id, state }) => id === 'bgp' && state !== 'off'),
  )
  return (
    <section
      aria-label="What stops"
      className="rounded-lg border border-line bg-sunken px-3 pt-2"
    >
      <h3 className="font-medium">What stops</h3>
      <dl className="divide-y divide-line *:grid *:grid-cols-[7.5rem_minmax(0,1fr)] *:gap-x-3 *:py-2 [&_dt]:text-ink-muted">
        <div>
          <dt>Alibaba Cloud</dt>
          <dd>
            <Blocks text={described.LocalSubnet} />
          </dd>
        </div>
        <div>
          <dt>Your site</dt>
          <dd>
            <Blocks text={described.RemoteSubnet} />
          </dd>
        </div>
        <div>
          <dt>{hasTwo ? 'Tunnels now' : 'Tunnel now'}</dt>
          <dd className="flex flex-wrap items-center gap-x-2">
            <StatusBadge status={status} />
            {status.id === 'up' || status.id === 'degraded'
              ? 'Traffic between the two stops at once.'
              : 'It carries no traffic as far as the service says.'}
          </dd>
        </div>
        <div>
          <dt>Routes</dt>
          <dd>
            {hasBgp
              ? 'The BGP session ends, and the routes learned from it go away.'
              : 'Routes of the VPN gateway that lead into this connection go away or lead nowhere.'}
          </dd>
        </div>
      </dl>
    </section>
  )
}
