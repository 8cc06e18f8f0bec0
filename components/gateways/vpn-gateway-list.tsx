'use client'

import Link from 'next/link'
import type { DescribedVpnGateway } from '@/lib/vpn/wire/describe-gateways'
import { type FactsColumn, FactsList } from './facts-list'
import { connectionsHref } from './gateway-links'
import { GatewayName } from './gateway-name'
import { counted } from './gateway-words'
import type { useGatewayUsage } from './use-region-gateways'
import { Bgp, Faint, type GatewayProps, Plan, States, Tunnels, Type } from './vpn-gateway-cells'

type Usage = ReturnType<typeof useGatewayUsage>

type VpnGatewayListProps = {
  regionId: string
  gateways: readonly DescribedVpnGateway[]
  usage: Usage
}

const idOf = ({ VpnGatewayId = '' }: DescribedVpnGateway) => VpnGatewayId

/** The VPN gateways of a region, with what each can do. */
export function VpnGatewayList({ regionId, gateways, usage }: VpnGatewayListProps) {
  return (
    <FactsList
      label={`VPN gateways of ${regionId}`}
      rows={gateways}
      keyOf={idOf}
      lead={lead}
      columns={[
        ...columns,
        {
          title: 'Connections',
          widthRem: 6.75,
          draw: (gateway) => <Connections regionId={regionId} gateway={gateway} usage={usage} />,
        },
      ]}
    />
  )
}

const lead: FactsColumn<DescribedVpnGateway> = {
  title: 'VPN gateway',
  widthRem: 15,
  draw: (gateway) => (
    <GatewayName id={idOf(gateway)} name={gateway.Name} description={gateway.Description} />
  ),
}

const columns: readonly FactsColumn<DescribedVpnGateway>[] = [
  {
    title: 'Status',
    widthRem: 9.25,
    isBadge: true,
    draw: (gateway) => <States gateway={gateway} />,
  },
  { title: 'Tunnels', widthRem: 7.75, draw: (gateway) => <Tunnels gateway={gateway} /> },
  {
    title: 'BGP',
    widthRem: 7.75,
    draw: (gateway) => <Bgp gateway={gateway} />,
  },
  { title: 'Type', widthRem: 9.25, draw: (gateway) => <Type gateway={gateway} /> },
  { title: 'Bandwidth', widthRem: 8.5, draw: (gateway) => <Plan gateway={gateway} /> },
  {
    title: 'VPC',
    widthRem: 12.25,
    draw: ({ VpcId }) => (
      <code
        translate="no"
        className="max-lg:wrap-anywhere font-mono text-2xs text-ink-muted tracking-tight lg:whitespace-nowrap"
      >
        {VpcId}
      </code>
    ),
  },
]

function Connections({
  regionId,
  gateway,
  usage,
}: GatewayProps & Omit<VpnGatewayListProps, 'gateways'>) {
  if (!usage.vpn) return <Faint>{usage.isError ? 'not read' : '…'}</Faint>
  const count = usage.vpn.get(idOf(gateway))?.length ?? 0
  if (count === 0) return <Faint>None</Faint>
  return (
    <Link
      prefetch={false}
      href={connectionsHref(regionId, { gatewayId: idOf(gateway) })}
      className="whitespace-nowrap rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      {counted(count, 'connection')}
    </Link>
  )
}
