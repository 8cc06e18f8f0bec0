import 'server-only'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { apiError } from '../api-error'
import { completeConnection, factsAbout } from '../complete-connection'
import { newPsk, newResourceId } from '../ids'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { assertIdle, assertRoom, assertSubnetsTaken, assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { assertNothingMissing, readConnection } from './read-connection'
import { requiredRegion } from './required'
import { readTags } from './tags'

/** A gateway of another region counts as not found (*assumed*). */
function gatewaysOf(call: Call, vpnGatewayId: string, customerGatewayId: string) {
  const regionId = requiredRegion(call)
  const ledger = call.store.gateways.get(vpnGatewayId)
  if (ledger?.gateway.regionId !== regionId)
    throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  const customerGateway = call.store.customerGateways.get(customerGatewayId)
  if (customerGateway?.regionId !== regionId)
    throw apiError('InvalidCustomerGatewayInstanceId.NotFound')
  return { regionId, ledger, customerGateway }
}

/** The four fields of the answer. Source: "CreateVpnConnection" (2020), response parameters. */
function resultFields({ vpnConnectionId, createTime, parameters }: VpnConnection) {
  return {
    VpnConnectionId: vpnConnectionId,
    Name: parameters['Name'] ?? '',
    CreateTime: createTime,
  }
}

/**
 * Source: "CreateVpnConnection". What is wrong is refused in this order, which is *assumed*:
 * missing, not found, forbidden, locked, invalid, exists already, quota, busy. Unknown parameters
 * are ignored, as the service seems to do.
 */
export const createVpnConnection: Action = (call) => {
  const { parameters, store } = call
  const reading = readRequest(parameters)
  assertNothingMissing(reading)
  const token = tokenOf('CreateVpnConnection', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const vpnGatewayId = reading.text.vpnGatewayId.trim()
  const customerGatewayId = reading.text.tunnels[0]?.customerGatewayId.trim() ?? ''
  const { regionId, ledger, customerGateway } = gatewaysOf(call, vpnGatewayId, customerGatewayId)
  assertUsable(ledger)
  const { gateway } = ledger
  const facts = factsAbout(gateway, customerGateway, ledger.statusAt(call.now, call.settleMs))
  const connection = readConnection(reading, facts)
  const tags = readTags(parameters, 'Tags')
  const complete = completeConnection(connection, gateway, customerGateway, newPsk)
  assertSubnetsTaken(ledger, complete)
  assertRoom(store, ledger, complete)
  assertIdle(ledger, call)
  // Source: "CreateVpnConnection" (today), DryRun.
  if (parameters['DryRun'] === 'true') throw apiError('DryRunOperation')

  const created: VpnConnection = {
    vpnConnectionId: newResourceId('vco', regionId),
    createTime: call.now,
    parameters: complete,
    tags,
  }
  const answer = resultFields(created)
  store.put(created, spend(token, answer))
  return answer
}
