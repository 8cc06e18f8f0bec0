/** What the service answers for a code; `%s` stands for a value of the call. */
export type ErrorAnswer = { readonly status: number; readonly message: string }

const forbidden = 'User not authorized to operate on the specified resource'

/** Source: "CreateVpnConnection" (2020 reference), error codes; spelling as printed there. */
export const createVpnConnectionCodes = {
  'Forbbiden.SubUser': {
    status: 403,
    message: `${forbidden} as your account is created by another user.`,
  },
  Forbidden: { status: 403, message: `${forbidden}.` },
  'Resource.QuotaFull': { status: 400, message: 'The quota of resource is full' },
  'InvalidCustomerGatewayInstanceId.NotFound': {
    status: 404,
    message: 'The specified customer gateway instance id does not exist.',
  },
  'InvalidVpnGatewayInstanceId.NotFound': {
    status: 404,
    message: 'The specified vpn gateway instance id does not exist.',
  },
  'InvalidVpnConnection.AlreadyExists': {
    status: 400,
    message: 'Vpn connection already exists.',
  },
  'VpnGateway.Configuring': { status: 400, message: 'The specified service is configuring.' },
  'VpnGateway.FinancialLocked': {
    status: 400,
    message: 'The specified service is financial locked.',
  },
  'QuotaExceeded.PolicyBasedRoute': {
    status: 400,
    message:
      'The maximum number of policy-based routes is exceeded. Existing routes: %s. Routes to be created: %s. Maximum routes: %s.',
  },
  'IllegalParam.LocalSubnet': {
    status: 400,
    message: 'The specified "LocalSubnet" (%s) is invalid.',
  },
  'IllegalParam.RemoteSubnet': {
    status: 400,
    message: 'The specified "RemoteSubnet" (%s) is invalid.',
  },
} as const satisfies Record<string, ErrorAnswer>

/**
 * Sources: "DescribeVpnConnection" (2021 reference), error codes; "VPC common errors";
 * "How to ensure idempotence"; status of `DryRunOperation` as in the ECS reference, *assumed* here.
 */
export const otherCodes = {
  'InvalidVpnConnectionInstanceId.NotFound': {
    status: 404,
    message: 'The specified vpn connection instance id does not exist.',
  },
  /** Source: "CreateCustomerGateway" (2021 reference), error codes, for the next four. */
  'InvalidIpAddress.AlreadyExist': {
    status: 400,
    message: 'Specified IpAddress is already exist.',
  },
  'InvalidIpAddress.WrongFormat': { status: 400, message: 'Specified IpAddress is invalid.' },
  InvalidName: { status: 400, message: 'The name is not valid' },
  InvalidDescription: { status: 400, message: 'The description is not valid' },
  /** Source: "DeleteCustomerGateway" (today), error codes. */
  'DependencyViolation.VpnConnection': {
    status: 400,
    message: 'There are vpn connections on specified customer gateway not deleted.',
  },
  'InvalidRegionId.NotFound': {
    status: 404,
    message: 'The specified region is not found during access authentication.',
  },
  DryRunOperation: {
    status: 400,
    message: 'Request validation has been passed with DryRun flag set.',
  },
  IdempotentParameterMismatch: {
    status: 400,
    message:
      'Request uses a client token in a previous request but is not identical to that request.',
  },
  'InvalidAction.NotFound': {
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
  },
  InvalidVersion: { status: 400, message: 'Specified parameter Version is not valid.' },
  'InvalidParameter.Format': {
    status: 400,
    message: 'Specified parameter Format is not valid.',
  },
  UnsupportedHTTPMethod: { status: 400, message: 'This http method is not supported.' },
  'InvalidAccessKeyId.NotFound': { status: 404, message: 'Specified access key is not found.' },
  SignatureDoesNotMatch: {
    status: 400,
    message: 'Specified signature is not matched with our calculation. %s',
  },
  IncompleteSignature: {
    status: 400,
    message: 'The request signature does not conform to Aliyun standards.',
  },
  InvalidSignatureMethod: {
    status: 400,
    message: 'Specified signature method is not valid.',
  },
  'InvalidTimeStamp.Format': {
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
  },
  'InvalidTimeStamp.Expired': {
    status: 400,
    message: 'Specified time stamp or date value is expired.',
  },
  SignatureNonceUsed: {
    status: 400,
    message: 'Specified signature nonce was used already.',
  },
  Throttling: { status: 400, message: 'Request was denied due to request throttling.' },
  'Throttling.User': { status: 400, message: 'Request was denied due to user flow control.' },
  InternalError: {
    status: 500,
    message: 'The request processing has failed due to some unknown error, exception or failure.',
  },
  ServiceUnavailable: {
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
  },
  /** *Assumed*: no document names the answer to a body that is too large. */
  RequestBodyTooLarge: { status: 413, message: 'The request body is too large.' },
} as const satisfies Record<string, ErrorAnswer>

/**
 * Sources: "DeleteRouteEntry" (VPC), error codes, for a route that is not there; "CreateIpsecServer" (2021), error
 * codes, for a VPC that is full; "TagResourcesForExpressConnect" (VPC), error codes, for tags.
 */
export const routeAndTagCodes = {
  'InvalidRouteEntry.NotFound': { status: 400, message: 'Route entry not exists.' },
  /** *Assumed*: that a route is refused which is there already is known, its code is not. */
  'VpnRouteEntry.AlreadyExists': {
    status: 400,
    message: 'The specified route entry already exists.',
  },
  'QuotaExceeded.VpnRouteEntry': {
    status: 400,
    message:
      'The number of route entries to the VPN gateway in the VPC routing table has reached the quota limit.',
  },
  'InvalidInstanceType.NotFound': { status: 400, message: 'The instance type is not found' },
  'InvalidInstanceIds.NotFound': { status: 400, message: 'The instanceIds are not found' },
  InvalidTagKey: { status: 400, message: 'The tag keys are not valid.' },
  InvalidTagValue: { status: 400, message: 'The tag values are not valid.' },
  'Forbidden.TagKey.Duplicated': {
    status: 400,
    message: 'The specified tag key already exists.',
  },
  'SizeLimitExceeded.TagNum': {
    status: 400,
    message: 'The maximum number of tags is exceeded.',
  },
  'SizeLimitExceeded.ResourceId': {
    status: 400,
    message: 'The maximum number of resource IDs is exceeded.',
  },
  'QuotaExceeded.TagNum': { status: 400, message: 'Custom Tags quota exceeded' },
} as const satisfies Record<string, ErrorAnswer>

const documentedCodes = { ...createVpnConnectionCodes, ...otherCodes, ...routeAndTagCodes }

/** A code whose status and text are written down somewhere. */
export type DocumentedCode = keyof typeof documentedCodes

/** Status and text of a code, or undefined for one that no document lists. */
export function documentedAnswer(code: string): ErrorAnswer | undefined {
  return Object.hasOwn(documentedCodes, code)
    ? documentedCodes[code as DocumentedCode]
    : undefined
}
