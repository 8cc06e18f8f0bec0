import type { Fields } from './answer'

/** How the emulated device of a customer gateway behaves; a property of the sandbox alone. */
export type Peer = 'answers' | 'silent' | 'refuses-phase-2'

/** A region the sandbox knows. */
export type Region = {
  readonly regionId: string
  readonly names: { readonly 'zh-CN': string; readonly 'en-US': string }
  readonly endpoint: string
}

/** A VPN gateway, with the traits by which it makes refusals reachable. */
export type VpnGateway = {
  readonly vpnGatewayId: string
  readonly regionId: string
  readonly name: string
  readonly description: string
  readonly vpcId: string
  readonly vSwitchId: string
  readonly internetIp: string
  readonly enableBgp: boolean
  readonly vpnType: 'Normal' | 'NationalStandard'
  readonly createTime: number
  readonly businessStatus: 'Normal' | 'FinancialLocked'
  /** How many connections and policy-based routes it takes; `Infinity` for no limit. */
  readonly quota: { readonly connections: number; readonly policyRoutes: number }
  /** Whoever calls may see this gateway but not use it. */
  readonly refuses?: 'Forbidden' | 'Forbbiden.SubUser'
  /** Blocks this gateway refuses on a side, valid as they are. */
  readonly refusedSubnets?: { readonly local: string; readonly remote: string }
  /** For ever being configured. */
  readonly alwaysUpdating?: true
}

/** A customer gateway. Without `asn` it cannot speak BGP, now or later. */
export type CustomerGateway = {
  readonly customerGatewayId: string
  readonly regionId: string
  readonly name: string
  readonly description: string
  readonly ipAddress: string
  readonly asn?: number
  readonly createTime: number
  readonly peer: Peer
}

/** A tag as a person sets it on a resource. */
export type Tag = { readonly key: string; readonly value: string }

/**
 * A created connection: when, and the documented parameters that describe it, every effective value
 * among them. The pre-shared key is one of these values, so a record is never shown as it is.
 */
export type VpnConnection = {
  readonly vpnConnectionId: string
  readonly createTime: number
  readonly parameters: Readonly<Record<string, string>>
  readonly tags: readonly Tag[]
  /** When it was last modified. */
  readonly modifyTime?: number
  /** When a change last made it negotiate anew; its creation until then. */
  readonly renegotiateTime?: number
  /** When its deletion began. It is still answered until that has settled. */
  readonly deleteTime?: number
}

/** A client token that made something happen: by which call, and what that call was answered. */
export type SpentToken = {
  readonly text: string
  readonly digest: string
  readonly answer: Fields
}

/** The states a test may put on a connection instead of the computed ones. */
export type StatusOverride = { readonly status?: string; readonly state?: string }
