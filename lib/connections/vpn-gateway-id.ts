import { ownProblem } from '@/lib/http/own-problem'
import { done, failed, type Outcome } from './outcome'

const vpnGatewayId = /^[A-Za-z0-9-]{1,64}$/

/** The ID of a VPN gateway from an address; anything else is refused before anybody is asked. */
export function requireVpnGatewayId(id: string): Outcome<string> {
  if (vpnGatewayId.test(id)) return done(id)
  const message = 'An ID such as vpn-bp1q8bgx4xnkm2ogj7k2z is needed.'
  return failed(
    ownProblem('Causeway.InvalidParameters', 422, {
      detail: 'The ID of a VPN gateway is not valid.',
      errors: [{ parameter: 'VpnGatewayId', message }],
    }),
  )
}
