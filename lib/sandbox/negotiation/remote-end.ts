import type { FailureCode } from './failure-codes'
import type { Parties, Phase } from './parties'

/** The first of two values that is not the one given. */
const other = (value: string, first: string, second: string) => (value === first ? second : first)

const withOther = {
  encryption: (phase: Phase): Phase => ({
    ...phase,
    encryption: other(phase.encryption, 'aes', 'aes256'),
  }),
  authentication: (phase: Phase): Phase => ({
    ...phase,
    authentication: other(phase.authentication, 'sha1', 'sha256'),
  }),
  group: (phase: Phase): Phase => ({ ...phase, group: other(phase.group, 'group2', 'group14') }),
  pfs: (phase: Phase): Phase => ({ ...phase, group: other(phase.group, 'disabled', 'group14') }),
}

/** A neighbour in the same /24, in one block each way. */
const neighbour = (block: string) => {
  const [first = ''] = block.split(',')
  return other(first, '172.31.255.0/24', '172.31.254.0/24')
}

/**
 * The connection as the emulated device has it configured: like this side, but for what the code
 * says is different.
 */
export function remoteEnd(code: FailureCode, here: Parties): Parties {
  const { phase1, phase2 } = here
  switch (code) {
    case 'EncryptionAlgorithmMismatch':
      return { ...here, phase1: withOther.encryption(phase1) }
    case 'AuthenticationAlgorithmMismatch':
      return { ...here, phase1: withOther.authentication(phase1) }
    case 'DhGroupMismatch':
      return { ...here, phase1: withOther.group(phase1) }
    case 'AlgorithmMismatch':
    case 'ProposalMismatch':
      return { ...here, phase1: withOther.encryption(withOther.authentication(phase1)) }
    case 'AlgorithmCompatibility':
      return { ...here, phase2: withOther.authentication(phase2) }
    case 'PfsMismatch':
      return { ...here, phase2: withOther.pfs(phase2) }
    case 'LifetimeMismatch':
      return {
        ...here,
        phase1: { ...phase1, lifetimeSeconds: other(phase1.lifetimeSeconds, '28800', '3600') },
      }
    case 'IkeVersionMismatch':
      return { ...here, version: here.version === 'ikev2' ? 'ikev1' : 'ikev2' }
    case 'NegotiationModeMismatch':
      return { ...here, mode: other(here.mode, 'main', 'aggressive') }
    case 'NatTMismatch':
      return { ...here, natTraversal: !here.natTraversal }
    case 'PeerIdMismatch':
      return { ...here, remoteId: other(here.remoteId, '192.168.1.1', '192.168.2.1') }
    case 'PeerMismatch':
      return { ...here, remoteIp: other(here.remoteIp, '203.0.113.254', '203.0.113.253') }
    case 'TrafficSelectorMismatch':
      return { ...here, remoteSubnet: neighbour(here.remoteSubnet) }
    default:
      return here
  }
}

/** The two values that differ, as a diagnosis names them. */
export type DifferingValues = { readonly local: string; readonly remote: string }

const joined = ({ encryption, authentication, group }: Phase) =>
  [encryption, authentication, group].join('-')

const differingPart: Partial<Record<FailureCode, (end: Parties) => string>> = {
  EncryptionAlgorithmMismatch: ({ phase1 }) => phase1.encryption,
  AuthenticationAlgorithmMismatch: ({ phase1 }) => phase1.authentication,
  DhGroupMismatch: ({ phase1 }) => phase1.group,
  AlgorithmMismatch: ({ phase1 }) => joined(phase1),
  ProposalMismatch: ({ phase1 }) => joined(phase1),
  AlgorithmCompatibility: ({ phase2 }) => joined(phase2),
  PfsMismatch: ({ phase2 }) => phase2.group,
  LifetimeMismatch: ({ phase1 }) => phase1.lifetimeSeconds,
  IkeVersionMismatch: ({ version }) => version,
  NegotiationModeMismatch: ({ mode }) => mode,
  NatTMismatch: ({ natTraversal }) => String(natTraversal),
  PeerIdMismatch: ({ remoteId }) => remoteId,
  PeerMismatch: ({ remoteIp }) => remoteIp,
  TrafficSelectorMismatch: ({ remoteSubnet }) => remoteSubnet,
}

/** Source: "Troubleshoot IPsec-VPN connection issues": what Alibaba's side always does. */
const fixed: Partial<Record<FailureCode, DifferingValues>> = {
  SecurityProtocolMismatch: { local: 'esp', remote: 'ah' },
  EncapsulationModeMismatch: { local: 'tunnel', remote: 'transport' },
  CommitMismatch: { local: 'disabled', remote: 'enabled' },
  DpdHashNotifyCompatibility: { local: 'hash-notify', remote: 'notify-hash' },
}

/** The values that differ under a code; none where it names no parameter, or a secret one. */
export function differingValues(code: FailureCode, here: Parties): DifferingValues | undefined {
  const value = differingPart[code]
  if (!value) return fixed[code]
  return { local: value(here), remote: value(remoteEnd(code, here)) }
}
