import {
  at,
  childExchange,
  childInitiation,
  firstAnswer,
  firstExchange,
  initiation,
  type Line,
  phase1Established,
  phase2Established,
  portOf,
  received,
  sent,
} from './exchange-lines'
import { type FailureCode, failureCodes } from './failure-codes'
import type { Parties } from './parties'
import { espProposal, ikeProposal } from './proposal-text'
import { remoteEnd } from './remote-end'

/** The lines of an attempt that comes to nothing, and the one among them that says why. */
export type FailedAttempt = {
  readonly lines: readonly Line[]
  readonly cause: Line
}

/** What an attempt ends with: lines, of which the one with this text is the cause. */
type Ending = { readonly lines: readonly Line[]; readonly cause: string }

const established = (ends: Parties, attempt: number) => [
  ...firstAnswer(ends),
  ...phase1Established(ends, attempt),
]

const noProposal = 'received NO_PROPOSAL_CHOSEN notify error'

/** Our proposal is refused, and then theirs: that shows both. */
function refusedProposal(ends: Parties, there: Parties): Ending {
  const exchange = firstExchange(ends)
  return {
    cause: noProposal,
    lines: [
      ...at(
        60,
        received(ends, 500, 36),
        ['ENC', `parsed ${exchange} response 0 [ N(NO_PROP) ]`],
        ['IKE', noProposal],
      ),
      ...at(
        900,
        received(ends),
        ['ENC', `parsed ${exchange} request 0 [ SA KE No ]`],
        ['CFG', `received proposals: ${ikeProposal(there.phase1)}`],
        ['CFG', `configured proposals: ${ikeProposal(ends.phase1)}`],
        ['IKE', 'received proposals unacceptable'],
        ['ENC', `generating ${exchange} response 0 [ N(NO_PROP) ]`],
        sent(ends, 500, 36),
      ),
    ],
  }
}

/** The peer takes the proposal and then says no to what this side is. */
function refusedIdentity(ends: Parties, before: readonly string[], cause: string): Ending {
  const answer =
    ends.version === 'ikev2'
      ? 'parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]'
      : 'parsed INFORMATIONAL_V1 request 1 [ HASH N(AUTH_FAILED) ]'
  return {
    cause,
    lines: [
      ...firstAnswer(ends),
      ...at(
        120,
        received(ends, portOf(ends), 76),
        ['ENC', answer],
        ...before.map((text) => ['IKE', text] as const),
        ['IKE', cause],
      ),
    ],
  }
}

const authenticationFailed = 'received AUTHENTICATION_FAILED notify error'

/** IKEv1 encrypts the identity with the key, so a wrong key shows as noise. */
function wrongKey(ends: Parties): Ending {
  if (ends.version === 'ikev2') return refusedIdentity(ends, [], authenticationFailed)
  const cause = 'invalid HASH_V1 payload length, decryption failed?'
  const lines = at(
    120,
    received(ends, portOf(ends), 108),
    ['ENC', cause],
    ['ENC', 'could not decrypt payloads'],
    ['IKE', 'message parsing failed'],
  )
  return { cause, lines: [...firstAnswer(ends), ...lines] }
}

/** What the service writes when an exchange takes too long. Source: "DiagnoseVpnConnections", SourceLog. */
const timeUp = (phase: 1 | 2, { localIp, remoteIp }: Parties) =>
  `phase${phase} negotiation failed due to time up. [{ph${phase}: ${localIp}[500] <=> ${remoteIp}[500], ${localIp} <=> ${remoteIp}}]`

/** Nobody answers. Retransmissions come faster here than in strongSwan (*assumed*). */
function silence(ends: Parties, phase: 1 | 2): Ending {
  const [message, port] = phase === 1 ? [0, 500] : [2, portOf(ends)]
  const retransmit = (number: number) =>
    [
      ['IKE', `retransmit ${number} of request with message ID ${message}`] as const,
      sent(ends, port),
    ] as const
  return {
    cause: timeUp(phase, ends),
    lines: [
      ...at(2_000, ...retransmit(1)),
      ...at(5_000, ...retransmit(2)),
      ...at(10_000, ['IKE', 'giving up after 2 retransmits'], ['PROTO_ERR', timeUp(phase, ends)]),
    ],
  }
}

/** Phase 2 is refused by a notify. */
function refusedChild(ends: Parties, mark: string, cause: string, hint?: string): Ending {
  const lines = at(
    1_120,
    received(ends, portOf(ends), 76),
    ['ENC', `parsed ${childExchange(ends)} response 2 [ N(${mark}) ]`],
    ...(hint === undefined ? [] : [['CFG', hint] as const]),
    ['IKE', cause],
    ['IKE', 'failed to establish CHILD_SA, keeping IKE_SA'],
  )
  return { cause, lines }
}

const noChildProposal = 'received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built'

type End = (ends: Parties, there: Parties, attempt: number) => Ending

const endings: Partial<Record<FailureCode, End>> = {
  PskMismatch: wrongKey,
  PeerIdMismatch: (ends, there) =>
    refusedIdentity(
      ends,
      [authenticationFailed],
      `IDir '${there.remoteId}' does not match to '${ends.remoteId}'`,
    ),
  NegotiationModeMismatch: (ends) => refusedIdentity(ends, [], authenticationFailed),
  NegotiationFailed: (ends) => refusedIdentity(ends, [], authenticationFailed),
  PeerMismatch: (ends, there) => {
    const cause = 'received UNSUPPORTED_CRITICAL_PAYLOAD error notify'
    const stranger = `no IKE config found for ${ends.localIp}...${there.remoteIp}, sending NO_PROPOSAL_CHOSEN`
    return { cause, lines: at(80, received(there), ['IKE', stranger], ['IKE', cause]) }
  },
  IkeVersionMismatch: (ends, there) => {
    const major = there.version === 'ikev2' ? 2 : 1
    const why = `the peer speaks IKE major version ${major} only`
    const answer = `parsed ${firstExchange(ends)} response 0 [ N(INVAL_MAJOR) ]`
    return {
      cause: noProposal,
      lines: at(60, received(ends, 500, 36), ['ENC', answer], ['CFG', why], ['IKE', noProposal]),
    }
  },
  NatTMismatch: (ends, there) => {
    const cause = `NAT traversal is ${there.natTraversal ? 'required by' : 'switched off on'} the peer`
    return { cause, lines: at(80, received(ends), ['IKE', cause]) }
  },
  LifetimeMismatch: (ends, there) => {
    const cause = `the peer proposes a lifetime of ${there.phase1.lifetimeSeconds}s, configured is ${ends.phase1.lifetimeSeconds}s`
    return { cause, lines: at(80, received(ends), ['IKE', cause]) }
  },
  DpdHashNotifyCompatibility: (ends) => {
    const cause = 'invalid order of DPD payloads: NOTIFY before HASH'
    return { cause, lines: [...firstAnswer(ends), ...at(120, received(ends), ['ENC', cause])] }
  },
  DpdTimeout: (ends, _there, attempt) => {
    const cause = 'DPD check timed out, enforcing DPD action'
    const lines = [...at(5_000, ['IKE', 'sending DPD request']), ...at(9_000, ['IKE', cause])]
    return { cause, lines: [...established(ends, attempt), ...lines] }
  },
  ReceiveDeleteNotify: (ends, _there, attempt) => {
    const cause = `received DELETE for IKE_SA ${ends.connectionId}`
    const lines = at(
      3_000,
      received(ends, portOf(ends), 80),
      ['ENC', 'parsed INFORMATIONAL request 0 [ D ]'],
      ['IKE', cause],
    )
    return { cause, lines: [...established(ends, attempt), ...lines] }
  },
  NoResponse: (ends) => ({
    ...silence(ends, 1),
    cause: 'retransmit 1 of request with message ID 0',
  }),
  Phase1NegotiationTimeout: (ends) => silence(ends, 1),
  Phase2NegotiationTimeout: (ends) => silence(ends, 2),
  TrafficSelectorMismatch: (ends) =>
    ends.version === 'ikev2'
      ? refusedChild(ends, 'TS_UNACCEPT', 'received TS_UNACCEPTABLE notify, no CHILD_SA built')
      : refusedChild(ends, 'INVAL_ID', 'received INVALID_ID_INFORMATION error notify'),
  SecurityProtocolMismatch: (ends) =>
    refusedChild(ends, 'NO_PROP', noChildProposal, 'the peer proposes AH, configured is ESP'),
  EncapsulationModeMismatch: (ends) =>
    refusedChild(ends, 'NO_PROP', noChildProposal, 'the peer proposes transport mode'),
  CommitMismatch: (ends) =>
    refusedChild(ends, 'NO_PROP', noChildProposal, 'the peer sets the commit bit'),
}

function endingOf(code: FailureCode, ends: Parties, attempt: number): Ending {
  const there = remoteEnd(code, ends)
  const ending = endings[code]
  if (ending) return ending(ends, there, attempt)
  if (failureCodes[code].outcome === 'phase-1-fails') return refusedProposal(ends, there)
  const hint = `received proposals: ${espProposal(there.phase2)}, configured proposals: ${espProposal(ends.phase2)}`
  return refusedChild(ends, 'NO_PROP', noChildProposal, hint)
}

/** A whole attempt that fails as a code says. */
export function failedAttempt(code: FailureCode, ends: Parties, attempt: number): FailedAttempt {
  const isPhase2 = failureCodes[code].outcome === 'phase-2-fails'
  const before = isPhase2
    ? [
        ...initiation(ends, attempt),
        ...established(ends, attempt),
        ...childInitiation(ends, attempt),
      ]
    : initiation(ends, attempt)
  const ending = endingOf(code, ends, attempt)
  const lines = [...before, ...ending.lines]
  const cause = ending.lines.find(({ text }) => text === ending.cause)
  if (!cause) throw new Error(`${code} names no cause.`)
  return { lines, cause }
}

/** A whole attempt that ends with both phases standing. */
export function successfulAttempt(ends: Parties): Line[] {
  return [
    ...initiation(ends, 1),
    ...established(ends, 1),
    ...childInitiation(ends, 1),
    ...phase2Established(ends, 1),
  ]
}
