import 'server-only'
import type {
  CustomerGateway,
  Region,
  StatusOverride,
  VpnConnection,
  VpnGateway,
} from '../resources'
import { GatewayLedger, identityOf } from './gateway-ledger'
import type { Journal } from './journal'

/** What is there before anybody creates anything. */
export type Seed = {
  readonly regions: readonly Region[]
  readonly vpnGateways: readonly VpnGateway[]
  readonly customerGateways: readonly CustomerGateway[]
  readonly connections: readonly VpnConnection[]
}

/** A change as a line of the journal. */
type Entry =
  | { readonly kind: 'connection'; readonly connection: VpnConnection }
  | { readonly kind: 'status'; readonly id: string; readonly override: StatusOverride }

function assertEntry(entry: unknown): asserts entry is Entry {
  const kind = (entry as { kind?: unknown } | null)?.kind
  if (kind !== 'connection' && kind !== 'status')
    throw new Error('The sandbox state holds a line of an unknown kind. Remove the file.')
}

const regionOf = (connection: VpnConnection): string => connection.parameters['RegionId'] ?? ''

/** Everything the sandbox knows, indexed so that a create looks nothing up by walking. */
export class Store {
  readonly regions = new Map<string, Region>()
  readonly gateways = new Map<string, GatewayLedger>()
  readonly customerGateways = new Map<string, CustomerGateway>()
  readonly connections = new Map<string, VpnConnection>()
  readonly overrides = new Map<string, StatusOverride>()
  readonly #byRegion = new Map<string, VpnConnection[]>()
  readonly #identities = new Set<string>()
  readonly #byToken = new Map<string, VpnConnection>()
  readonly #seed: Seed
  readonly #journal: Journal

  constructor(seed: Seed, journal: Journal) {
    this.#seed = seed
    this.#journal = journal
    this.#plant()
    for (const entry of journal.entries) this.#apply(entry)
  }

  /** Connections of a region, oldest first. */
  connectionsIn(regionId: string): readonly VpnConnection[] {
    return this.#byRegion.get(regionId) ?? []
  }

  withToken(token: string): VpnConnection | undefined {
    return this.#byToken.get(token)
  }

  hasIdentity(parameters: VpnConnection['parameters']): boolean {
    return this.#identities.has(identityOf(parameters))
  }

  get tokenCount(): number {
    return this.#byToken.size
  }

  /** Written down first, so that what a caller is told survives a restart. */
  add(connection: VpnConnection): void {
    this.#journal.append({ kind: 'connection', connection } satisfies Entry)
    this.#index(connection)
  }

  override(id: string, override: StatusOverride): void {
    this.#journal.append({ kind: 'status', id, override } satisfies Entry)
    this.overrides.set(id, override)
  }

  /** Back to the seed, on disk too. */
  reset(): void {
    this.#journal.clear()
    const indexes = [
      this.regions,
      this.gateways,
      this.customerGateways,
      this.connections,
      this.overrides,
      this.#byRegion,
      this.#identities,
      this.#byToken,
    ]
    for (const index of indexes) index.clear()
    this.#plant()
  }

  close(): void {
    this.#journal.close()
  }

  #plant(): void {
    const { regions, vpnGateways, customerGateways, connections } = this.#seed
    for (const region of regions) this.regions.set(region.regionId, region)
    for (const gateway of vpnGateways)
      this.gateways.set(gateway.vpnGatewayId, new GatewayLedger(gateway))
    for (const gateway of customerGateways)
      this.customerGateways.set(gateway.customerGatewayId, gateway)
    for (const connection of connections) this.#index(connection)
  }

  #apply(entry: unknown): void {
    assertEntry(entry)
    if (entry.kind === 'connection') this.#index(entry.connection)
    else this.overrides.set(entry.id, entry.override)
  }

  #index(connection: VpnConnection): void {
    const { vpnConnectionId, parameters, token } = connection
    this.connections.set(vpnConnectionId, connection)
    this.gateways.get(parameters['VpnGatewayId'] ?? '')?.add(connection)
    const region = this.#byRegion.get(regionOf(connection))
    if (region) region.push(connection)
    else this.#byRegion.set(regionOf(connection), [connection])
    this.#identities.add(identityOf(parameters))
    if (token) this.#byToken.set(token.text, connection)
  }
}
