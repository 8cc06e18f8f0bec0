import type { VpnConnection } from '../resources'
import { type GatewayLedger, identityOf } from './gateway-ledger'

type Lists = Map<string, Map<string, VpnConnection>>

function listOf(lists: Lists, key: string): Map<string, VpnConnection> {
  const known = lists.get(key)
  if (known) return known
  const list = new Map<string, VpnConnection>()
  lists.set(key, list)
  return list
}

/** Connections in every way they are looked up, and what they take up of their gateways. */
export class ConnectionIndex {
  readonly byId = new Map<string, VpnConnection>()
  readonly #byRegion: Lists = new Map()
  readonly #byGateway: Lists = new Map()
  readonly #identities = new Set<string>()
  readonly #byTunnel = new Map<string, string>()
  readonly #deleting = new Map<string, number>()
  readonly #ledgers: ReadonlyMap<string, GatewayLedger>

  constructor(ledgers: ReadonlyMap<string, GatewayLedger>) {
    this.#ledgers = ledgers
  }

  /** In the order they were created. */
  ofRegion(regionId: string): readonly VpnConnection[] {
    return [...(this.#byRegion.get(regionId)?.values() ?? [])]
  }

  /** In the order they were created. */
  ofGateway(vpnGatewayId: string): readonly VpnConnection[] {
    return [...(this.#byGateway.get(vpnGatewayId)?.values() ?? [])]
  }

  /** The ID of the connection a tunnel belongs to. */
  ofTunnel(tunnelId: string): string | undefined {
    return this.#byTunnel.get(tunnelId)
  }

  hasIdentity(parameters: VpnConnection['parameters']): boolean {
    return this.#identities.has(identityOf(parameters))
  }

  /** Adds a connection, or replaces it at its place. What it takes up ends with its deletion. */
  put(connection: VpnConnection): void {
    const { vpnConnectionId: id, parameters, deleteTime } = connection
    const before = this.byId.get(id)
    if (before && before.deleteTime === undefined) this.#free(before)
    for (const list of this.#listsOf(connection)) list.set(id, connection)
    for (const tunnelId of connection.tunnelIds ?? []) this.#byTunnel.set(tunnelId, id)
    const ledger = this.#ledgers.get(parameters['VpnGatewayId'] ?? '')
    ledger?.touch(connection)
    if (deleteTime !== undefined) {
      this.#deleting.set(id, deleteTime)
      return
    }
    this.#identities.add(identityOf(parameters))
    ledger?.add(connection)
  }

  /** Drops those whose deletion began at that time or earlier, and says which they were. */
  forgetDeleted(untilTime: number): string[] {
    const gone = [...this.#deleting].filter(([, time]) => time <= untilTime).map(([id]) => id)
    for (const id of gone) {
      this.#deleting.delete(id)
      const connection = this.byId.get(id)
      if (connection) for (const list of this.#listsOf(connection)) list.delete(id)
      for (const tunnelId of connection?.tunnelIds ?? []) this.#byTunnel.delete(tunnelId)
    }
    return gone
  }

  clear(): void {
    const { byId } = this
    for (const index of [byId, this.#byRegion, this.#byGateway, this.#deleting]) index.clear()
    this.#identities.clear()
    this.#byTunnel.clear()
  }

  #listsOf({ parameters }: VpnConnection) {
    return [
      this.byId,
      listOf(this.#byRegion, parameters['RegionId'] ?? ''),
      listOf(this.#byGateway, parameters['VpnGatewayId'] ?? ''),
    ]
  }

  #free(connection: VpnConnection): void {
    this.#identities.delete(identityOf(connection.parameters))
    this.#ledgers.get(connection.parameters['VpnGatewayId'] ?? '')?.remove(connection)
  }
}
