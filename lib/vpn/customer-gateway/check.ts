import { formatIpv4, type Ipv4 } from '@/lib/net/ipv4'
import { readText, type TextCodec, writeText } from '../values/text-codec'
import {
  type CustomerGatewayKey,
  type CustomerGatewayText,
  type CustomerGatewayValues,
  customerGatewayFields,
  customerGatewayKeys,
  isChangeableKey,
} from './fields'
import { isPrivateAddress } from './peer-address'

/** What is wrong, by field. */
export type CustomerGatewayErrors = Partial<Record<CustomerGatewayKey, string>>

/** A check of typed texts: `values` is there exactly when nothing is wrong. */
export type CustomerGatewayCheck = {
  readonly errors: CustomerGatewayErrors
  readonly values?: CustomerGatewayValues
}

// The codec and the value come from one declaration; a union of declarations cannot say so.
const codecOf = (key: CustomerGatewayKey) =>
  customerGatewayFields[key].value.codec as TextCodec<unknown>

function checkFields(
  keys: readonly CustomerGatewayKey[],
  text: Partial<CustomerGatewayText>,
): CustomerGatewayCheck {
  const errors: CustomerGatewayErrors = {}
  const values: Partial<Record<CustomerGatewayKey, unknown>> = {}
  for (const key of keys) {
    const typed = text[key] ?? ''
    if (typed === '') continue
    const reading = readText(codecOf(key), typed)
    if (reading.ok) values[key] = reading.value
    else errors[key] = reading.message
  }
  // Each value stands under the key of the declaration that read it.
  return Object.keys(errors).length > 0
    ? { errors }
    : { errors, values: values as CustomerGatewayValues }
}

/** Reads what a new customer gateway is to be. Every mistake is found at once. */
export function checkNewCustomerGateway(
  text: Partial<CustomerGatewayText>,
): CustomerGatewayCheck {
  const check = checkFields(customerGatewayKeys, text)
  const missing = customerGatewayKeys.filter(
    (key) => customerGatewayFields[key].presence === 'required' && !text[key],
  )
  if (missing.length === 0) return check
  const errors = missing.map((key) => [key, `${customerGatewayFields[key].label} is needed.`])
  return { errors: { ...check.errors, ...Object.fromEntries(errors) } }
}

/**
 * Reads what is to change of a customer gateway. `before` is what it is, where that is known: equal
 * texts are no change. An emptied text is refused, since the service can put another one in its place
 * but take none away.
 */
export function checkCustomerGatewayChange(
  text: Partial<Record<CustomerGatewayKey, string>>,
  before?: Partial<Record<CustomerGatewayKey, string>>,
): CustomerGatewayCheck {
  const touched = customerGatewayKeys.filter(
    (key) =>
      isChangeableKey(key) &&
      text[key] !== undefined &&
      (before === undefined || text[key] !== (before[key] ?? '')),
  )
  const check = checkFields(touched, text)
  const emptied = touched.filter((key) => text[key] === '')
  if (emptied.length === 0) return check
  const errors = emptied.map((key) => [
    key,
    `${customerGatewayFields[key].label} cannot be taken away, only replaced.`,
  ])
  return { errors: { ...check.errors, ...Object.fromEntries(errors) } }
}

/** Something worth knowing about an address that is taken all the same; undefined where there is nothing. */
export function addressAdvice(address: Ipv4 | undefined): string | undefined {
  if (address === undefined || !isPrivateAddress(address)) return undefined
  return `${formatIpv4(address)} is private: only VPN gateways of the network type private reach it. Over the Internet, give the public address.`
}

/** Values as the service's parameters, the key in clear. */
export function writeCustomerGateway(values: CustomerGatewayValues): Record<string, string> {
  return Object.fromEntries(
    customerGatewayKeys.flatMap((key) => {
      const value = values[key]
      return value === undefined
        ? []
        : [[customerGatewayFields[key].wireName, writeText(codecOf(key), value)]]
    }),
  )
}
