import type { Fields } from '../answer'
import type { CustomerGateway } from '../resources'
import type { Action } from './action'
import { resourceGroupId } from './gateway-fields'
import { pageOf } from './paging'
import { requiredRegion } from './required'

function customerGatewayFields(gateway: CustomerGateway): Fields {
  return {
    CustomerGatewayId: gateway.customerGatewayId,
    Name: gateway.name,
    Description: gateway.description,
    IpAddress: gateway.ipAddress,
    // Left out where the gateway has none (*assumed*).
    Asn: gateway.asn,
    CreateTime: gateway.createTime,
    ResourceGroupId: resourceGroupId,
    Tags: { Tag: [] },
  }
}

/** Source: "DescribeCustomerGateways". No tag is set on a seeded gateway, so a tag finds none. */
export const describeCustomerGateways: Action = (call) => {
  const { parameters, store } = call
  const regionId = requiredRegion(call)
  const found = [...store.customerGateways.values()].filter(
    (gateway) =>
      gateway.regionId === regionId &&
      [gateway.customerGatewayId, ''].includes(parameters['CustomerGatewayId'] ?? '') &&
      [resourceGroupId, ''].includes(parameters['ResourceGroupId'] ?? '') &&
      !parameters['Tag.1.Key'],
  )
  const { page, fields } = pageOf(parameters, found)
  return { ...fields, CustomerGateways: { CustomerGateway: page.map(customerGatewayFields) } }
}
