/** What each rule about the chosen VPN gateway looks for, in a sentence. A test compares the keys with the rules. */
export const surroundingsRuleWords: Readonly<Record<string, string>> = {
  'gateway-now': 'A VPN gateway that is not active, locked, or without BGP at this very moment.',
  'connection-quota': 'As many connections on the gateway as the quota of 2021 allows.',
  'identical-connection': 'A connection between the same gateways for the same subnets.',
  'overlapping-connections':
    'Another connection of the gateway that covers some of the same traffic, on both sides.',
  'crossed-sides':
    'A block that another connection of the gateway has on its other side: in the VPC and behind a tunnel at once.',
  'same-remote-subnet':
    'A remote subnet that another connection leads to for other local subnets.',
  'policy-route-quota': 'More policy routes on the gateway than the quota of 2021 allows.',
  'same-ike-settings': 'Connections to one customer gateway that differ in Phase 1.',
  'tunnel-cidr-taken': 'A tunnel block that another connection of the gateway has.',
  'one-asn': 'Another local AS number than the gateway’s connections have.',
}
