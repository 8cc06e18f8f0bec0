import type { DescribedCustomerGateway } from '../wire/describe-gateways'

// What our HTTP API answers with: documented names in the service’s own nesting, keys left out.

/** A connection by what it is called. */
export type NamedConnection = { readonly VpnConnectionId: string; readonly Name?: string }

/** A customer gateway with the connections that lead to it. */
export type UsedCustomerGateway = DescribedCustomerGateway & {
  readonly VpnConnections: { readonly VpnConnection: readonly NamedConnection[] }
}

export type CustomerGatewayUsage = {
  readonly RequestId: string
  readonly CustomerGateways: { readonly CustomerGateway: readonly UsedCustomerGateway[] }
}

/** What a create or a change of a customer gateway came to; never the key. */
export type CustomerGatewayAnswer = DescribedCustomerGateway & {
  readonly CustomerGatewayId: string
  readonly RequestId: string
  /** Under which the request is known to the service. */
  readonly ClientToken: string
}

export type CustomerGatewayGone = {
  readonly RequestId: string
  readonly ClientToken: string
}
