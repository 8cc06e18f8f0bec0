import type { Problem } from '../problem'
import { cite, type Source } from '../sources'

const reference2021 = cite('reference2021', 'CreateCustomerGateway')

const refused = (
  parameter: string,
  say: string,
  hint: string,
  source: Source = reference2021,
): Problem => ({ parameters: [parameter], say, hint, retryable: false, source })

/** Codes that only operations on customer gateways answer with, in our words. */
export const customerGatewayProblems: Readonly<Record<string, Problem>> = {
  'InvalidIpAddress.AlreadyExist': refused(
    'IpAddress',
    'A customer gateway with this address is in the region already.',
    'A region takes each address once. Use the customer gateway that has it, or give another address.',
  ),
  'InvalidIpAddress.WrongFormat': refused(
    'IpAddress',
    'The service does not take this address.',
    'Give the static IPv4 address of the device, outside 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 and 255.0.0.0/8.',
  ),
  InvalidDescription: refused(
    'Description',
    'The service does not take this description.',
    'Use 1 to 100 characters, not beginning with http:// or https://.',
  ),
  'DependencyViolation.VpnConnection': refused(
    'CustomerGatewayId',
    'A connection still leads to this customer gateway.',
    'Delete the connection, or give it another customer gateway, then try again.',
    cite('customerGateway', 'error codes of DeleteCustomerGateway'),
  ),
}

/** Codes that mean something else here than when a connection is made. */
const otherwise: Readonly<Record<string, Problem>> = {
  'Resource.QuotaFull': {
    parameters: [],
    say: 'The region holds as many customer gateways as its quota allows.',
    hint: 'Delete one that no connection uses, or ask for a higher quota; 100 is what a region begins with.',
    retryable: false,
    source: cite('limits2021'),
  },
  IdempotentParameterMismatch: refused(
    'ClientToken',
    'This client token was used for a request with other parameters, which succeeded.',
    'Look at the list of customer gateways first: the earlier request may have made one. Then make a new token.',
    cite('idempotence'),
  ),
}

/** What codes mean where a customer gateway was asked for; any other one means what it always means. */
export const customerGatewayWords: Readonly<Record<string, Problem>> = {
  ...customerGatewayProblems,
  ...otherwise,
}
