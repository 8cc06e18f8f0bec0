import 'server-only'
import { checkConnection } from '@/lib/vpn/schema'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { completeConnection, factsAbout } from './complete-connection'
import type { CustomerGateway, VpnConnection, VpnGateway } from './resources'

/** A key nobody uses: the peers of connections that nobody created are emulated too. */
const plannedPsk = 'SeededSandboxKey'

/**
 * The parameters of a connection the sandbox itself plans, completed by the road every other one
 * takes: it is valid, or it throws.
 */
export function plannedParameters(
  gateway: VpnGateway,
  customerGateways: readonly CustomerGateway[],
  values: Readonly<Record<string, unknown>>,
): VpnConnection['parameters'] {
  const { text } = readRequest({
    RegionId: gateway.regionId,
    VpnGatewayId: gateway.vpnGatewayId,
    ...(gateway.disasterRecovery
      ? {}
      : { CustomerGatewayId: customerGateways[0]?.customerGatewayId }),
    ...values,
  })
  const facts = factsAbout(gateway, customerGateways, 'active')
  const { connection, findings } = checkConnection(text, facts)
  if (!connection) throw new Error(`A planned connection is not valid: ${findings[0]?.message}`)
  return completeConnection(connection, gateway, customerGateways, () => plannedPsk)
}
