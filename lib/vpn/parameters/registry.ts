import { bgpParameters, dualBgpParameters } from './bgp'
import type { Parameter } from './declaration'
import { gatewayParameters, tunnelGatewayParameters } from './gateways'
import { healthCheckParameters } from './health-check'
import { phase1Parameters } from './phase-1'
import { phase2Parameters } from './phase-2'
import { requestParameters } from './request'
import { subnetParameters } from './subnets'

/** Parameters a connection has once. Order matters: conditions look only backwards. */
export const connectionParameters = {
  ...gatewayParameters,
  ...subnetParameters,
  ...healthCheckParameters,
  ...dualBgpParameters,
  ...requestParameters,
} satisfies Record<string, Parameter>

/** Parameters every tunnel has. Conditions may also look at the connection's. */
export const tunnelParameters = {
  ...tunnelGatewayParameters,
  ...phase1Parameters,
  ...phase2Parameters,
  ...bgpParameters,
} satisfies Record<string, Parameter>

export type ConnectionParameters = typeof connectionParameters
export type TunnelParameters = typeof tunnelParameters
export type ConnectionKey = keyof ConnectionParameters
export type TunnelKey = keyof TunnelParameters

/**
 * Parameters of `CreateVpnConnection` that are not declared, and why. The list of the operation's
 * parameters beside it is compared with the registry in a test.
 */
export const leftOut = {
  Action: 'Set by the transport, as the header x-acs-action.',
  DryRun: 'Not a value of a connection: “Check with the service” on Review sends it.',
  OwnerAccount: 'Undocumented.',
  OwnerId: 'Undocumented.',
  ResourceOwnerAccount: 'Undocumented.',
  ResourceOwnerId: 'Undocumented.',
} as const
