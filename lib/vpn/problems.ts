import { busyProblems } from './busy-problems'
import { credentialProblems } from './credential-problems'
import type { Problem } from './problem'
import { cite } from './sources'

export type { Problem } from './problem'

const reference = cite('reference2020', 'Error codes')
const today = cite('today', 'common errors')
const reference2021 = cite('reference2021', 'Error codes')
const throttled: Problem = {
  parameters: [],
  say: 'The service is limiting the rate of calls.',
  hint: 'Wait a moment and send again.',
  retryable: true,
  source: today,
}

/** The service's codes in our words. A code that is not here is shown as the service sent it. */
export const problems: Readonly<Record<string, Problem>> = {
  'Forbbiden.SubUser': {
    parameters: [],
    say: 'The account may not use this resource, because another user created it.',
    hint: 'Ask the owner of the account for permission on the VPN gateway and the customer gateway.',
    retryable: false,
    source: reference,
  },
  'Forbidden.SubUser': {
    parameters: [],
    say: 'The account may not use this resource, because another user created it.',
    hint: 'Ask the owner of the account for permission on the VPN gateway and the customer gateway.',
    retryable: false,
    source: reference2021,
  },
  Forbidden: {
    parameters: [],
    say: 'The account may not use this resource.',
    hint: 'Grant the account the permission for this operation, or open a ticket with Alibaba Cloud.',
    retryable: false,
    source: reference,
  },
  'Resource.QuotaFull': {
    parameters: ['VpnGatewayId'],
    say: 'The gateway holds as many connections as its quota allows.',
    hint: 'Delete a connection that is no longer used, choose another gateway, or ask for a higher quota.',
    retryable: false,
    source: reference,
  },
  'InvalidCustomerGatewayInstanceId.NotFound': {
    parameters: ['CustomerGatewayId'],
    say: 'No customer gateway has this ID in the region.',
    hint: 'Choose one from the list; a gateway belongs to one region.',
    retryable: false,
    source: reference,
  },
  'InvalidVpnGatewayInstanceId.NotFound': {
    parameters: ['VpnGatewayId'],
    say: 'No VPN gateway has this ID in the region.',
    hint: 'Choose one from the list; a gateway belongs to one region.',
    retryable: false,
    source: reference,
  },
  'InvalidVpnConnection.AlreadyExists': {
    parameters: ['CustomerGatewayId', 'LocalSubnet', 'RemoteSubnet'],
    say: 'The same connection exists already.',
    hint: 'Look at the list of connections; change the customer gateway or the subnets to make another one.',
    retryable: false,
    source: reference,
  },
  ...busyProblems,
  'VpnGateway.FinancialLocked': {
    parameters: ['VpnGatewayId'],
    say: 'The VPN gateway is locked for an overdue payment.',
    hint: 'Top up the Alibaba Cloud account, or choose another gateway.',
    retryable: false,
    source: reference,
  },
  'QuotaExceeded.PolicyBasedRoute': {
    parameters: ['LocalSubnet', 'RemoteSubnet'],
    say: 'The gateway cannot hold the policy-based routes this connection would add.',
    hint: 'Each pair of a local and a remote block adds a route. Use fewer blocks, switch AutoConfigRoute off, or ask for a higher quota.',
    retryable: false,
    source: reference,
  },
  'QuotaExceeded.VpnRouteEntry': {
    parameters: ['AutoConfigRoute'],
    say: 'The routing table of the VPC cannot hold the routes this connection would add.',
    hint: 'Remove routes that are no longer used, switch AutoConfigRoute off, or ask for a higher quota.',
    retryable: false,
    source: reference2021,
  },
  'IllegalParam.LocalSubnet': {
    parameters: ['LocalSubnet'],
    say: 'The service does not take these local subnets.',
    hint: 'Check that each block is a network address and lies in the VPC.',
    retryable: false,
    source: reference,
  },
  'IllegalParam.RemoteSubnet': {
    parameters: ['RemoteSubnet'],
    say: 'The service does not take these remote subnets.',
    hint: 'Check that each block is a network address of your site.',
    retryable: false,
    source: reference,
  },
  IdempotentParameterMismatch: {
    parameters: ['ClientToken'],
    say: 'This client token was used for a request with other parameters, which succeeded.',
    hint: 'Look at the list of connections first: the earlier request may have created one. Then make a new token.',
    retryable: false,
    source: cite('idempotence'),
  },
  'InvalidRegionId.NotFound': {
    parameters: ['RegionId'],
    say: 'The service does not know this region.',
    hint: 'Choose a region from the list.',
    retryable: false,
    source: today,
  },
  InvalidName: {
    parameters: ['Name'],
    say: 'The service does not take this name.',
    hint: 'Use 1 to 100 characters, not beginning with http:// or https://.',
    retryable: false,
    source: reference2021,
  },
  'InvalidVpnConnectionInstanceId.NotFound': {
    parameters: ['VpnConnectionId'],
    say: 'No connection has this ID in the region.',
    hint: 'It may have been deleted, or belong to another region or account.',
    retryable: false,
    source: today,
  },
  ...credentialProblems,
  SignatureNonceUsed: {
    ...throttled,
    say: 'The service has seen this very request already.',
    hint: 'Send again; the client token makes sure that nothing is created twice.',
  },
  Throttling: throttled,
  'Throttling.Api': throttled,
  'Throttling.User': throttled,
  UnknownError: {
    parameters: [],
    say: 'The service failed without a reason, and may have carried the request out.',
    hint: 'Look at the list of connections first; then send again with the same client token.',
    retryable: true,
    source: today,
  },
  InternalError: {
    parameters: [],
    say: 'The service failed in the middle of the request.',
    hint: 'The request may have been carried out. Send again with the same client token, or look at the list first.',
    retryable: true,
    source: today,
  },
  ServiceUnavailable: {
    parameters: [],
    say: 'The service is not available for the moment.',
    hint: 'The request may have been carried out. Send again with the same client token, or look at the list first.',
    retryable: true,
    source: today,
  },
}

/** The eleven codes of the 2020 reference, in its order. */
export const referenceCodes = [
  'Forbbiden.SubUser',
  'Forbidden',
  'Resource.QuotaFull',
  'InvalidCustomerGatewayInstanceId.NotFound',
  'InvalidVpnGatewayInstanceId.NotFound',
  'InvalidVpnConnection.AlreadyExists',
  'VpnGateway.Configuring',
  'VpnGateway.FinancialLocked',
  'QuotaExceeded.PolicyBasedRoute',
  'IllegalParam.LocalSubnet',
  'IllegalParam.RemoteSubnet',
] as const

/** Our words for a code, or undefined for a code nobody has told us about. */
export function problemOf(code: string): Problem | undefined {
  return Object.hasOwn(problems, code) ? problems[code] : undefined
}
