import type { DiagnosisCode } from '../diagnosis/diagnosis-codes'

/** A turn of phrase of IKE daemons that means the same as a code of the diagnosis. */
export type TroubleSignature = { readonly code: DiagnosisCode; readonly pattern: RegExp }

/**
 * Log keywords and their codes. The first that matches speaks, so the particular stand before the
 * general. Source: "Troubleshoot IPsec-VPN connection issues", column of log keywords; wordings of
 * strongSwan beside them.
 */
export const troubleSignatures: readonly TroubleSignature[] = [
  { code: 'NegotiationFailed', pattern: /time up waiting for phase1/i },
  {
    code: 'Phase1NegotiationTimeout',
    pattern: /phase1 negotiation failed due to time up|ISAKMP-SA has not been established/i,
  },
  { code: 'Phase2NegotiationTimeout', pattern: /phase2 negotiation failed due to time up/i },
  {
    code: 'PeerMismatch',
    pattern: /UNSUPPORTED_CRITICAL_PAYLOAD|no IKE config found for/i,
  },
  {
    code: 'PskMismatch',
    pattern:
      /mismatch of preshared secrets|invalid HASH_V1 payload length|could not decrypt payloads|no shared key found|but MAC mismatched/i,
  },
  {
    code: 'PeerIdMismatch',
    pattern:
      /ID[ir]{1,2} .*does not match|does not match peers id|lacks IDr payload|expecting IP address type in main mode|unknown? peer id|parse PEERID failed|no matching peer config found/i,
  },
  {
    code: 'DpdHashNotifyCompatibility',
    pattern: /message has no hash payload|invalid order of DPD payloads/i,
  },
  { code: 'DpdTimeout', pattern: /remote seems to be dead|DPD check timed out/i },
  {
    code: 'NegotiationModeMismatch',
    pattern: /not acceptable (?:Identity Protection|Aggressive) mode/i,
  },
  {
    code: 'IkeVersionMismatch',
    pattern: /unknown ikev2 peer|INVALID_MAJOR_VERSION|INVAL_MAJOR|IKE major version \d/i,
  },
  {
    code: 'NatTMismatch',
    pattern:
      /unexpecting payload type 130|NAT traversal is (?:required by|switched off on) the peer/i,
  },
  { code: 'LifetimeMismatch', pattern: /long lifetime proposed|peer proposes a lifetime of/i },
  { code: 'SecurityProtocolMismatch', pattern: /proto_id mismatched|peer proposes AH\b/i },
  {
    code: 'EncapsulationModeMismatch',
    pattern: /encmode mismatched|peer proposes transport mode/i,
  },
  { code: 'CommitMismatch', pattern: /\bcommit bit\b/i },
  {
    code: 'TrafficSelectorMismatch',
    pattern:
      /traffic selectors?\b.*(?:mismatch|unacceptable|inacceptable)|invalid[-_ ]id[-_ ]information|N\(INVAL_ID\)|TS_UNACCEPT|can't find matching selector/i,
  },
  { code: 'PfsMismatch', pattern: /pfs group mismatched|message lacks KE payload/i },
  {
    code: 'DhGroupMismatch',
    pattern:
      /received KE type \d+, ?expected|failed to compute dh value|rejected dh_group|transform type: ?4\b|DH group .*(?:in|un)acceptable|didn't accept DH group|N\(INVAL_KE\)/i,
  },
  {
    code: 'EncryptionAlgorithmMismatch',
    pattern: /invalid encryption algorithm|trns_id mismatched|rejected enctype/i,
  },
  {
    code: 'AuthenticationAlgorithmMismatch',
    pattern: /authtype mismatched|rejected hashtype/i,
  },
  { code: 'AlgorithmMismatch', pattern: /HASH mismatched|packet lacks expected payload/i },
  {
    code: 'ReceiveDeleteNotify',
    pattern: /received DELETE (?:for )?IKE_SA/i,
  },
  {
    code: 'NoResponse',
    pattern:
      /\bretransmit \d+ of request|retransmission count exceeded|giving up after \d+ retransmits/i,
  },
]

/** A turn of phrase with words of its own. */
export type PlainSignature = {
  readonly id: string
  readonly pattern: RegExp
  readonly severity: 'error' | 'info'
  readonly say: string
  readonly remedy: readonly string[]
  readonly parameters: readonly string[]
}

const normal = (id: string, pattern: RegExp, say: string): PlainSignature => ({
  id,
  pattern,
  severity: 'info',
  say,
  remedy: [],
  parameters: [],
})

/** Trouble that no single code stands for; looked at before {@link troubleSignatures}. */
export const mixedSignatures: readonly PlainSignature[] = [
  {
    id: 'phase-2-refused',
    pattern:
      /no CHILD_SA built(?<!TS_UNACCEPTABLE notify, no CHILD_SA built)|N\(NO_PROP\).*(?:CREATE_CHILD_SA|QUICK_MODE)|(?:CREATE_CHILD_SA|QUICK_MODE) .*N\(NO_PROP\)/i,
    severity: 'error',
    say: 'Phase 2 was refused: the two ends found no proposal for traffic in common.',
    remedy: [
      'Set encryption, authentication and the PFS group of Phase 2 the same on both ends.',
    ],
    parameters: ['IpsecConfig'],
  },
  {
    id: 'phase-2-failed',
    pattern: /failed to establish CHILD_SA/i,
    severity: 'error',
    say: 'Phase 2 did not come about; Phase 1 stays. The lines before say why.',
    remedy: ['Compare the subnets and every value of Phase 2 on both ends.'],
    parameters: ['LocalSubnet', 'RemoteSubnet', 'IpsecConfig'],
  },
  {
    id: 'authentication-failed',
    pattern: /AUTHENTICATION_FAILED|N\(AUTH_FAILED\)|\bauthentication failure\b/i,
    severity: 'error',
    say: 'One end does not accept who the other is: the key, the identifiers, the mode or the version.',
    remedy: [
      'Compare the pre-shared key first, then both identifiers.',
      'Then compare the negotiation mode and the IKE version.',
    ],
    parameters: [
      'IkeConfig.Psk',
      'IkeConfig.LocalId',
      'IkeConfig.RemoteId',
      'IkeConfig.IkeMode',
      'IkeConfig.IkeVersion',
    ],
  },
  {
    id: 'proposals-compared',
    pattern: /\b(?:received|configured) proposals:/i,
    severity: 'info',
    say: 'What an end offers: received is from your device, configured is Alibaba Cloud’s side.',
    remedy: [
      'Where a refusal follows, compare the two word by word; the words that differ are the ones to change.',
    ],
    parameters: ['IkeConfig', 'IpsecConfig'],
  },
]

/** Looked at last: a refused proposal shows in many wordings. */
export const proposalSignature: TroubleSignature = {
  code: 'ProposalMismatch',
  pattern:
    /no[_ ]proposal[_ ]chosen|N\(NO_PROP\)|no (?:suitable|matching|acceptable) proposal|get valid proposal|none of my proposal|proposal mismatch|proposals unacceptable|find configu\w+ation|expecting the packet encrypted/i,
}

/** What a healthy tunnel writes. Wordings of strongSwan. */
export const normalSignatures: readonly PlainSignature[] = [
  normal(
    'phase-1-established',
    /\bIKE_SA\b.* established between|ISAKMP-SA established/i,
    'Phase 1 is established.',
  ),
  normal(
    'phase-2-established',
    /\bCHILD_SA\b.* established|IPsec-SA established/i,
    'Phase 2 is established: traffic between the subnets is encrypted.',
  ),
  normal(
    'peer-initiates',
    /is initiating an? .*IKE_SA/i,
    'Your device begins to negotiate Phase 1.',
  ),
  normal('initiates', /\binitiating .*IKE_SA/i, 'Alibaba Cloud’s side begins Phase 1.'),
  normal('child-initiates', /\bestablishing CHILD_SA/i, 'Phase 2 begins.'),
  normal(
    'authenticated',
    /authentication of .* successful/i,
    'The other end has shown that it holds the same pre-shared key.',
  ),
  normal('authenticates', /authentication of .*\(myself\)/i, 'This end shows who it is.'),
  normal('proposal-selected', /selected proposal:/i, 'The algorithms both ends agreed on.'),
  normal('dpd', /sending DPD request/i, 'The other end is asked whether it is alive.'),
  normal(
    'rekey',
    /\brekeying (?:IKE|CHILD)_SA|creating rekey job|\bCHILD_SA\b.* rekeyed|reauthenticating IKE_SA/i,
    'The lifetime comes to its end, and keys are made anew. Traffic goes on.',
  ),
  normal(
    'lifetime',
    /maximum IKE_SA lifetime/i,
    'When Phase 1 is negotiated again at the latest.',
  ),
  normal(
    'rekey-scheduled',
    /scheduling (?:rekeying|reauthentication)/i,
    'When keys are made anew.',
  ),
  normal('closed', /closing CHILD_SA|deleting IKE_SA/i, 'An SA is taken down in good order.'),
  normal('nat', /host is behind NAT/i, 'A NAT device stands on the way; UDP 4500 is used.'),
  normal(
    'keep-alive',
    /sending keep ?alive/i,
    'Keeps the NAT device on the way from forgetting.',
  ),
]
