import type {
  CustomerGatewayAnswer,
  CustomerGatewayGone,
  CustomerGatewayUsage,
} from '@/lib/vpn/customer-gateway/answers'
import {
  type CustomerGatewayField,
  type CustomerGatewayKey,
  customerGatewayFields,
  customerGatewayKeys,
  isChangeableKey,
} from '@/lib/vpn/customer-gateway/fields'
import type { CustomerGatewayList, RegionList, VpnGatewayList } from '@/lib/vpn/wire/answers'
import { gatewayFields } from '@/lib/vpn/wire/describe-gateways'
import {
  boolean,
  type JsonSchema,
  listOf,
  named,
  object,
  type Schema,
  text,
} from '../json-schema'
import { described, membersOf } from './described'

const requestId = text({ description: 'The service’s request ID.' })
const clientToken = text({
  minLength: 1,
  maxLength: 64,
  description:
    'Printable ASCII. The same one never does the same twice. Left out: Causeway makes one.',
})

export const regionList = object({
  RequestId: requestId,
  Regions: object({ Region: listOf(described(gatewayFields.region)) }),
}) satisfies Schema<RegionList>

const vpnGateway = named(
  'VpnGateway',
  object(
    {},
    {
      ...membersOf(gatewayFields.vpnGateway),
      BgpCapable: boolean({
        description: 'Whether BGP could be enabled; EnableBgp says whether it is.',
      }),
    },
    { description: 'Two tunnels where DisasterRecoveryInternetIp is there.' },
  ),
)

export const vpnGatewayList = object({
  RequestId: requestId,
  VpnGateways: object({ VpnGateway: listOf(vpnGateway) }),
}) satisfies Schema<VpnGatewayList>

const customerGatewayMembers = membersOf(gatewayFields.customerGateway)
const connections = object({
  VpnConnection: listOf(object({ VpnConnectionId: text() }, { Name: text() })),
})

const list = object({
  RequestId: requestId,
  CustomerGateways: object({ CustomerGateway: listOf(object({}, customerGatewayMembers)) }),
}) satisfies Schema<CustomerGatewayList>

const usage = object({
  RequestId: requestId,
  CustomerGateways: object({
    CustomerGateway: listOf(object({ VpnConnections: connections }, customerGatewayMembers)),
  }),
}) satisfies Schema<CustomerGatewayUsage>

export const customerGatewayList: JsonSchema = { anyOf: [list, usage] }

export const customerGatewayAnswer = named(
  'CustomerGateway',
  object(
    { CustomerGatewayId: text(), RequestId: requestId, ClientToken: clientToken },
    membersOf({ ...gatewayFields.customerGateway, CustomerGatewayId: 'text' } as const),
    { description: 'As the service answers it: never the key, and not the AS number.' },
  ) satisfies Schema<CustomerGatewayAnswer>,
)

export const customerGatewayGone = object({
  RequestId: requestId,
  ClientToken: clientToken,
}) satisfies Schema<CustomerGatewayGone>

/** What each kind of value is in JSON; its bounds come from the declaration. */
function valueSchema({ value }: CustomerGatewayField): JsonSchema {
  switch (value.kind) {
    case 'ip-address':
      return { type: 'string', format: 'ipv4' }
    case 'asn':
      return { type: 'integer', minimum: value.min, maximum: value.max }
    case 'secret':
      return { type: 'string', minLength: 1, maxLength: value.lengthMax, writeOnly: true }
    case 'text':
      return { type: 'string', minLength: 1, maxLength: value.lengthMax }
  }
}

const fieldSchema = (key: CustomerGatewayKey): JsonSchema => {
  const field = customerGatewayFields[key]
  return {
    ...valueSchema(field),
    title: field.label,
    description: `${field.help} ${field.value.constraint}`,
  }
}

const membersWhere = (isMeant: (key: CustomerGatewayKey) => boolean) =>
  Object.fromEntries(
    customerGatewayKeys
      .filter(isMeant)
      .map((key) => [customerGatewayFields[key].wireName, fieldSchema(key)]),
  )

const isRequired = (key: CustomerGatewayKey) => customerGatewayFields[key].presence === 'required'

/** The body of a create: every declared field, with its bounds and help. */
export const customerGatewayBody = named(
  'CreateCustomerGateway',
  object(
    { RegionId: text({ minLength: 1 }), ...membersWhere(isRequired) },
    { ...membersWhere((key) => !isRequired(key)), ClientToken: clientToken },
  ),
)

/** The body of a change: what can be changed later; what is left out stays. */
export const customerGatewayChange = named(
  'ModifyCustomerGateway',
  object({}, { ...membersWhere(isChangeableKey), ClientToken: clientToken }),
)

export const customerGatewayRemoval = object({}, { ClientToken: clientToken })
