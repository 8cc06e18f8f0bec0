/**
 * What each rule looks for, in a sentence. Apart from the rules, which the form page loads: there
 * the sentences would only weigh. A test compares the keys with the rules.
 */
export const ruleWords: Readonly<Record<string, string>> = {
  'gateway-ids': 'An ID of another kind of resource, nearly always a slip of the clipboard.',
  'gateway-state':
    'A VPN gateway that is not active, that is locked, or that has another number of tunnels.',
  'china-certification':
    'ShangMi algorithms, certificates and China Certification gateways belong together.',
  'name-edition': 'Names that only one edition of the reference allows.',
  'host-bits': 'A block with host bits: 10.1.2.3/16 is an address in a block, not a block.',
  'overlapping-sides': 'An address that lies on both sides cannot be routed to either.',
  'repeated-subnets': 'A block that stands twice on one side, or inside another block of it.',
  'routing-mode':
    '0.0.0.0/0 on both sides is destination routing; on one side only it is neither mode.',
  'shared-address-space': '100.64.0.0/10, where the service keeps addresses of its own.',
  'special-ranges': 'Loopback, link-local, multicast and reserved blocks, which no subnet has.',
  'subnet-count': 'More blocks than the counts that are documented.',
  'several-subnets-ikev1': 'IKEv1 negotiates one block a side; others would never carry traffic.',
  'identifier-needs-address': 'IKEv1 in main mode takes only addresses as identifiers.',
  'identifier-of-another': 'An address as identifier that is not the gateway’s own address.',
  'identifier-blank': 'Blanks in an identifier, which the editions treat differently.',
  'pre-shared-key': 'Keys that other systems refuse or alter, and keys that are short.',
  'aggressive-mode':
    'Aggressive mode sends a hash of the pre-shared key that can be guessed at leisure.',
  'lifetime-zero': 'A lifetime of 0 is inside the bounds, but no document says what it means.',
  'weak-algorithm': 'Algorithms that authorities advise against; the tables above say who.',
  'older-edition': 'A value that today’s service no longer documents.',
  'health-check-addresses':
    'The probe must travel through the tunnel: from the VPC’s blocks to the data centre’s.',
  'bgp-gateways': 'What BGP needs of the two gateways, as far as it is known.',
  'tunnel-cidr': 'A tunnel block that is not a free /30 inside 169.254.0.0/16.',
  'bgp-address': 'The BGP address must be one of the two hosts of the tunnel block.',
  'bgp-asn': 'AS numbers that cannot work, and those that belong to somebody.',
  'tunnels-asn': 'Two tunnels with different AS numbers: their gateway has one.',
  'tunnels-cidr': 'Two tunnels with one tunnel block: each session has a block of its own.',
  'tunnels-one-device':
    'Two tunnels to one device: it is the one thing that both depend on, and has one set of IKE values.',
  'tunnels-selectors':
    'Two tunnels that offer the same traffic selectors, which some devices take for one.',
}
