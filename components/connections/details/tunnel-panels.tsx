'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { customerGatewaysQuery } from '@/lib/browser/queries'
import { tunnelStandings } from '@/lib/vpn/connection-status'
import type { TunnelStanding } from '@/lib/vpn/tunnels-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { type DescribedTunnel, tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { StatusBadge } from '../status-badge'
import { tunnelTitle } from '../tunnel-words'
import { Panel } from './panel'

type TunnelPanelsProps = { described: ConnectionDetails; regionId: string }

/** Each tunnel of a dual-tunnel connection: what it is, where it ends, what the service reports of it. */
export function TunnelPanels({ described, regionId }: TunnelPanelsProps) {
  const tunnels = tunnelsInOrder(described)
  const standings = tunnelStandings(described)
  if (tunnels.length === 0) return null
  return (
    <div className="grid @2xl:grid-cols-2 gap-4">
      {tunnels.map((tunnel, place) => {
        const standing = standings[place]
        return (
          standing && (
            <TunnelPanel
              key={tunnel.TunnelId ?? place}
              tunnel={tunnel}
              title={tunnelTitle(standing, place)}
              standing={standing}
              regionId={regionId}
              hasBgp={described.EnableTunnelsBgp ?? tunnel.TunnelBgpConfig !== undefined}
            />
          )
        )
      })}
    </div>
  )
}

type TunnelPanelProps = {
  tunnel: DescribedTunnel
  title: string
  standing: TunnelStanding
  regionId: string
  hasBgp: boolean
}

function TunnelPanel({ tunnel, title, standing, regionId, hasBgp }: TunnelPanelProps) {
  const { TunnelId, Role, ZoneNo, InternetIp, State, Status } = tunnel
  return (
    <Panel title={title} action={<StatusBadge status={standing.status} />}>
      <DefinitionList>
        <Fact of={title} term="Tunnel ID" name="TunnelId" text={TunnelId} canCopy />
        <Fact of={title} term="Role" name="Role" text={Role} />
        <Fact of={title} term="Zone" name="ZoneNo" text={ZoneNo} />
        <Fact
          of={title}
          term="VPN gateway’s address"
          name="InternetIp"
          text={InternetIp}
          canCopy
        />
        <CustomerGateway of={title} tunnel={tunnel} regionId={regionId} />
        <Fact of={title} term="Resource state" name="State" text={State} />
        <Fact of={title} term="Negotiation" name="Status" text={Status}>
          {standing.status.sentence}
        </Fact>
        {hasBgp && <BgpFacts of={title} tunnel={tunnel} />}
      </DefinitionList>
    </Panel>
  )
}

const notYet = 'Empty until the BGP session is up: that is normal.'

/** What the service learns from the BGP session itself. */
function BgpFacts({ of, tunnel }: { of: string; tunnel: DescribedTunnel }) {
  const { BgpStatus, PeerBgpIp, PeerAsn } = tunnel.TunnelBgpConfig ?? {}
  const peerAsn = PeerAsn === undefined ? undefined : String(PeerAsn)
  return (
    <>
      <Fact of={of} term="BGP session" name="BgpStatus" text={BgpStatus} absent={notYet} />
      <Fact of={of} term="BGP peer’s address" name="PeerBgpIp" text={PeerBgpIp} absent={notYet} />
      <Fact of={of} term="BGP peer’s AS number" name="PeerAsn" text={peerAsn} absent={notYet} />
    </>
  )
}

type GatewayProps = { of: string; tunnel: DescribedTunnel; regionId: string }

/** By its name and address where the list of the region holds it. */
function CustomerGateway({ of, tunnel: { CustomerGatewayId: id }, regionId }: GatewayProps) {
  const { data } = useQuery(customerGatewaysQuery(regionId))
  const gateway = data?.find(({ CustomerGatewayId }) => CustomerGatewayId === id)
  return (
    <Fact of={of} term="Customer gateway" name="CustomerGatewayId" text={id} canCopy>
      {gateway && [gateway.Name, gateway.IpAddress].filter(Boolean).join(' · ')}
    </Fact>
  )
}

type FactProps = {
  /** The tunnel it is said of. */
  of: string
  term: string
  name: string
  text: string | undefined
  absent?: string
  canCopy?: boolean
  /** What the text means. */
  children?: ReactNode
}

function Fact({ of, term, name, text, absent = 'Not reported', canCopy, children }: FactProps) {
  return (
    <div className="grid @[22rem]:grid-cols-[8rem_minmax(0,1fr)_1.5rem] grid-cols-[6rem_minmax(0,1fr)_1.5rem] gap-x-2 py-2">
      <dt className="text-ink-muted">
        {term}
        <code translate="no" className="wrap-anywhere block text-2xs text-ink-faint leading-4">
          {name}
        </code>
      </dt>
      <dd className="wrap-anywhere min-w-0">
        {text === undefined ? (
          <span className="text-ink-muted text-xs leading-5">{absent}</span>
        ) : (
          <code translate="no" className="text-xs leading-5">
            {text}
          </code>
        )}
        {children && <span className="block text-ink-muted text-xs leading-5">{children}</span>}
      </dd>
      {canCopy && text !== undefined && (
        <dd className="-my-0.5">
          <CopyButton text={text} label={`Copy ${name} of the ${of.toLowerCase()}`} />
        </dd>
      )}
    </div>
  )
}
