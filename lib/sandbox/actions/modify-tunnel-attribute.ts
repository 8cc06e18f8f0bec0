import 'server-only'
import { requestOfChange } from '@/lib/vpn/wire/request-of-change'
import { isTunnelParameter } from '@/lib/vpn/wire/tunnel-entries'
import { invalid } from '../api-error'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { afterChanges } from './changed-parameters'
import { described } from './described'
import { bgpFields } from './described-values'
import { assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { plannedChange } from './planned-change'
import { ledgerOf, required, requiredConnection } from './required'
import { tunnelFields } from './tunnel-fields'

/** The connection's region stands for one that is not given: it is optional in the metadata. */
function connectionOf(call: Call): VpnConnection {
  const { parameters, store } = call
  const known = store.connections.get(required(parameters, 'VpnConnectionId'))
  const RegionId = parameters['RegionId'] || known?.parameters['RegionId'] || ''
  return requiredConnection({ ...call, parameters: { ...parameters, RegionId } })
}

/** What the call says about its one tunnel, under that tunnel's number. */
function changesOf({ parameters }: Call, { tunnelIds }: VpnConnection) {
  const given = Object.entries(parameters).filter(
    ([name, value]) => value !== '' && isTunnelParameter(name),
  )
  const TunnelId = required(parameters, 'TunnelId')
  const changes = requestOfChange({ ...Object.fromEntries(given), TunnelId }, tunnelIds ?? [])
  if (!changes) throw invalid('TunnelId', 'The connection has no such tunnel.')
  return changes
}

/** BGP "must first be enabled for the connection" ("ModifyTunnelAttribute"); the code is *assumed*. */
function assertBgpOn({ parameters }: VpnConnection, changes: Readonly<Record<string, string>>) {
  const isAboutBgp = Object.keys(changes).some((name) => name.includes('.TunnelBgpConfig.'))
  if (isAboutBgp && parameters['EnableTunnelsBgp'] !== 'true')
    throw invalid('TunnelOptionsSpecification', 'BGP is not enabled for the connection.')
}

/**
 * Source: "ModifyTunnelAttribute": one tunnel, not numbered; numbers and booleans in the answer, and a
 * switch of BGP that no other answer has. The other tunnel goes on as it is.
 */
export const modifyTunnelAttribute: Action = (call) => {
  const { store, now } = call
  for (const name of ['VpnConnectionId', 'TunnelId']) required(call.parameters, name)
  const token = tokenOf('ModifyTunnelAttribute', call.parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const connection = connectionOf(call)
  assertUsable(ledgerOf(call, connection))
  const changes = changesOf(call, connection)
  assertBgpOn(connection, changes)
  const { ClientToken = '', TunnelId = '' } = call.parameters
  const reading = afterChanges(connection.parameters, {
    ...changes,
    ...(ClientToken !== '' && { ClientToken }),
  })
  const after: VpnConnection = {
    ...connection,
    parameters: plannedChange(call, connection, reading),
    modifyTime: now,
    tunnelTimes: { ...connection.tunnelTimes, [TunnelId]: now },
  }
  const { tunnels = [] } = described(call, after)
  const changed = tunnels.find(({ tunnelId }) => tunnelId === TunnelId)
  if (!changed) throw invalid('TunnelId', 'The connection has no such tunnel.')
  const fields = tunnelFields(changed, 'modified')
  const EnableBgp = bgpFields(changed, 'single')['EnableBgp'] === 'true'
  const bgp = { EnableBgp, ...(fields['TunnelBgpConfig'] as object | undefined) }
  const answer = { ...fields, TunnelBgpConfig: bgp }
  store.put(after, spend(token, answer))
  return answer
}
