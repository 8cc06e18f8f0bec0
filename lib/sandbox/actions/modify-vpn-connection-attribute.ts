import 'server-only'
import { requestOfChange } from '@/lib/vpn/wire/request-of-change'
import type { Fields } from '../answer'
import { invalid, missing } from '../api-error'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { afterChanges, changesIn } from './changed-parameters'
import { connectionFields } from './connection-fields'
import { described } from './described'
import type { Described } from './described-values'
import { assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { plannedChange } from './planned-change'
import { ledgerOf, required, requiredConnection } from './required'
import { tunnelFields } from './tunnel-fields'

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

/** What the call says, with the tunnels it names by ID under their numbers. */
function changesOf({ parameters }: Call, { tunnelIds }: VpnConnection): Parameters {
  const changes = requestOfChange(changesIn(parameters), tunnelIds ?? [])
  if (!changes) throw invalid('TunnelOptionsSpecification', 'The connection has no such tunnel.')
  return changes
}

function modified(call: Call, connection: VpnConnection): Parameters {
  const { ClientToken } = call.parameters
  assertUsable(ledgerOf(call, connection))
  const changes = changesOf(call, connection)
  assertSubnetsResent(changes)
  const token = ClientToken ? { ClientToken } : {}
  const reading = afterChanges(connection.parameters, { ...changes, ...token })
  return plannedChange(call, connection, reading)
}

/** The negotiation starts anew unless the name alone is another one (*assumed*). */
function isRenegotiated(before: Parameters, after: Parameters): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].some((name) => name !== 'Name' && before[name] !== after[name])
}

function singleAnswer(fields: Fields): Fields {
  const { Enable, Dip, Sip, Interval, Retry } = fields['VcoHealthCheck'] as Fields
  return {
    EnableDpd: fields['EnableDpd'],
    EnableNatTraversal: fields['EnableNatTraversal'],
    IkeConfig: fields['IkeConfig'],
    IpsecConfig: fields['IpsecConfig'],
    VcoHealthCheck: { Enable, Dip, Sip, Interval, Retry },
    VpnBgpConfig: fields['VpnBgpConfig'],
  }
}

/** Source: types of "ModifyVpnConnectionAttribute": nothing of the negotiation, no policy. */
function answerOf(one: Described): Fields {
  const fields = connectionFields(one, 'single')
  const { tunnels = [] } = one
  const TunnelOptions = tunnels.map((tunnel) => tunnelFields(tunnel, 'modified'))
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
    EnableTunnelsBgp: fields['EnableTunnelsBgp'],
    ResourceGroupId: fields['ResourceGroupId'],
    ...(tunnels.length > 0
      ? { TunnelOptionsSpecification: { TunnelOptions } }
      : singleAnswer(fields)),
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
  const parameters = modified(call, connection)
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
