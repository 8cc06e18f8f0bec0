import type { Sandbox } from '../sandbox'

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
