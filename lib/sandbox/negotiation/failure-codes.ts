/** How far a negotiation comes. */
export type Outcome = 'established' | 'phase-1-fails' | 'phase-2-fails'

type Failure = {
  readonly outcome: Outcome
  readonly severity: 'Critical' | 'Warn' | 'Normal'
  readonly reason: string
}

const phase1 = (reason: string, severity: Failure['severity'] = 'Critical'): Failure => ({
  outcome: 'phase-1-fails',
  severity,
  reason,
})
const phase2 = (reason: string): Failure => ({
  outcome: 'phase-2-fails',
  severity: 'Critical',
  reason,
})

/**
 * What `DiagnoseVpnConnections` may find. Codes: "Troubleshoot IPsec-VPN connection issues". Of the
 * reasons only the one of `Phase1NegotiationTimeout` is printed in a reference; the others, the
 * severities and where a code ends the negotiation are *assumed*.
 */
export const failureCodes = {
  PeerMismatch: phase1('The peer address does not match'),
  AlgorithmMismatch: phase1('Phase1 algorithm mismatch'),
  EncryptionAlgorithmMismatch: phase1('Phase1 encryption algorithm mismatch'),
  AuthenticationAlgorithmMismatch: phase1('Phase1 authentication algorithm mismatch'),
  DhGroupMismatch: phase1('Phase1 DH group mismatch'),
  PskMismatch: phase1('Pre-shared key mismatch'),
  PeerIdMismatch: phase1('Peer ID mismatch'),
  DpdHashNotifyCompatibility: phase1('DPD payload order mismatch', 'Warn'),
  DpdTimeout: phase1('DPD timeout', 'Warn'),
  IkeVersionMismatch: phase1('IKE version mismatch'),
  NegotiationModeMismatch: phase1('Negotiation mode mismatch'),
  NatTMismatch: phase1('NAT traversal mismatch', 'Warn'),
  LifetimeMismatch: phase1('SA lifetime mismatch', 'Warn'),
  SecurityProtocolMismatch: phase2('Security protocol mismatch'),
  EncapsulationModeMismatch: phase2('Encapsulation mode mismatch'),
  AlgorithmCompatibility: phase2('Phase2 algorithm not compatible'),
  TrafficSelectorMismatch: phase2('Traffic selector mismatch'),
  PfsMismatch: phase2('Phase2 PFS mismatch'),
  CommitMismatch: phase2('Commit bit mismatch'),
  ProposalMismatch: phase1('Phase1 proposal mismatch'),
  NegotiationFailed: phase1('Negotiation failed'),
  Phase1NegotiationTimeout: phase1('Phase1 negotiation timeout'),
  Phase2NegotiationTimeout: phase2('Phase2 negotiation timeout'),
  NoResponse: phase1('No response from the peer'),
  ReceiveDeleteNotify: phase1('Delete notification received from the peer', 'Warn'),
  NoExceptionFound: {
    outcome: 'established',
    severity: 'Normal',
    reason: 'No exception found',
  },
} as const satisfies Record<string, Failure>

/** One of the 26 codes. */
export type FailureCode = keyof typeof failureCodes
