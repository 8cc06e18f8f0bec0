import type { ConnectionText, TunnelText } from './connection'
import { defaultText } from './defaults'
import type { VpnGatewayFacts } from './facts'
import type { Path } from './slots'

/**
 * What a China Certification (ShangMi) gateway takes, and nothing else. Source: "CreateVpnConnection"
 * (today), IkeConfig and IpsecConfig.
 */
export const certificationValues = {
  ikeVersion: 'ikev1',
  ikeMode: 'main',
  ikeEncryption: 'sm4',
  ikeAuthentication: 'sm3',
  ipsecEncryption: 'sm4',
  ipsecAuthentication: 'sm3',
} as const

type Key = keyof typeof certificationValues

// Object.keys widens to string.
export const certificationKeys = Object.keys(certificationValues) as readonly Key[]

/** Whether a gateway is known to be of the China Certification kind. */
export const isCertificationGateway = (gateway: VpnGatewayFacts | undefined): boolean =>
  gateway?.type === 'NationalStandard'

const [defaults] = defaultText().tunnels

const isUntouched = (tunnel: TunnelText, key: Key): boolean =>
  tunnel[key] === '' || tunnel[key] === defaults?.[key]

/** A text that is left empty stands for its default. */
const isAsNeeded = (tunnel: TunnelText, key: Key): boolean =>
  (tunnel[key] || defaults?.[key]) === certificationValues[key]

/**
 * How the algorithms of a form stand to such a gateway: as it needs them, as nobody has touched them
 * yet, or as somebody has chosen them.
 */
export function certificationStanding({
  tunnels,
}: Pick<ConnectionText, 'tunnels'>): 'as-needed' | 'untouched' | 'chosen' {
  const all = (is: (tunnel: TunnelText, key: Key) => boolean) =>
    tunnels.every((tunnel) => certificationKeys.every((key) => is(tunnel, key)))
  if (all(isAsNeeded)) return 'as-needed'
  return all(isUntouched) ? 'untouched' : 'chosen'
}

type Changes = readonly { readonly path: Path; readonly text: string }[]

const changesOf = (count: number, textOf: (key: Key) => string): Changes =>
  Array.from({ length: count }, (_, tunnel) =>
    certificationKeys.map((key) => ({
      path: `tunnels.${tunnel}.${key}` as const,
      text: textOf(key),
    })),
  ).flat()

/** Makes every tunnel as such a gateway needs it. */
export const toCertification = (tunnelCount: number): Changes =>
  changesOf(tunnelCount, (key) => certificationValues[key])

/** Takes that back to what nobody has touched. */
export const fromCertification = (tunnelCount: number): Changes =>
  changesOf(tunnelCount, (key) => defaults?.[key] ?? '')
