import type { PartialConnection } from '../connection'
import { type Facts, noFacts } from '../facts'
import type { Finding } from '../finding'
import { connectionQuota } from './rules/connection-quota'
import { crossedSides } from './rules/crossed-sides'
import { gatewayNow } from './rules/gateway-now'
import { identicalConnection } from './rules/identical-connection'
import { oneAsn } from './rules/one-asn'
import { overlappingConnections } from './rules/overlapping-connections'
import { policyRouteQuota } from './rules/policy-route-quota'
import { sameIkeSettings } from './rules/same-ike-settings'
import { sameRemoteSubnet } from './rules/same-remote-subnet'
import { tunnelCidrTaken } from './rules/tunnel-cidr-taken'
import { spansOf } from './shared-blocks'
import { othersOf, type Surroundings } from './surroundings'
import type { SurroundingsRule, SurroundingsSaid } from './surroundings-rule'

/** Every rule about what stands on the gateway, in the order in which a person would want to hear them. */
export const surroundingsRules: readonly SurroundingsRule[] = [
  gatewayNow,
  connectionQuota,
  identicalConnection,
  overlappingConnections,
  crossedSides,
  sameRemoteSubnet,
  policyRouteQuota,
  sameIkeSettings,
  tunnelCidrTaken,
  oneAsn,
]

type Asked = {
  /** The ID of the connection that is being edited: it is not in its own way. */
  readonly except?: string | undefined
  /** What the rules of the form were told about the gateway; what they say is not said twice. */
  readonly facts?: Facts
}

const finding = (rule: SurroundingsRule, said: SurroundingsSaid): Finding => ({
  severity: said.severity ?? rule.severity,
  paths: said.paths,
  message: said.message,
  source: said.source ?? rule.source,
  rule: rule.id,
  ...(said.fix && { fix: said.fix }),
  ...(said.other && { other: said.other }),
})

/**
 * What is to say about a connection because of what stands on its VPN gateway. Nothing about a form
 * that has meanwhile chosen another gateway. Only what a document promises is an error.
 */
export function checkSurroundings(
  values: PartialConnection,
  surroundings: Surroundings,
  { except, facts = noFacts }: Asked = {},
): Finding[] {
  const { regionId, vpnGatewayId } = surroundings.gateway
  if (values.regionId !== regionId || values.vpnGatewayId !== vpnGatewayId) return []
  const seen = {
    values,
    surroundings,
    others: othersOf(surroundings, except),
    except,
    facts,
    ...spansOf(values),
  }
  return surroundingsRules.flatMap((rule) => rule.check(seen).map((said) => finding(rule, said)))
}
