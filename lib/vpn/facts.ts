/**
 * What is known about the chosen gateways beyond the form. Every fact may be missing: an ID can be
 * typed that no list holds, and then nothing is assumed.
 */
export type Facts = {
  readonly vpnGateway?: {
    /** `NationalStandard` is the China Certification gateway (ShangMi algorithms). */
    readonly type?: 'Normal' | 'NationalStandard'
    readonly internetIp?: string
    readonly enableBgp?: boolean
    readonly dualTunnel?: boolean
    readonly status?: string
    readonly businessStatus?: string
  }
  readonly customerGateway?: {
    readonly ipAddress?: string
    /** `null`: the gateway is known and carries no ASN. */
    readonly asn?: number | null
  }
}

export const noFacts: Facts = {}
