import 'server-only'
import { formatIpv4 } from '@/lib/net/ipv4'
import { apiError } from '../api-error'
import { newResourceId } from '../ids'
import type { CustomerGateway } from '../resources'
import type { Action } from './action'
import { customerGatewayAnswer } from './customer-gateway-fields'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { keptFields, readNewCustomerGateway } from './read-customer-gateway'
import { required, requiredRegion } from './required'
import { readTags } from './tags'

/** In a region. Source: "VPN Gateway limits" (2021). */
const quota = 100

/**
 * Source: "CreateCustomerGateway". Refused in this order, which is *assumed*: missing, region, invalid,
 * address taken, quota. Its emulated device answers.
 */
export const createCustomerGateway: Action = (call) => {
  const { parameters, store, now } = call
  for (const name of ['RegionId', 'IpAddress']) required(parameters, name)
  const token = tokenOf('CreateCustomerGateway', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const regionId = requiredRegion(call)
  const values = readNewCustomerGateway(call)
  const tags = readTags(parameters, 'Tags')
  const ipAddress = formatIpv4(values.ipAddress ?? 0)
  const others = [...store.customerGateways.values()].filter((one) => one.regionId === regionId)
  if (others.some((one) => one.ipAddress === ipAddress))
    throw apiError('InvalidIpAddress.AlreadyExist')
  if (others.length >= quota) throw apiError('Resource.QuotaFull')
  const created: CustomerGateway = {
    customerGatewayId: newResourceId('cgw', regionId),
    regionId,
    name: '',
    description: '',
    ...keptFields(values),
    ipAddress,
    ...(values.asn !== undefined && { asn: values.asn }),
    createTime: now,
    peer: 'answers',
    ...(tags.length > 0 && { tags }),
  }
  const answer = customerGatewayAnswer(created)
  store.putCustomerGateway(created, spend(token, answer))
  return answer
}
