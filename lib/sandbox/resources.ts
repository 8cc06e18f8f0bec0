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
  /** The second tunnel's side of a dual-tunnel gateway; none on a single-tunnel one. */
  readonly disasterRecovery?: {
    readonly vSwitchId: string
    readonly internetIp: string
    /** The zones of the first and of the second tunnel. */
    readonly zones: readonly [string, string]
  }
  readonly enableBgp: boolean
  /** Whether BGP could be enabled; a gateway that has it enabled can. */
  readonly bgpCapable?: boolean
  readonly vpnType: 'Normal' | 'NationalStandard'
  readonly createTime: number
  readonly businessStatus: 'Normal' | 'FinancialLocked'
  /** 10 Mbit/s where it says nothing. */
  readonly bandwidthMbps?: number
  /** Paid for in advance until then, and renewed until then; by use where there is nothing. */
  readonly prepaid?: { readonly until: number; readonly renewedUntil?: number }
  /** Where SSL-VPN answers; switched off where there is nothing. */
  readonly sslVpnInternetIp?: string
  readonly tags?: readonly Tag[]
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
  /** The key of its BGP sessions, never shown as it is but by the service itself. */
  readonly authKey?: string
  /** When the key was last changed. */
  readonly keyTime?: number
  readonly resourceGroupId?: string
  readonly tags?: readonly Tag[]
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
  /** Of a dual-tunnel connection, the active tunnel's first. */
  readonly tunnelIds?: readonly [active: string, standby: string]
  /** When a change of one tunnel alone last made that one negotiate anew, by its ID. */
  readonly tunnelTimes?: Readonly<Record<string, number>>
  /** When its deletion began. It is still answered until that has settled. */
  readonly deleteTime?: number
}

/** A route of a VPN gateway into one of its connections. */
export type Route = {
  readonly kind: 'policy' | 'destination'
  /** Of a policy route only. */
  readonly source?: string
  readonly destination: string
  readonly nextHop: string
  readonly weight: number
  /** Of a policy route only. */
  readonly priority?: number
  readonly description: string
  /** Whether the system route table of the VPC has it. */
  readonly published: boolean
  readonly createTime: number
  /** The connection adds it by itself. */
  readonly isAutomatic?: true
  /** It is gone, and its connection does not bring it back. */
  readonly isDeleted?: true
}

/** A client token that made something happen: by which call, and what that call was answered. */
export type SpentToken = {
  readonly text: string
  readonly digest: string
  readonly answer: Fields
}

/** The states a test may put on a connection instead of the computed ones. */
export type StatusOverride = { readonly status?: string; readonly state?: string }
