import { aggressiveMode } from './aggressive-mode'
import { bgpAddress, bgpAsn, bgpGateways } from './bgp'
import { nameEdition, olderEdition } from './editions'
import { chinaCertification, gatewayIds, gatewayState } from './gateways'
import { healthCheckAddresses } from './health-check'
import { hostBits } from './host-bits'
import { identifierBlank, identifierNeedsAddress, identifierOfAnother } from './identifiers'
import { lifetimeZero } from './lifetime-zero'
import { overlappingSides } from './overlapping-sides'
import { preSharedKey } from './pre-shared-key'
import { repeatedSubnets } from './repeated-subnets'
import { routingMode } from './routing-mode'
import type { Rule } from './rule'
import { severalSubnetsIkev1, subnetCount } from './several-subnets'
import { sharedAddressSpace } from './shared-address-space'
import { specialRanges } from './special-ranges'
import { tunnelCidr } from './tunnel-cidr'
import { tunnelsAsn, tunnelsCidr, tunnelsOneDevice, tunnelsSelectors } from './two-tunnels'
import { weakAlgorithms } from './weak-algorithms'

/** Every rule, in the order in which a person would want to hear them. */
export const rules: readonly Rule[] = [
  gatewayIds,
  gatewayState,
  chinaCertification,
  nameEdition,
  hostBits,
  overlappingSides,
  repeatedSubnets,
  routingMode,
  sharedAddressSpace,
  specialRanges,
  subnetCount,
  severalSubnetsIkev1,
  identifierNeedsAddress,
  identifierBlank,
  identifierOfAnother,
  preSharedKey,
  aggressiveMode,
  lifetimeZero,
  weakAlgorithms,
  olderEdition,
  healthCheckAddresses,
  bgpGateways,
  tunnelCidr,
  tunnelsCidr,
  bgpAddress,
  bgpAsn,
  tunnelsAsn,
  tunnelsOneDevice,
  tunnelsSelectors,
]
