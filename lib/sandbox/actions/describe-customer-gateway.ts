import type { Action } from './action'
import { customerGatewayFields } from './customer-gateway-fields'
import { requiredCustomerGateway } from './required'

/** Source: "DescribeCustomerGateway": the fields of the list, at the top. */
export const describeCustomerGateway: Action = (call) =>
  customerGatewayFields(requiredCustomerGateway(call))
