import { certificationValues, isCertificationGateway } from './china-certification'
import type { TunnelText } from './connection'
import { defaultText } from './defaults'
import type { VpnGatewayFacts } from './facts'
import { ikeKeys } from './ike-keys'
import { type TunnelKey, tunnelParameters } from './parameters/registry'

/** The parameters a preset decides: algorithms and lifetimes, never addresses or keys. */
export const presetKeys = [
  ...ikeKeys,
  'ipsecEncryption',
  'ipsecAuthentication',
  'ipsecGroup',
  'ipsecLifetime',
] as const satisfies readonly TunnelKey[]

export type PresetKey = (typeof presetKeys)[number]
type Values = Pick<TunnelText, PresetKey>

export type Preset = {
  readonly id: 'service-defaults' | 'strongest-2020' | 'recommended-today' | 'china-certification'
  readonly title: string
  /** What it sets, in words: both phases, lifetimes included. */
  readonly summary: string
  readonly values: Values
}

const [defaults] = defaultText().tunnels
const serviceDefaults = Object.fromEntries(
  presetKeys.map((key) => [key, defaults?.[key] ?? '']),
) as Values

/** A preset in words, the phases said once: they have the same algorithms (checked by a test). */
function summaryOf(values: Values): string {
  const { ikeVersion, ikeEncryption, ikeAuthentication, ikeGroup } = values
  const lifetimes = [...new Set([values.ikeLifetime, values.ipsecLifetime])].join(' and ')
  const algorithms = [ikeEncryption, ikeAuthentication, ikeGroup].join(', ')
  return `${ikeVersion.replace('ike', 'IKE')}, ${algorithms}, lifetimes of ${lifetimes} s`
}

const preset = (id: Preset['id'], title: string, values: Values): Preset => ({
  id,
  title,
  summary: summaryOf(values),
  values,
})

const strong = (authentication: 'sha1' | 'sha256'): Values => ({
  ...serviceDefaults,
  ikeVersion: 'ikev2',
  ikeEncryption: 'aes256',
  ikeAuthentication: authentication,
  ikeGroup: 'group14',
  ipsecEncryption: 'aes256',
  ipsecAuthentication: authentication,
  ipsecGroup: 'group14',
})

export const presets: readonly Preset[] = [
  preset('recommended-today', 'Recommended today', strong('sha256')),
  preset('strongest-2020', 'Strongest under the 2020 reference', strong('sha1')),
  preset('service-defaults', 'Service defaults', serviceDefaults),
]

/** The only set that a China Certification gateway takes. */
export const certificationPreset = preset('china-certification', 'China Certification', {
  ...serviceDefaults,
  ...certificationValues,
})

/** The presets that are of use on a gateway. */
export const presetsOn = (gateway: VpnGatewayFacts | undefined): readonly Preset[] =>
  isCertificationGateway(gateway) ? [certificationPreset] : presets

/** The preset a tunnel's values are equal to, if any. A value that does not apply does not count. */
export function presetOf(tunnel: TunnelText): Preset | undefined {
  const counts = (key: PresetKey) => key !== 'ikeMode' || tunnel.ikeVersion !== 'ikev2'
  const effective = (key: PresetKey) =>
    tunnel[key] === '' && tunnelParameters[key].presence === 'defaulted'
      ? serviceDefaults[key]
      : tunnel[key]
  return [...presets, certificationPreset].find(({ values }) =>
    presetKeys.filter(counts).every((key) => values[key] === effective(key)),
  )
}
