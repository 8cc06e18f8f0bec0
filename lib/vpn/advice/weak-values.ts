import type { Severity } from '../finding'
import type { TunnelKey } from '../parameters/registry'
import { cite, type Source } from '../sources'

export type Weakness = {
  readonly severity: Exclude<Severity, 'error'>
  /** Why, in one sentence. */
  readonly because: string
  readonly source: readonly Source[]
}

const strongswan = cite('strongswan', 'weak algorithms')
const cisco = cite('cisco')
const pfsense = cite('pfsense')

const des: Weakness = {
  severity: 'warning',
  because: 'DES keys of 56 bits are broken by force.',
  source: [cite('rfc8247', '2.1'), cite('rfc8221', '5'), strongswan, cisco, pfsense],
}
const tripleDes: Weakness = {
  severity: 'warning',
  because: '3DES is slow and its 64-bit blocks collide on busy tunnels.',
  source: [cite('rfc8221', '5'), strongswan, cisco, pfsense],
}
const md5: Weakness = {
  severity: 'warning',
  because: 'MD5 is broken, and current devices refuse it.',
  source: [cite('rfc8247', '2.3'), cite('rfc8221', '6'), strongswan, cisco, pfsense],
}
const sha1: Weakness = {
  severity: 'advice',
  because: 'SHA-1 is on its way out; use sha256 where your device has it.',
  source: [cite('rfc8247', '2.3'), strongswan, pfsense],
}
const encryption = { des, '3des': tripleDes } as const
const authentication = { md5, sha1 } as const
const group = {
  group1: {
    severity: 'warning',
    because: 'A 768-bit group is within reach of attackers.',
    source: [cite('rfc8247', '2.4'), strongswan, cisco, pfsense],
  },
  group2: {
    severity: 'warning',
    because:
      'A 1024-bit group is within reach of large attackers, and current devices refuse it.',
    source: [cite('rfc8247', '2.4'), strongswan, cisco, pfsense],
  },
  group5: {
    severity: 'warning',
    because: 'A 1536-bit group is below the recommended size of 2048 bits.',
    source: [cite('rfc8247', '2.4'), strongswan, cisco],
  },
  group24: {
    severity: 'warning',
    because: 'The small subgroup of group 24 makes it weaker than group 14.',
    source: [cite('rfc8247', '2.4'), strongswan, cisco, pfsense],
  },
} as const satisfies Record<string, Weakness>

/** Values that authorities advise against, by parameter. Values that are not here are fine. */
const weaknesses: { readonly [K in TunnelKey]?: Readonly<Record<string, Weakness>> } = {
  ikeVersion: {
    ikev1: {
      severity: 'warning',
      because: 'IKEv1 is deprecated.',
      source: [cite('rfc9395', '3'), strongswan],
    },
  },
  ikeEncryption: encryption,
  ikeAuthentication: authentication,
  ikeGroup: group,
  ipsecEncryption: encryption,
  ipsecAuthentication: authentication,
  ipsecGroup: group,
}

/** The parameters whose values are graded. */
export const gradedKeys = Object.keys(weaknesses) as readonly TunnelKey[]

/** What speaks against a value of a parameter, or undefined. */
export function weaknessOf(key: string, value: unknown): Weakness | undefined {
  const byValue: Readonly<Record<string, Weakness>> | undefined = Object.hasOwn(weaknesses, key)
    ? weaknesses[key as TunnelKey]
    : undefined
  return typeof value === 'string' && byValue && Object.hasOwn(byValue, value)
    ? byValue[value]
    : undefined
}
