import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Parameter } from '@/lib/vpn/parameters/declaration'
import type { Slot } from '@/lib/vpn/slots'
import type { Documented, Option } from '@/lib/vpn/values/choice'
import type { ValueKind } from '@/lib/vpn/values/value-kind'

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
export function listedValues({ value }: Parameter): readonly Option[] {
  if ('options' in value) return value.options
  if (!('on' in value)) return []
  return [
    { value: 'true', meaning: value.on, documented: 'both' },
    { value: 'false', meaning: value.off, documented: 'both' },
  ]
}

/** How a parameter stands in a request: a parameter of its own, or a member of a JSON text. */
export function wireSample({ parameter }: Slot): string {
  const { name, group, json } = parameter.wire
  const text = defaultTextOf(parameter) || '…'
  if (group === undefined) return `${name}=${text}`
  return `${group}={"${name}":${json === 'number' ? text : `"${text}"`}}`
}
