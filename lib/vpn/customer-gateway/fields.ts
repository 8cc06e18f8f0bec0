import { cite, type Source } from '../sources'
import type { AddressValue } from '../values/address'
import type { AsnValue } from '../values/asn'
import { authKey } from '../values/auth-key'
import type { SecretValue } from '../values/secret'
import { type TextValue, text } from '../values/text'
import { quote, refuse } from '../values/text-codec'
import type { ValueOf } from '../values/value-kind'
import { peerAddress } from './peer-address'
import { peerAsn } from './peer-asn'

/** A parameter of CreateCustomerGateway and, where it is changeable, of ModifyCustomerGatewayAttribute. */
export type CustomerGatewayField = {
  readonly wireName: string
  readonly value: AddressValue | AsnValue | SecretValue | TextValue
  readonly presence: 'required' | 'optional'
  /** Whether it can be changed later. Source: "ModifyCustomerGatewayAttribute", request parameters. */
  readonly isChangeable: boolean
  readonly label: string
  readonly help: string
  readonly source: readonly Source[]
}

const words = (name: string) =>
  text({
    lengthMax: 100,
    constraint: '1 to 100 characters, not beginning with http:// or https://.',
    refuses: (typed) =>
      /^https?:\/\//.test(typed)
        ? refuse(`A ${name} must not begin with http:// or https://.`)
        : undefined,
  })

/** Every parameter of a customer gateway beside its region, its ID and the client token. */
export const customerGatewayFields = {
  name: {
    wireName: 'Name',
    value: words('name'),
    presence: 'optional',
    isChangeable: true,
    label: 'Name',
    help: 'What it is called in lists.',
    source: [cite('customerGateway', 'Name')],
  },
  ipAddress: {
    wireName: 'IpAddress',
    value: peerAddress(),
    presence: 'required',
    isChangeable: false,
    label: 'IP address',
    help: 'The static address of your device as Alibaba Cloud sees it: behind NAT, that of the NAT. A region takes each address once.',
    source: [cite('customerGateway', 'IpAddress')],
  },
  asn: {
    wireName: 'Asn',
    value: peerAsn(),
    presence: 'optional',
    isChangeable: false,
    label: 'AS number',
    help: 'The BGP number of your device. Without one, no connection to this customer gateway can ever use BGP.',
    source: [cite('customerGateway', 'Asn'), cite('bgp')],
  },
  description: {
    wireName: 'Description',
    value: words('description'),
    presence: 'optional',
    isChangeable: true,
    label: 'Description',
    help: 'For whoever finds it later.',
    source: [cite('customerGateway', 'Description')],
  },
  authKey: {
    wireName: 'AuthKey',
    value: authKey(),
    presence: 'optional',
    isChangeable: true,
    label: 'BGP authentication key',
    help: 'The MD5 key of the BGP sessions, the same on your device. It is never shown again.',
    source: [cite('customerGateway', 'AuthKey')],
  },
  resourceGroupId: {
    wireName: 'ResourceGroupId',
    value: text({
      lengthMax: 64,
      constraint: 'An ID that begins with rg-.',
      refuses: (id) =>
        /^rg-[A-Za-z0-9]+$/.test(id)
          ? undefined
          : refuse(`${quote(id)} is not an ID such as rg-aek2qo2h4jy5kqi.`),
    }),
    presence: 'optional',
    isChangeable: false,
    label: 'Resource group',
    help: 'Left out, the account’s default resource group.',
    source: [cite('customerGateway', 'ResourceGroupId')],
  },
} as const satisfies Readonly<Record<string, CustomerGatewayField>>

type Fields = typeof customerGatewayFields

export type CustomerGatewayKey = keyof Fields

/** The keys of the fields that can be changed later. */
export type ChangeableKey = {
  [K in CustomerGatewayKey]: Fields[K]['isChangeable'] extends true ? K : never
}[CustomerGatewayKey]

// Object.keys widens; the record above lists every key.
export const customerGatewayKeys = Object.keys(customerGatewayFields) as CustomerGatewayKey[]

export const isChangeableKey = (key: CustomerGatewayKey): key is ChangeableKey =>
  customerGatewayFields[key].isChangeable

/** Texts as inputs hold them; `''` is nothing. */
export type CustomerGatewayText = Readonly<Record<CustomerGatewayKey, string>>

/** What a customer gateway is made of. */
export type CustomerGatewayValues = {
  readonly [K in CustomerGatewayKey]?: ValueOf<Fields[K]['value']>
}

/** Nothing typed yet. */
export const emptyCustomerGateway: CustomerGatewayText = {
  name: '',
  ipAddress: '',
  asn: '',
  description: '',
  authKey: '',
  resourceGroupId: '',
}
