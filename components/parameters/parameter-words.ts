import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Parameter } from '@/lib/vpn/parameters/declaration'
import type { Documented, Option } from '@/lib/vpn/values/choice'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import type { ReferenceEntry } from './reference-entries'

/** A kind of value in the words of a reference. */
export const typeWords = {
  'ip-address': 'IPv4 address',
  asn: 'AS number',
  certificate: 'Certificate',
  choice: 'One word of a list',
  cidr: 'IPv4 CIDR block',
  'cidr-list': 'IPv4 CIDR blocks, comma-separated',
  integer: 'Whole number',
  region: 'Region ID',
  'resource-id': 'Resource ID',
  secret: 'Secret text',
  'tag-list': 'Keys and values',
  text: 'Text',
  toggle: 'true or false',
  token: 'Token',
} as const satisfies Record<ValueKind['kind'], string>

/** Which edition of the reference knows a value. */
export const editionWords = {
  both: 'Both editions',
  '2020': '2020 reference only',
  today: 'Today only',
} as const satisfies Record<Documented, string>

/** What happens when nobody says anything. */
export function absentWords(parameter: Parameter): string {
  if (parameter.presence === 'required') return 'Without it there is no connection.'
  if (parameter.presence === 'optional') return parameter.absent
  return `${defaultTextOf(parameter)} is sent.`
}

/** The values a parameter can have where they can be listed; none otherwise. */
export function listedValues({ value, source }: Parameter): readonly Option[] {
  if ('options' in value) return value.options
  if (!('on' in value)) return []
  // A switch is as old as the parameter itself.
  const documented = source.some(({ document }) => document === 'reference2020')
    ? 'both'
    : 'today'
  return [
    { value: 'true', meaning: value.on, documented },
    { value: 'false', meaning: value.off, documented },
  ]
}

export type WireSample = { readonly sample: string; readonly isJson: boolean }

/**
 * How a parameter stands in a request: as one of its own, as a member of a JSON text, or, of two tunnels,
 * as one of each.
 */
export function wireSamples({ slot, tunnelNames }: ReferenceEntry): readonly WireSample[] {
  const { parameter } = slot
  const { name, group, json } = parameter.wire
  const text = defaultTextOf(parameter) || '…'
  const [ofActive] = tunnelNames
  const isTags = parameter.value.kind === 'tag-list'
  const own = isTags ? `${name}.1.Key=…&${name}.1.Value=…` : `${name}=${text}`
  const member = json === 'number' ? text : `"${text}"`
  return [
    group === undefined
      ? { sample: own, isJson: false }
      : { sample: `${group}={"${name}":${member}}`, isJson: true },
    ...(ofActive === undefined ? [] : [{ sample: `${ofActive}=${text}`, isJson: false }]),
  ]
}
