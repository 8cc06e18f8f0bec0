import type { Action } from './action'
import { customerGatewayFields } from './customer-gateway-fields'
import { resourceGroupId } from './gateway-fields'
import { pageOf } from './paging'
import { requiredRegion } from './required'
import { isTagged, readTags } from './tags'

/** Source: "DescribeCustomerGateways". */
export const describeCustomerGateways: Action = (call) => {
  const { parameters, store } = call
  const regionId = requiredRegion(call)
  const sought = readTags(parameters, 'Tag')
  const isMeant = (name: string, fact: string) => [fact, ''].includes(parameters[name] ?? '')
  const found = [...store.customerGateways.values()].filter(
    (gateway) =>
      gateway.regionId === regionId &&
      isMeant('CustomerGatewayId', gateway.customerGatewayId) &&
      isMeant('ResourceGroupId', gateway.resourceGroupId ?? resourceGroupId) &&
      isTagged(gateway.tags, sought),
  )
  const { page, fields } = pageOf(parameters, found)
  return { ...fields, CustomerGateways: { CustomerGateway: page.map(customerGatewayFields) } }
}
