import type { Fields } from '../answer'
import type { CustomerGateway } from '../resources'
import { resourceGroupId, tagFields } from './gateway-fields'

/**
 * A customer gateway as DescribeCustomerGateway(s) answer it. The key stands there in clear, as the
 * service sends it; where there is no key or no AS number, the field is left out (*assumed*).
 */
export function customerGatewayFields(gateway: CustomerGateway): Fields {
  return {
    CustomerGatewayId: gateway.customerGatewayId,
    Name: gateway.name,
    Description: gateway.description,
    IpAddress: gateway.ipAddress,
    Asn: gateway.asn,
    AuthKey: gateway.authKey,
    CreateTime: gateway.createTime,
    ResourceGroupId: gateway.resourceGroupId ?? resourceGroupId,
    Tags: tagFields(gateway.tags),
  }
}

/** What a create and a modification are answered. Source: their types; no AS number, no key. */
export function customerGatewayAnswer(gateway: CustomerGateway): Fields {
  const { CustomerGatewayId, Name, Description, IpAddress, CreateTime } =
    customerGatewayFields(gateway)
  return { CustomerGatewayId, Name, Description, IpAddress, CreateTime }
}
