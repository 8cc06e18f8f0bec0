'use client'

import { useLayoutEffect, useRef } from 'react'
import { announce, announceQuietly } from '@/components/ui/toast'
import {
  certificationStanding,
  fromCertification,
  isCertificationGateway,
  toCertification,
} from '@/lib/vpn/china-certification'
import type { Fix } from '@/lib/vpn/finding'
import { modeOf } from '@/lib/vpn/slots'
import { useFormModel } from '../form-model'
import { modeOfGateway } from './mode-switch'
import { spokenSwitch } from './switch-notice'

const chosenWords = 'China Certification gateway: ikev1, main, sm4 and sm3 are chosen.'

/**
 * Chooses the only algorithms that a China Certification gateway takes, as long as nobody has chosen
 * others, and takes that back on a standard gateway. Says so either way. What somebody has chosen stays,
 * with an offer beside the gateway.
 */
export function useFollowedCertification() {
  const { form, text, facts, switched } = useFormModel()
  const { type, dualTunnel } = facts.vpnGateway ?? {}
  const count = text.tunnels.length
  // The number of tunnels follows the gateway first.
  const isSettled = modeOfGateway(dualTunnel) === modeOf(count)
  const isOurs = useRef(false)

  const put = (changes: Fix['changes']) => {
    // Not as if typed: nobody has been at these fields.
    for (const { path, text: value } of changes) form.setValue(path, value, { shouldDirty: true })
  }
  const follow = () => {
    if (type === undefined || !isSettled) return
    const standing = certificationStanding(text)
    if (isCertificationGateway(facts.vpnGateway)) {
      if (standing !== 'untouched') return
      isOurs.current = true
      put(toCertification(count))
      // One message is spoken at a time: this one must not take the place of the other.
      if (switched?.isShown && switched.after.vpnGatewayId === text.vpnGatewayId)
        announceQuietly(`${spokenSwitch(switched)} ${chosenWords}`)
      else announce(chosenWords)
      return
    }
    if (isOurs.current && standing === 'as-needed') {
      put(fromCertification(count))
      announce('Standard gateway: the algorithms are the defaults of the service again.')
    }
    isOurs.current = false
  }
  const latest = useRef(follow)
  latest.current = follow
  // biome-ignore lint/correctness/useExhaustiveDependencies: a gateway is followed when it changes, not when a value does
  useLayoutEffect(() => latest.current(), [text.vpnGatewayId, type, isSettled])
}
