import 'server-only'
import type { FailureCode } from '../negotiation/failure-codes'
import type {
  CustomerGateway,
  Region,
  Route,
  SpentToken,
  StatusOverride,
  VpnConnection,
  VpnGateway,
} from '../resources'
import { ConnectionIndex } from './connection-index'
import { GatewayLedger, peersOf } from './gateway-ledger'
import type { Journal } from './journal'
import { RouteBook, type RouteChange } from './route-book'

/** What is there before anybody creates anything. */
export type Seed = {
  readonly regions: readonly Region[]
  readonly vpnGateways: readonly VpnGateway[]
  readonly customerGateways: readonly CustomerGateway[]
  readonly connections: readonly VpnConnection[]
}

/** A change as a line of the journal. A connection that is there already is replaced. */
type Entry =
  | {
      readonly kind: 'connection'
      readonly connection: VpnConnection
      readonly token?: SpentToken
    }
  | {
      readonly kind: 'customer-gateway'
      readonly customerGateway: CustomerGateway
      readonly token?: SpentToken
    }
  | { readonly kind: 'customer-gateway-gone'; readonly id: string; readonly token?: SpentToken }
  | { readonly kind: 'status'; readonly id: string; readonly override: StatusOverride }
  | { readonly kind: 'mismatch'; readonly id: string; readonly code: FailureCode | null }
  | { readonly kind: 'gateways'; readonly added: AddedGateways }
  | { readonly kind: 'routes'; readonly change: RouteChange; readonly token?: SpentToken }

/** Gateways somebody added; none has a quota, and no JSON could hold it. */
export type AddedGateways = {
  readonly vpnGateways: readonly Omit<VpnGateway, 'quota'>[]
  readonly customerGateway: CustomerGateway
}

const noQuota = {
  connections: Number.POSITIVE_INFINITY,
  policyRoutes: Number.POSITIVE_INFINITY,
}

const kinds: readonly unknown[] = [
  'connection',
  'customer-gateway',
  'customer-gateway-gone',
  'status',
  'mismatch',
  'gateways',
  'routes',
] satisfies Entry['kind'][]

function assertEntry(entry: unknown): asserts entry is Entry {
  if (!kinds.includes((entry as { kind?: unknown } | null)?.kind))
    throw new Error('The sandbox state holds a line of an unknown kind. Remove the file.')
}

/** Everything the sandbox knows, indexed so that a create looks nothing up by walking. */
export class Store {
  readonly regions = new Map<string, Region>()
  readonly gateways = new Map<string, GatewayLedger>()
  readonly customerGateways = new Map<string, CustomerGateway>()
  readonly overrides = new Map<string, StatusOverride>()
  /** What the control lets the negotiation of a connection fail with, by its ID. */
  readonly mismatches = new Map<string, FailureCode>()
  readonly #connections = new ConnectionIndex(this.gateways)
  readonly #routes = new RouteBook(this.gateways)
  readonly #tokens = new Map<string, SpentToken>()
  readonly #seed: Seed
  readonly #journal: Journal

  constructor(seed: Seed, journal: Journal) {
    this.#seed = seed
    this.#journal = journal
    this.#plant()
    for (const entry of journal.entries) {
      assertEntry(entry)
      this.#apply(entry)
    }
  }

  /** Every connection by its ID, those that are being deleted too. */
  get connections(): ReadonlyMap<string, VpnConnection> {
    return this.#connections.byId
  }

  /** Connections of a region, oldest first. */
  connectionsIn(regionId: string): readonly VpnConnection[] {
    return this.#connections.ofRegion(regionId)
  }

  /** Connections of a VPN gateway, oldest first. */
  connectionsAt(vpnGatewayId: string): readonly VpnConnection[] {
    return this.#connections.ofGateway(vpnGatewayId)
  }

  /** Connections that lead to a customer gateway by any tunnel, those that are being deleted too. */
  connectionsTo(customerGatewayId: string): readonly VpnConnection[] {
    const regionId = this.customerGateways.get(customerGatewayId)?.regionId ?? ''
    return this.connectionsIn(regionId).filter((one) =>
      peersOf(one.parameters).includes(customerGatewayId),
    )
  }

  spentToken(text: string): SpentToken | undefined {
    return this.#tokens.get(text)
  }

  /** The connection a tunnel belongs to. */
  connectionOfTunnel(tunnelId: string): string | undefined {
    return this.#connections.ofTunnel(tunnelId)
  }

  hasIdentity(parameters: VpnConnection['parameters']): boolean {
    return this.#connections.hasIdentity(parameters)
  }

  get tokenCount(): number {
    return this.#tokens.size
  }

  /**
   * A connection as it is from now on: new, modified, or with its `deleteTime`; and the token that
   * was spent on it. One line, so that a kill never leaves one without the other.
   */
  put(connection: VpnConnection, token?: SpentToken): void {
    this.#record({ kind: 'connection', connection, ...(token && { token }) })
  }

  /** A customer gateway as it is from now on, with the token that was spent on it. */
  putCustomerGateway(customerGateway: CustomerGateway, token?: SpentToken): void {
    this.#record({ kind: 'customer-gateway', customerGateway, ...(token && { token }) })
  }

  /** Drops a customer gateway, with the token that was spent on that. */
  removeCustomerGateway(id: string, token?: SpentToken): void {
    this.#record({ kind: 'customer-gateway-gone', id, ...(token && { token }) })
  }

  override(id: string, override: StatusOverride): void {
    this.#record({ kind: 'status', id, override })
  }

  /** Lets a connection fail with a code, or with null gives it back to its peer. */
  mark(id: string, code: FailureCode | null): void {
    this.#record({ kind: 'mismatch', id, code })
  }

  /** More gateways than the seed has. */
  addGateways(added: AddedGateways): void {
    this.#record({ kind: 'gateways', added })
  }

  /** The routes of a VPN gateway, those that its connections add by themselves too. */
  routesAt(vpnGatewayId: string): readonly Route[] {
    return this.#routes.at(vpnGatewayId, this.connectionsAt(vpnGatewayId))
  }

  /** Routes as they are from now on, and the token that was spent on that. */
  changeRoutes(change: RouteChange, token?: SpentToken): void {
    this.#record({ kind: 'routes', change, ...(token && { token }) })
  }

  /** Drops the connections whose deletion began at that time or earlier. */
  forgetDeleted(untilTime: number): void {
    for (const id of this.#connections.forgetDeleted(untilTime)) {
      this.overrides.delete(id)
      this.mismatches.delete(id)
    }
  }

  /** Back to the seed, on disk too. */
  reset(): void {
    this.#journal.clear()
    const indexes = [
      this.regions,
      this.gateways,
      this.customerGateways,
      this.overrides,
      this.mismatches,
      this.#connections,
      this.#routes,
      this.#tokens,
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
    this.#open(vpnGateways, customerGateways)
    for (const connection of connections) this.#connections.put(connection)
  }

  #open(gateways: readonly VpnGateway[], peers: readonly CustomerGateway[]): void {
    for (const gateway of gateways)
      this.gateways.set(gateway.vpnGatewayId, new GatewayLedger(gateway))
    for (const peer of peers) this.customerGateways.set(peer.customerGatewayId, peer)
  }

  /** Gateways that carry a connection to it work on a new key. */
  #place(customerGateway: CustomerGateway): void {
    const { customerGatewayId: id, keyTime } = customerGateway
    this.customerGateways.set(id, customerGateway)
    if (keyTime === undefined) return
    for (const { parameters } of this.connectionsTo(id))
      this.gateways.get(parameters['VpnGatewayId'] ?? '')?.touchAt(keyTime)
  }

  #spend(token: SpentToken | undefined): void {
    if (token) this.#tokens.set(token.text, token)
  }

  /** Written down first, so that what a caller is told survives a restart. */
  #record(entry: Entry): void {
    this.#journal.append(entry)
    this.#apply(entry)
  }

  #apply(entry: Entry): void {
    switch (entry.kind) {
      case 'connection':
        this.#connections.put(entry.connection)
        this.#routes.follow(entry.connection)
        this.#spend(entry.token)
        break
      case 'customer-gateway':
        this.#place(entry.customerGateway)
        this.#spend(entry.token)
        break
      case 'customer-gateway-gone':
        this.customerGateways.delete(entry.id)
        this.#spend(entry.token)
        break
      case 'routes':
        this.#routes.apply(entry.change)
        this.#spend(entry.token)
        break
      case 'status':
        this.overrides.set(entry.id, entry.override)
        break
      case 'mismatch':
        if (entry.code === null) this.mismatches.delete(entry.id)
        else this.mismatches.set(entry.id, entry.code)
        break
      case 'gateways': {
        const { vpnGateways, customerGateway } = entry.added
        const gateways = vpnGateways.map((gateway) => ({ ...gateway, quota: noQuota }))
        this.#open(gateways, [customerGateway])
        break
      }
    }
  }
}
