'use client'

import { useNow } from '@/components/connections/use-now'
import { Badge } from '@/components/ui/badge'
import { abilitiesOf } from '@/lib/vpn/gateway-abilities'
import type { DescribedVpnGateway } from '@/lib/vpn/wire/describe-gateways'
import { bandwidthWords, bgpWords, chargeOf, stateOf } from './gateway-words'

export type GatewayProps = { gateway: DescribedVpnGateway }

export function Faint({ children }: { children: string }) {
  return <span className="text-ink-muted">{children}</span>
}

export function States({ gateway }: GatewayProps) {
  const { word, tone, isMoving } = stateOf(gateway)
  return (
    <span className="flex flex-col items-start gap-1 max-lg:items-end">
      <Badge tone={tone} dot pulsing={isMoving}>
        {word}
      </Badge>
      {gateway.BusinessStatus === 'FinancialLocked' && (
        <Badge tone="danger">Payment overdue</Badge>
      )}
    </span>
  )
}

export function Tunnels({ gateway }: GatewayProps) {
  const { tunnels, addresses } = abilitiesOf(gateway)
  return (
    <span className="block">
      {tunnels === 2 ? 'Two' : 'One'}
      {addresses.map((address) => (
        <code
          key={address}
          translate="no"
          className="block whitespace-nowrap font-mono text-ink-muted text-xs"
        >
          {address}
        </code>
      ))}
    </span>
  )
}

export function Type({ gateway }: GatewayProps) {
  const { isChinaCertified } = abilitiesOf(gateway)
  return (
    <span className="flex flex-col items-start gap-0.5">
      {isChinaCertified ? (
        <Badge tone="info">China Certification</Badge>
      ) : (
        (gateway.VpnType ?? '')
      )}
      {gateway.GatewayType && (
        <span translate="no" className="text-ink-muted text-xs">
          {gateway.GatewayType}
        </span>
      )}
      {gateway.NetworkType === 'private' && <Badge>Private network</Badge>}
    </span>
  )
}

/** How much, and how it is paid for. */
export function Plan({ gateway }: GatewayProps) {
  const charge = chargeOf(gateway, useNow())
  return (
    <span className="flex flex-col items-start gap-0.5">
      {bandwidthWords(gateway) ?? <Faint>not reported</Faint>}
      {charge && (
        <span className="text-ink-muted text-xs">
          {charge.words}
          {charge.until !== undefined && (
            <>
              {' until '}
              <time
                dateTime={new Date(charge.until).toISOString()}
                className="whitespace-nowrap tabular-nums"
              >
                {new Date(charge.until).toISOString().slice(0, 10)}
              </time>
            </>
          )}
        </span>
      )}
      {charge?.warning && <Badge tone="warning">{charge.warning}</Badge>}
    </span>
  )
}

/** Whether it speaks BGP, or could. */
export function Bgp({ gateway }: GatewayProps) {
  const { word, tone } = bgpWords[abilitiesOf(gateway).bgp]
  return tone === 'neutral' ? <Faint>{word}</Faint> : <Badge tone={tone}>{word}</Badge>
}
