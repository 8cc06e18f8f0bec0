import type { Sandbox } from '../sandbox'
import { masked } from './call-log'

const countOrNull = (count: number): number | null => (Number.isFinite(count) ? count : null)

/** What stands in the sandbox, in numbers; `null` is a quota without limit. */
export function stateSummary({ store, faults, now, settleMs }: Sandbox) {
  return {
    now: now(),
    settleMs,
    connections: store.connections.size,
    clientTokens: store.tokenCount,
    faults: faults.list(),
    vpnGateways: [...store.gateways.values()].map((ledger) => ({
      VpnGatewayId: ledger.gateway.vpnGatewayId,
      RegionId: ledger.gateway.regionId,
      Name: ledger.gateway.name,
      Status: ledger.statusAt(now(), settleMs),
      connections: ledger.connectionCount,
      connectionsMax: countOrNull(ledger.gateway.quota.connections),
      policyRoutes: ledger.policyRoutes,
      policyRoutesMax: countOrNull(ledger.gateway.quota.policyRoutes),
    })),
  }
}

/**
 * Every connection as it stands, oldest first, keys masked: what a test compares with what it was
 * told. `null` where a connection came without a client token, or was never modified or deleted.
 */
export function connectionSummaries({ store }: Sandbox) {
  return [...store.connections.values()].map((connection) => ({
    VpnConnectionId: connection.vpnConnectionId,
    CreateTime: connection.createTime,
    ModifyTime: connection.modifyTime ?? null,
    DeleteTime: connection.deleteTime ?? null,
    ClientToken: connection.parameters['ClientToken'] ?? null,
    parameters: masked(connection.parameters),
  }))
}
