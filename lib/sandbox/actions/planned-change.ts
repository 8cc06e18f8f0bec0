import 'server-only'
import type { RequestReading } from '@/lib/vpn/wire/read-request'
import { completeConnection, factsAbout } from '../complete-connection'
import { newPsk } from '../ids'
import type { VpnConnection } from '../resources'
import type { Call } from './action'
import { customerGatewayOf } from './customer-gateway-of'
import { assertIdle, assertRoom, assertSubnetsTaken } from './gateway-limits'
import { readConnection } from './read-connection'
import { ledgerOf } from './required'

type Parameters = VpnConnection['parameters']

/** What the gateways and the rest of the store allow a connection to become; refused in the order of a create. */
export function plannedChange(
  call: Call,
  connection: VpnConnection,
  reading: RequestReading,
): Parameters {
  const { parameters: before } = connection
  const ledger = ledgerOf(call, connection)
  const { gateway } = ledger
  const customerGateways = reading.text.tunnels.map(({ customerGatewayId }) =>
    customerGatewayOf(call, customerGatewayId),
  )
  const facts = factsAbout(gateway, customerGateways, ledger.statusAt(call.now, call.settleMs))
  const { tags: _tags, ...connectionRead } = readConnection(reading, facts)
  const complete = completeConnection(connectionRead, gateway, customerGateways, newPsk)
  assertSubnetsTaken(ledger, complete)
  assertRoom(call.store, ledger, complete, before)
  assertIdle(ledger, call)
  const { ClientToken: _thisCall, ...rest } = complete
  const { ClientToken: firstToken } = before
  return { ...rest, ...(firstToken !== undefined && { ClientToken: firstToken }) }
}
