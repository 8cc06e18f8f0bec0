import {
  type CustomerGatewayKey,
  type CustomerGatewayText,
  customerGatewayFields,
  customerGatewayKeys,
  isChangeableKey,
} from './fields'

/** A body's parameters as texts, and what is wrong with their names and shapes. */
export type BodyReading = {
  readonly text: Partial<CustomerGatewayText>
  readonly others: Readonly<Record<string, unknown>>
  readonly errors: readonly { readonly parameter: string; readonly message: string }[]
}

const keysByName = new Map<string, CustomerGatewayKey>(
  customerGatewayKeys.map((key) => [customerGatewayFields[key].wireName, key]),
)

/** The documented name of a field. */
export const wireNameOf = (key: CustomerGatewayKey): string => customerGatewayFields[key].wireName

/** The field of a documented name. */
export const keyNamed = (wireName: string): CustomerGatewayKey | undefined =>
  keysByName.get(wireName)

/**
 * The fields of a JSON body in documented names. Whole numbers stand for their text, others do not: is
 * `1.10` an AS number of two segments, or 1.1? `null` is nothing.
 * `operation` is what is asked: a change takes no field that can never be changed. What is no field
 * of a customer gateway is handed on in `others`.
 */
export function readCustomerGatewayBody(
  body: Readonly<Record<string, unknown>>,
  operation: 'create' | 'modify',
): BodyReading {
  const text: Partial<Record<CustomerGatewayKey, string>> = {}
  const others: Record<string, unknown> = {}
  const errors: { parameter: string; message: string }[] = []
  for (const [parameter, value] of Object.entries(body)) {
    const key = keyNamed(parameter)
    if (key === undefined) others[parameter] = value
    else if (operation === 'modify' && !isChangeableKey(key))
      errors.push({
        parameter,
        message: `${customerGatewayFields[key].label} can never be changed. Create another customer gateway instead.`,
      })
    else if (typeof value === 'string' || Number.isSafeInteger(value)) text[key] = String(value)
    else if (value !== null) errors.push({ parameter, message: 'Give a text.' })
  }
  return { text, others, errors }
}
