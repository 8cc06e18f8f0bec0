'use client'

import { useLayoutEffect, useRef } from 'react'
import { announceQuietly } from '@/components/ui/toast'
import { modeOf } from '@/lib/vpn/slots'
import { fragmentOf } from '../address/opening'
import { useFormModel } from '../form-model'
import { gatewayOf, modeOfGateway, type SettledGateway, switchedTo } from './mode-switch'
import { SwitchNotice, spokenSwitch } from './switch-notice'
import { useFollowedCertification } from './use-followed-certification'

const isSameGateway = (a: SettledGateway, b: SettledGateway) =>
  a.regionId === b.regionId && a.vpnGatewayId === b.vpnGatewayId

const noGateway: SettledGateway = { regionId: '', vpnGatewayId: '' }

/**
 * The form has as many tunnels as the gateway, as soon as the gateway is known; a link that says otherwise
 * is only right until then. Before the screen is painted, so that nobody sees one gateway's fields under another.
 */
function useFollowedGateway(opened: SettledGateway) {
  const { text, facts, switched, replace, hideSwitch } = useFormModel()
  const { regionId, vpnGatewayId, tunnels } = text
  const gateway = gatewayOf(text)
  // Everything else that is filled in, as one text: the form library changes its values in place.
  const rest = fragmentOf({ ...text, ...noGateway })
  const last = useRef({ gateway, rest, after: switched?.after })
  const settled = useRef(opened)
  const wanted = modeOfGateway(facts.vpnGateway?.dualTunnel)

  const follow = () => {
    const before = last.current
    last.current = { gateway, rest, after: switched?.after }
    // A change of mode settles the form on its gateway, also on the way back.
    if (switched && switched.after !== before.after) settled.current = gatewayOf(switched.after)
    if (wanted !== undefined && wanted !== modeOf(tunnels.length)) {
      // A link that was wrong about its own gateway leads back to none.
      const isOwn = isSameGateway(settled.current, gateway)
      const from = isOwn ? { regionId, vpnGatewayId: '' } : settled.current
      const next = switchedTo(text, wanted, switched?.aside, from)
      replace(next)
      announceQuietly(spokenSwitch(next))
      return
    }
    // One that is only typed is settled on once the person goes on with something else.
    const hasGoneOn = before.rest !== rest && isSameGateway(before.gateway, gateway)
    if (wanted === undefined && !hasGoneOn) return
    settled.current = gateway
    if (switched?.isShown && !isSameGateway(switched.after, gateway)) hideSwitch()
  }
  const latest = useRef(follow)
  latest.current = follow
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what following looks at
  useLayoutEffect(() => latest.current(), [regionId, vpnGatewayId, rest, wanted, tunnels.length])
}

/**
 * Follows the gateway, and says so above the form where the gateway itself is not in sight.
 *
 * @param opened - what the form began with, which may have changed before this came
 */
export function FollowGateway({ opened }: { opened: SettledGateway }) {
  useFollowedGateway(opened)
  useFollowedCertification()
  const { step, switched } = useFormModel()
  return switched?.isShown && step !== 'gateways' ? <SwitchNotice switched={switched} /> : null
}
