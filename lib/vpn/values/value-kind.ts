import type { AddressValue, CidrValue } from './address'
import type { AsnValue } from './asn'
import type { CertificateValue } from './certificate'
import type { ChoiceValue } from './choice'
import type { CidrListValue } from './cidr-list'
import type { IntegerValue } from './integer'
import type { RegionValue } from './region'
import type { ResourceIdValue } from './resource-id'
import type { SecretValue } from './secret'
import type { TagListValue } from './tag-list'
import type { TextValue } from './text'
import type { TextCodec } from './text-codec'
import type { ToggleValue } from './toggle'
import type { TokenValue } from './token'

/** Every kind of value. The form's field component switches on `kind`; nothing else does. */
export type ValueKind =
  | AddressValue
  | AsnValue
  | CertificateValue
  | ChoiceValue<string>
  | CidrListValue
  | CidrValue
  | IntegerValue
  | RegionValue
  | ResourceIdValue
  | SecretValue
  | TagListValue
  | TextValue
  | ToggleValue
  | TokenValue

/** The domain value a kind yields. */
export type ValueOf<K> = K extends { readonly codec: TextCodec<infer V> } ? V : never
