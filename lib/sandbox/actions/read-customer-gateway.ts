import {
  type CustomerGatewayCheck,
  checkCustomerGatewayChange,
  checkNewCustomerGateway,
  writeCustomerGateway,
} from '@/lib/vpn/customer-gateway/check'
import {
  type CustomerGatewayText,
  type CustomerGatewayValues,
  customerGatewayKeys,
} from '@/lib/vpn/customer-gateway/fields'
import { wireNameOf } from '@/lib/vpn/customer-gateway/read-body'
import { type ApiError, apiError, invalid } from '../api-error'
import type { Call } from './action'

/** At most 64 ASCII characters. Source: "CreateCustomerGateway", ClientToken. */
const clientToken = /^[\x20-\x7e]{0,64}$/

/**
 * The fields among the parameters of a call. An empty one counts as not sent, and what is no field of a
 * customer gateway is ignored (both *assumed*).
 */
function textOf({ parameters }: Call): Partial<CustomerGatewayText> {
  return Object.fromEntries(
    customerGatewayKeys.flatMap((key) => {
      const given = parameters[wireNameOf(key)]
      return given ? [[key, given]] : []
    }),
  )
}

/** The codes of an address, a name and a description are published, the others are *assumed*. */
function refusalOf(name: string, why: string): ApiError {
  if (name === 'IpAddress') return apiError('InvalidIpAddress.WrongFormat')
  if (name === 'Name') return apiError('InvalidName')
  if (name === 'Description') return apiError('InvalidDescription')
  return invalid(name, why)
}

function valuesOf(call: Call, { errors, values }: CustomerGatewayCheck): CustomerGatewayValues {
  for (const key of customerGatewayKeys) {
    const why = errors[key]
    if (why !== undefined) throw refusalOf(wireNameOf(key), why)
  }
  if (!clientToken.test(call.parameters['ClientToken'] ?? '')) throw invalid('ClientToken')
  // Without an error there are values.
  return values ?? {}
}

/** What a create asks for, read with the product's own declaration. */
export const readNewCustomerGateway = (call: Call): CustomerGatewayValues =>
  valuesOf(call, checkNewCustomerGateway(textOf(call)))

/** What a modification asks for: what cannot be modified is ignored (*assumed*). */
export const readCustomerGatewayChange = (call: Call): CustomerGatewayValues =>
  valuesOf(call, checkCustomerGatewayChange(textOf(call)))

/** Values as a record keeps them. */
export function keptFields(values: CustomerGatewayValues) {
  const { Name, Description, AuthKey, ResourceGroupId } = writeCustomerGateway(values)
  return {
    ...(Name !== undefined && { name: Name }),
    ...(Description !== undefined && { description: Description }),
    ...(AuthKey !== undefined && { authKey: AuthKey }),
    ...(ResourceGroupId !== undefined && { resourceGroupId: ResourceGroupId }),
  }
}
