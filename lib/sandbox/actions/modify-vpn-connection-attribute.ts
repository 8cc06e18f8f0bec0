import 'server-only'
import { readRequest } from '@/lib/vpn/wire/read-request'
import type { Fields } from '../answer'
import { apiError, missing } from '../api-error'
import { completeConnection, factsAbout } from '../complete-connection'
import { newPsk } from '../ids'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { changedParameters, changesIn } from './changed-parameters'
import { connectionFields, type Described } from './connection-fields'
import { described } from './described'
import { assertIdle, assertRoom, assertSubnetsTaken, assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { readConnection } from './read-connection'
import { ledgerOf, required, requiredConnection } from './required'

type Parameters = VpnConnection['parameters']

/**
 * Any change but the name's needs both subnets beside it: "changing only the IKE part failed until
 * LocalSubnet and RemoteSubnet were sent along" (Terraform's provider, pull request 5078). The
 * code, and that the name may come alone, are *assumed*.
 */
function assertSubnetsResent(changes: Parameters): void {
  const names = Object.keys(changes).filter((name) => name !== 'Name')
  for (const name of ['LocalSubnet', 'RemoteSubnet'])
    if (names.length > 0 && changes[name] === undefined) throw missing(name)
}

/** What the gateways and the rest of the store allow the connection to become. */
function modified(call: Call, connection: VpnConnection, changes: Parameters): Parameters {
  const { store, parameters: own } = call
  const ledger = ledgerOf(call, connection)
  assertUsable(ledger)
  assertSubnetsResent(changes)
  const { parameters: before } = connection
  const customerGateway = store.customerGateways.get(before['CustomerGatewayId'] ?? '')
  if (!customerGateway) throw apiError('InvalidCustomerGatewayInstanceId.NotFound')
  const { ClientToken: firstToken, ...stored } = before
  const reading = readRequest({
    ...changedParameters(stored, changes),
    ...(own['ClientToken'] && { ClientToken: own['ClientToken'] }),
  })
  const facts = factsAbout(
    ledger.gateway,
    customerGateway,
    ledger.statusAt(call.now, call.settleMs),
  )
  const connectionRead = readConnection(reading, facts)
  const complete = completeConnection(connectionRead, ledger.gateway, customerGateway, newPsk)
  assertSubnetsTaken(ledger, complete)
  assertRoom(store, ledger, complete, before)
  assertIdle(ledger, call)
  const { ClientToken: _thisCall, ...rest } = complete
  return { ...rest, ...(firstToken !== undefined && { ClientToken: firstToken }) }
}

/** The negotiation starts anew unless the name alone is another one (*assumed*). */
function isRenegotiated(before: Parameters, after: Parameters): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].some((name) => name !== 'Name' && before[name] !== after[name])
}

/** Source: types of "ModifyVpnConnectionAttribute": nothing of the negotiation, no policy. */
function answerOf(one: Described): Fields {
  const fields = connectionFields(one, 'single')
  const { Enable, Dip, Sip, Interval, Retry } = fields['VcoHealthCheck'] as Fields
  return {
    VpnConnectionId: fields['VpnConnectionId'],
    VpnGatewayId: fields['VpnGatewayId'],
    CustomerGatewayId: fields['CustomerGatewayId'],
    Name: fields['Name'],
    Description: '',
    LocalSubnet: fields['LocalSubnet'],
    RemoteSubnet: fields['RemoteSubnet'],
    CreateTime: fields['CreateTime'],
    EffectImmediately: fields['EffectImmediately'],
    EnableDpd: fields['EnableDpd'],
    EnableNatTraversal: fields['EnableNatTraversal'],
    EnableTunnelsBgp: fields['EnableTunnelsBgp'],
    ResourceGroupId: fields['ResourceGroupId'],
    IkeConfig: fields['IkeConfig'],
    IpsecConfig: fields['IpsecConfig'],
    VcoHealthCheck: { Enable, Dip, Sip, Interval, Retry },
    VpnBgpConfig: fields['VpnBgpConfig'],
  }
}

/**
 * Source: "ModifyVpnConnectionAttribute". Refused in the order of a create. What is not sent stays,
 * the pre-shared key too.
 */
export const modifyVpnConnectionAttribute: Action = (call) => {
  const { store, now } = call
  for (const name of ['RegionId', 'VpnConnectionId']) required(call.parameters, name)
  const token = tokenOf('ModifyVpnConnectionAttribute', call.parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const connection = requiredConnection(call)
  const parameters = modified(call, connection, changesIn(call.parameters))
  const after: VpnConnection = {
    ...connection,
    parameters,
    modifyTime: now,
    ...(isRenegotiated(connection.parameters, parameters) && { renegotiateTime: now }),
  }
  const answer = answerOf(described(call, after))
  store.put(after, spend(token, answer))
  return answer
}
