import 'server-only'
import { type RequestReading, readRequest } from '@/lib/vpn/wire/read-request'
import { apiError, invalid } from '../api-error'
import { completeConnection, defaultsOn, factsAbout } from '../complete-connection'
import { newPsk, newResourceId } from '../ids'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { customerGatewayOf } from './customer-gateway-of'
import { assertIdle, assertRoom, assertSubnetsTaken, assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { assertAsnGiven, assertNothingMissing, readConnection } from './read-connection'
import { requiredRegion } from './required'
import { readTags } from './tags'

/**
 * The mode is the gateway's; for a gateway that is not known, that of the parameters. The parameters of
 * the other mode are refused, because whether the service ignores them is not documented (*assumed*).
 */
function readingOf({ parameters, store }: Call): RequestReading {
  const { DryRun: _asked, ...rest } = parameters
  const known = store.gateways.get(parameters['VpnGatewayId']?.trim() ?? '')?.gateway
  return readRequest(rest, known && defaultsOn(known))
}

function gatewaysOf(call: Call, { text }: RequestReading) {
  const regionId = requiredRegion(call)
  const ledger = call.store.gateways.get(text.vpnGatewayId.trim())
  if (ledger?.gateway.regionId !== regionId)
    throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  const customerGateways = text.tunnels.map(({ customerGatewayId }) =>
    customerGatewayOf(call, customerGatewayId.trim()),
  )
  return { regionId, ledger, customerGateways }
}

/**
 * Whether nothing is to be made. Only what is surely true counts as yes, only what is surely false as no;
 * a client that writes `True` must not create by it (*assumed*).
 */
function isDryRun({ DryRun = '' }: Call['parameters']): boolean {
  const asked = DryRun.trim().toLowerCase()
  if (asked !== '' && asked !== 'true' && asked !== 'false')
    throw invalid('DryRun', 'Give true or false.')
  return asked === 'true'
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
  const isDry = isDryRun(parameters)
  const reading = readingOf(call)
  assertNothingMissing(reading)
  const token = tokenOf('CreateVpnConnection', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const { regionId, ledger, customerGateways } = gatewaysOf(call, reading)
  assertUsable(ledger)
  const { gateway } = ledger
  const facts = factsAbout(gateway, customerGateways, ledger.statusAt(call.now, call.settleMs))
  const { tags: _read, ...connection } = readConnection(reading, facts)
  assertAsnGiven(reading, connection)
  const tags = readTags(parameters, 'Tags')
  const complete = completeConnection(connection, gateway, customerGateways, newPsk)
  assertSubnetsTaken(ledger, complete)
  assertRoom(store, ledger, complete)
  assertIdle(ledger, call)
  // Source: "CreateVpnConnection" (today), DryRun.
  if (isDry) throw apiError('DryRunOperation')

  const created: VpnConnection = {
    vpnConnectionId: newResourceId('vco', regionId),
    createTime: call.now,
    parameters: complete,
    tags,
    ...(gateway.disasterRecovery && {
      tunnelIds: [newResourceId('tun', regionId), newResourceId('tun', regionId)] as const,
    }),
  }
  const answer = resultFields(created)
  store.put(created, spend(token, answer))
  return answer
}
