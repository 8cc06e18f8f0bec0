import { cite, type Source } from './sources'

/** What a refusal of the service means to the person at the form. */
export type Problem = {
  /** Documented names of the parameters it is about; empty when it is about none. */
  readonly parameters: readonly string[]
  readonly say: string
  /** What to do about it. */
  readonly hint: string
  /** Whether sending the same request again, a little later, can succeed. */
  readonly retryable: boolean
  readonly source: Source
}

const reference = cite('reference2020', 'Error codes')
const today = cite('today', 'common errors')
const busy = (say: string): Problem => ({
  parameters: ['VpnGatewayId'],
  say,
  hint: 'The service makes one change at a time on a gateway. Wait until it is active, then send again; the client token stays the same.',
  retryable: true,
  source: cite('terraform', 'retried codes'),
})

const credentials = (say: string): Problem => ({
  parameters: [],
  say,
  hint: 'Check the credentials of the server. They are not part of the form.',
  retryable: false,
  source: today,
})

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
  Forbidden: {
    parameters: [],
    say: 'The account may not use this resource.',
    hint: 'Grant the permission for CreateVpnConnection, or open a ticket with Alibaba Cloud.',
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
  'VpnGateway.Configuring': {
    ...busy('The VPN gateway is being configured.'),
    source: reference,
  },
  'VpnConnection.Configuring': busy('A connection of the gateway is being configured.'),
  'VpnTask.CONFLICT': busy('Another task is running on the gateway.'),
  TaskConflict: busy('Another task is running on the gateway.'),
  'Appliance.Configuring': busy('The gateway’s appliance is being configured.'),
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
  'InvalidVpnConnectionInstanceId.NotFound': {
    parameters: ['VpnConnectionId'],
    say: 'No connection has this ID in the region.',
    hint: 'It may have been deleted, or belong to another region or account.',
    retryable: false,
    source: today,
  },
  'InvalidAccessKeyId.NotFound': credentials('The service does not know the access key.'),
  'InvalidAccessKeyId.Inactive': credentials('The access key is disabled.'),
  SignatureDoesNotMatch: credentials('The access key secret does not fit the access key.'),
  IncompleteSignature: credentials('The signature was incomplete.'),
  MissingSecurityToken: credentials('The security token is missing.'),
  'InvalidSecurityToken.Expired': credentials('The security token has expired.'),
  'InvalidSecurityToken.Malformed': credentials('The security token is malformed.'),
  'InvalidSecurityToken.MismatchWithAccessKey': credentials(
    'The security token belongs to another access key.',
  ),
  'Forbidden.RAM': credentials('The account lacks the permission for this operation.'),
  'InvalidTimeStamp.Expired': credentials(
    'The clock of the server differs from the service’s by more than 15 minutes.',
  ),
  SignatureNonceUsed: {
    ...throttled,
    say: 'The service has seen this very request already.',
    hint: 'Send again; the client token makes sure that nothing is created twice.',
  },
  Throttling: throttled,
  'Throttling.Api': throttled,
  'Throttling.User': throttled,
  InternalError: {
    parameters: [],
    say: 'The service failed in the middle of the request.',
    hint: 'The connection may exist. Send again with the same client token, or look at the list first.',
    retryable: true,
    source: today,
  },
  ServiceUnavailable: {
    parameters: [],
    say: 'The service is not available for the moment.',
    hint: 'The connection may exist. Send again with the same client token, or look at the list first.',
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

/**
 * The parameter a code of the pattern `Missing…`, `Invalid…` or `IllegalParam.…` names, so that a
 * refusal we have no words for still lands on its field.
 *
 * @example parameterInCode('MissingVpnGatewayId', documentedNames) // 'VpnGatewayId'
 */
export function parameterInCode(code: string, names: readonly string[]): string | undefined {
  const stem = code.replace(
    /^(?:Missing(?:Param(?:eter)?)?|Invalid(?:Param(?:eter)?)?|IllegalParam)\.?/,
    '',
  )
  return names.find(
    (name) => name === stem || name.endsWith(`.${stem}`) || stem.startsWith(`${name}.`),
  )
}
