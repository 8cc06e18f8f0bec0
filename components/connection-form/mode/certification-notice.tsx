'use client'

import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import {
  certificationStanding,
  isCertificationGateway,
  toCertification,
} from '@/lib/vpn/china-certification'
import { useFormModel } from '../form-model'

/** Below the gateway: what a China Certification gateway asks of the rest of the form. */
export function CertificationNotice() {
  const { text, facts, change } = useFormModel()
  if (!isCertificationGateway(facts.vpnGateway)) return null
  const count = text.tunnels.length
  const isAsNeeded = certificationStanding(text) === 'as-needed'
  const use = (
    <Button size="sm" onClick={() => change(toCertification(count))}>
      Use ikev1, main, sm4 and sm3
    </Button>
  )
  return (
    <Callout
      severity={isAsNeeded ? 'info' : 'warning'}
      title={
        isAsNeeded
          ? 'China Certification gateway: ikev1, main, sm4 and sm3 are chosen'
          : 'China Certification gateway: it takes only ikev1, main, sm4 and sm3'
      }
      action={!isAsNeeded && use}
    >
      It knows its peer by a certificate: {count > 1 ? 'each tunnel' : 'the connection'} needs the
      CA certificate of its peer, and there is no pre-shared key.
    </Callout>
  )
}
