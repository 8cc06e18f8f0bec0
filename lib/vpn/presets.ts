import type { TunnelText } from './connection'
import { defaultText } from './defaults'
import { type TunnelKey, tunnelParameters } from './parameters/registry'

/** The parameters a preset decides: algorithms and lifetimes, never addresses or keys. */
export const presetKeys = [
  'ikeVersion',
  'ikeMode',
  'ikeEncryption',
  'ikeAuthentication',
  'ikeGroup',
  'ikeLifetime',
  'ipsecEncryption',
  'ipsecAuthentication',
  'ipsecGroup',
  'ipsecLifetime',
] as const satisfies readonly TunnelKey[]

export type PresetKey = (typeof presetKeys)[number]
type Values = Pick<TunnelText, PresetKey>

export type Preset = {
  readonly id: 'service-defaults' | 'strongest-2020' | 'recommended-today'
  readonly title: string
  readonly summary: string
  readonly values: Values
}

const [defaults] = defaultText().tunnels
const serviceDefaults = Object.fromEntries(
  presetKeys.map((key) => [key, defaults?.[key] ?? '']),
) as Values

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
  {
    id: 'recommended-today',
    title: 'Recommended today',
    summary: 'IKEv2, aes256, sha256, group14',
    values: strong('sha256'),
  },
  {
    id: 'strongest-2020',
    title: 'Strongest under the 2020 reference',
    summary: 'IKEv2, aes256, sha1, group14',
    values: strong('sha1'),
  },
  {
    id: 'service-defaults',
    title: 'Service defaults',
    summary: 'IKEv1, aes, md5, group2',
    values: serviceDefaults,
  },
]

/** The preset a tunnel's values are equal to, if any. A value that does not apply does not count. */
export function presetOf(tunnel: TunnelText): Preset | undefined {
  const counts = (key: PresetKey) => key !== 'ikeMode' || tunnel.ikeVersion !== 'ikev2'
  const effective = (key: PresetKey) =>
    tunnel[key] === '' && tunnelParameters[key].presence === 'defaulted'
      ? serviceDefaults[key]
      : tunnel[key]
  return presets.find(({ values }) =>
    presetKeys.filter(counts).every((key) => values[key] === effective(key)),
  )
}
