import { cite, type Source } from '../sources'

/** Which end to look at first: `path` is the network between the two. */
export type DiagnosisEnd = 'alibaba' | 'peer' | 'both' | 'path'

export type DiagnosisSeverity = 'critical' | 'warning' | 'normal'

/** What a code of DiagnoseVpnConnections means, and what to do, in order. */
export type Diagnosis = {
  readonly say: string
  readonly look: DiagnosisEnd
  readonly remedy: readonly string[]
  /** Documented names of the parameters it is about, or a whole group. */
  readonly parameters: readonly string[]
  /** Where the service itself names none. The codes come without one (*assumed*). */
  readonly severity: DiagnosisSeverity
  readonly source: Source
}

type Row = Omit<Diagnosis, 'source' | 'severity'> & { readonly severity?: DiagnosisSeverity }

const negotiateAgain =
  'Negotiate again: change EffectImmediately, save, and change it back, or reset the tunnel on your device.'
const oneValue =
  'Where your device offers several, let it offer only this one: Alibaba Cloud’s side holds exactly one.'
const ownKeyIsGenerated =
  'Where no key was given, the service made one; it can be revealed on the page of the connection.'

const rows = {
  PeerMismatch: {
    say: 'Packets come from an address that is not the customer gateway’s.',
    look: 'alibaba',
    remedy: [
      'Compare the customer gateway’s IP address with the one your device sends from; behind NAT that is the public address of the NAT.',
      'The address of a customer gateway cannot be changed: make another one, and a new connection.',
    ],
    parameters: ['CustomerGatewayId'],
  },
  AlgorithmMismatch: {
    say: 'The two ends offer different algorithms.',
    look: 'both',
    remedy: [
      'Set encryption, authentication and DH group of Phase 1 and Phase 2 the same on both ends.',
      oneValue,
    ],
    parameters: [
      'IkeConfig.IkeEncAlg',
      'IkeConfig.IkeAuthAlg',
      'IkeConfig.IkePfs',
      'IpsecConfig.IpsecEncAlg',
      'IpsecConfig.IpsecAuthAlg',
      'IpsecConfig.IpsecPfs',
    ],
  },
  EncryptionAlgorithmMismatch: {
    say: 'The two ends use different encryption in Phase 2.',
    look: 'both',
    remedy: [
      'Set the encryption of Phase 2 the same on both ends; compare Phase 1 as well.',
      oneValue,
    ],
    parameters: ['IpsecConfig.IpsecEncAlg', 'IkeConfig.IkeEncAlg'],
  },
  AuthenticationAlgorithmMismatch: {
    say: 'The two ends use different authentication in Phase 1.',
    look: 'both',
    remedy: ['Set the authentication (hash) of Phase 1 the same on both ends.', oneValue],
    parameters: ['IkeConfig.IkeAuthAlg'],
  },
  DhGroupMismatch: {
    say: 'The two ends use different DH groups in Phase 1.',
    look: 'both',
    remedy: [
      'Set the DH group of Phase 1 the same on both ends.',
      oneValue,
      'All connections to one customer gateway must have the same Phase 1 values.',
    ],
    parameters: ['IkeConfig.IkePfs'],
  },
  PskMismatch: {
    say: 'The two ends hold different pre-shared keys.',
    look: 'both',
    remedy: [
      'Enter the same key on both ends, without a blank at either end of it.',
      ownKeyIsGenerated,
      'If the keys are the same, compare the algorithms of both phases.',
    ],
    parameters: ['IkeConfig.Psk'],
  },
  PeerIdMismatch: {
    say: 'The identifiers of the two ends do not fit each other.',
    look: 'both',
    remedy: [
      'The local identifier here is the remote one on your device, and the other way round.',
      'With IKEv1 in main mode both must be IP addresses; a name needs IKEv2 or aggressive mode.',
      'Behind NAT your device often sends its private address: give that as the remote identifier here.',
    ],
    parameters: ['IkeConfig.LocalId', 'IkeConfig.RemoteId', 'IkeConfig.IkeMode'],
  },
  DpdHashNotifyCompatibility: {
    say: 'Your device orders the payloads of dead peer detection differently.',
    look: 'peer',
    remedy: ['Set the order of the DPD payloads on your device to hash-notify.'],
    parameters: ['EnableDpd'],
    severity: 'warning',
  },
  DpdTimeout: {
    say: 'Your device stopped answering, and the tunnel was taken down.',
    look: 'path',
    remedy: [
      'Check that the two ends reach each other, and the routes between them.',
      'Switch dead peer detection on at both ends.',
    ],
    parameters: ['EnableDpd'],
  },
  IkeVersionMismatch: {
    say: 'The two ends speak different versions of IKE.',
    look: 'both',
    remedy: [
      'Set the same version on both ends, IKEv2 where both have it; do not leave it to your device to choose.',
    ],
    parameters: ['IkeConfig.IkeVersion', 'IkeConfig.IkeMode'],
  },
  NegotiationModeMismatch: {
    say: 'One end negotiates in main mode, the other in aggressive mode.',
    look: 'both',
    remedy: ['Set the same mode on both ends, main where both have it, or use IKEv2.'],
    parameters: ['IkeConfig.IkeMode'],
  },
  NatTMismatch: {
    say: 'NAT traversal is on at one end and off at the other.',
    look: 'both',
    remedy: [
      'Set NAT traversal the same on both ends; on, where your device stands behind NAT.',
      'Let UDP 4500 pass on the way.',
    ],
    parameters: ['EnableNatTraversal'],
  },
  LifetimeMismatch: {
    say: 'The two ends have different SA lifetimes.',
    look: 'both',
    remedy: [
      'Set the lifetimes of both phases the same on both ends. Different ones are allowed, but some devices break the tunnel over them.',
    ],
    parameters: ['IkeConfig.IkeLifetime', 'IpsecConfig.IpsecLifetime'],
    severity: 'warning',
  },
  SecurityProtocolMismatch: {
    say: 'Your device uses another security protocol than ESP.',
    look: 'peer',
    remedy: ['Set ESP on your device. A VPN gateway takes no AH.'],
    parameters: [],
  },
  EncapsulationModeMismatch: {
    say: 'Your device does not use tunnel mode.',
    look: 'peer',
    remedy: ['Set tunnel mode on your device. A VPN gateway takes no transport mode.'],
    parameters: [],
  },
  AlgorithmCompatibility: {
    say: 'The two ends name the same authentication, but do not understand each other.',
    look: 'both',
    remedy: ['Choose another authentication algorithm for both phases, on both ends.'],
    parameters: ['IkeConfig.IkeAuthAlg', 'IpsecConfig.IpsecAuthAlg'],
  },
  TrafficSelectorMismatch: {
    say: 'The subnets of the two ends do not mirror each other.',
    look: 'both',
    remedy: [
      'The local subnets here are the remote ones on your device, and the other way round, block by block.',
      'IKEv1 carries one block a side; several need IKEv2.',
    ],
    parameters: ['LocalSubnet', 'RemoteSubnet', 'IkeConfig.IkeVersion'],
  },
  PfsMismatch: {
    say: 'The two ends use different PFS groups in Phase 2.',
    look: 'both',
    remedy: [
      'Set the same group for Phase 2 on both ends; disabled here means PFS switched off on your device.',
    ],
    parameters: ['IpsecConfig.IpsecPfs'],
  },
  CommitMismatch: {
    say: 'Your device sets the commit bit.',
    look: 'peer',
    remedy: ['Switch the commit bit off on your device. A VPN gateway does not support it.'],
    parameters: [],
  },
  ProposalMismatch: {
    say: 'The two ends found no proposal in common.',
    look: 'both',
    remedy: [
      'Compare the version, then every value of Phase 1, then every value of Phase 2 and the subnets.',
      'All connections to one customer gateway must have the same Phase 1 values.',
      negotiateAgain,
    ],
    parameters: ['IkeConfig', 'IpsecConfig', 'LocalSubnet', 'RemoteSubnet'],
  },
  NegotiationFailed: {
    say: 'Phase 2 waited for Phase 1 in vain.',
    look: 'both',
    remedy: [negotiateAgain, 'The next attempt then says what is wrong with Phase 1.'],
    parameters: ['EffectImmediately'],
  },
  Phase1NegotiationTimeout: {
    say: 'Phase 1 ran out of time: no packet came from your device.',
    look: 'path',
    remedy: [
      'Check that your device is running, and set up for this connection.',
      'Compare the customer gateway’s IP address with your device’s.',
      'Let UDP 500 and 4500 pass, both ways, to and from the VPN gateway’s address.',
      'Across a border use Cloud Enterprise Network; IPsec connections do not cross it.',
      negotiateAgain,
    ],
    parameters: ['CustomerGatewayId', 'EffectImmediately'],
  },
  Phase2NegotiationTimeout: {
    say: 'Phase 2 ran out of time.',
    look: 'both',
    remedy: [
      'Set every value of Phase 2 the same on both ends.',
      'Set NAT traversal the same on both ends.',
      'Try the other version of IKE, on both ends.',
    ],
    parameters: ['IpsecConfig', 'EnableNatTraversal', 'IkeConfig.IkeVersion'],
  },
  NoResponse: {
    say: 'Your device does not answer.',
    look: 'path',
    remedy: [
      'Check that your device is running, and set up for this connection.',
      'Compare the customer gateway’s IP address with your device’s.',
      'Let UDP 500 and 4500 pass, both ways, to and from the VPN gateway’s address.',
      negotiateAgain,
    ],
    parameters: ['CustomerGatewayId'],
  },
  ReceiveDeleteNotify: {
    say: 'Your device took the tunnel down.',
    look: 'peer',
    remedy: ['Look at the log of your device for its reason: it sent the delete message.'],
    parameters: [],
  },
  NoExceptionFound: {
    say: 'The service finds nothing wrong. Perhaps no negotiation has begun.',
    look: 'both',
    remedy: [negotiateAgain, 'Then ask for the diagnosis again.'],
    parameters: ['EffectImmediately'],
    severity: 'normal',
  },
} as const satisfies Record<string, Row>

/** A code of DiagnoseVpnConnections. Source: "Troubleshoot IPsec-VPN connection issues". */
export type DiagnosisCode = keyof typeof rows

/** All of them, in the order they are documented in. */
export const diagnosisCodes = Object.keys(rows) as readonly DiagnosisCode[]

/** What we know about a code of the list. */
export function diagnosisOf(code: DiagnosisCode): Diagnosis {
  return { severity: 'critical', source: cite('diagnosis', code), ...rows[code] }
}

export function isDiagnosisCode(code: string): code is DiagnosisCode {
  return Object.hasOwn(rows, code)
}
