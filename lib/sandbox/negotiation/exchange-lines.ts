import type { Parties } from './parties'
import { espProposal, ikeProposal } from './proposal-text'

/** A line of the log, so long after its attempt began. Words: strongSwan, charon. */
export type Line = {
  readonly afterMs: number
  readonly part: 'IKE' | 'ENC' | 'NET' | 'CFG' | 'PROTO_ERR'
  readonly text: string
}

type Part = Line['part']

/** @example at(40, ['NET', 'received packet'], ['ENC', 'parsed …']) */
export function at(afterMs: number, ...lines: readonly (readonly [Part, string])[]): Line[] {
  return lines.map(([part, text]) => ({ afterMs, part, text }))
}

const natDetection = 'N(NATD_S_IP) N(NATD_D_IP)'

export const sent = ({ localIp, remoteIp }: Parties, port = 500, bytes = 464) =>
  [
    'NET',
    `sending packet: from ${localIp}[${port}] to ${remoteIp}[${port}] (${bytes} bytes)`,
  ] as const

export const received = ({ localIp, remoteIp }: Parties, port = 500, bytes = 472) =>
  [
    'NET',
    `received packet: from ${remoteIp}[${port}] to ${localIp}[${port}] (${bytes} bytes)`,
  ] as const

/** The port after the first exchange: NAT traversal moves to 4500. */
export const portOf = ({ natTraversal }: Parties) => (natTraversal ? 4500 : 500)

/** The name of the first exchange, as charon prints it. */
export function firstExchange({ version, mode }: Parties): string {
  if (version === 'ikev2') return 'IKE_SA_INIT'
  return mode === 'aggressive' ? 'AGGRESSIVE' : 'ID_PROT'
}

/** The name of the exchange of Phase 2. */
export const childExchange = ({ version }: Parties) =>
  version === 'ikev2' ? 'CREATE_CHILD_SA' : 'QUICK_MODE'

/** This side begins. */
export function initiation(ends: Parties, attempt: number): Line[] {
  const { connectionId, remoteIp, version, mode } = ends
  const how = { main: 'Main Mode ', aggressive: 'Aggressive Mode ' }[mode] ?? ''
  const payloads = version === 'ikev2' ? `SA KE No ${natDetection} N(HASH_ALG)` : 'SA V V V V'
  return at(
    0,
    [
      'IKE',
      `initiating ${version === 'ikev2' ? '' : how}IKE_SA ${connectionId}[${attempt}] to ${remoteIp}`,
    ],
    ['ENC', `generating ${firstExchange(ends)} request 0 [ ${payloads} ]`],
    sent(ends),
  )
}

/** The peer takes the proposal, and this side shows who it is. */
export function firstAnswer(ends: Parties): Line[] {
  const selected = ['CFG', `selected proposal: ${ikeProposal(ends.phase1)}`] as const
  const port = portOf(ends)
  if (ends.version === 'ikev2')
    return at(
      40,
      received(ends),
      ['ENC', `parsed IKE_SA_INIT response 0 [ SA KE No ${natDetection} ]`],
      selected,
      ['IKE', `authentication of '${ends.localId}' (myself) with pre-shared key`],
      ['ENC', 'generating IKE_AUTH request 1 [ IDi N(INIT_CONTACT) IDr AUTH SA TSi TSr ]'],
      sent(ends, port, 320),
    )
  return at(
    40,
    received(ends, 500, 136),
    ['ENC', `parsed ${firstExchange(ends)} response 0 [ SA V V V ]`],
    selected,
    ['ENC', `generating ${firstExchange(ends)} request 0 [ ID HASH N(INITIAL_CONTACT) ]`],
    sent(ends, port, 108),
  )
}

/** Phase 1 stands. */
export function phase1Established(ends: Parties, attempt: number): Line[] {
  const { connectionId, localIp, localId, remoteIp, remoteId, phase1, version } = ends
  const answer =
    version === 'ikev2'
      ? 'IKE_AUTH response 1 [ IDr AUTH SA TSi TSr ]'
      : `${firstExchange(ends)} response 0 [ ID HASH ]`
  return at(
    1_000,
    received(ends, portOf(ends), 288),
    ['ENC', `parsed ${answer}`],
    ['IKE', `authentication of '${remoteId}' with pre-shared key successful`],
    [
      'IKE',
      `IKE_SA ${connectionId}[${attempt}] established between ${localIp}[${localId}]...${remoteIp}[${remoteId}]`,
    ],
    ['IKE', `maximum IKE_SA lifetime ${phase1.lifetimeSeconds}s`],
  )
}

/** This side begins Phase 2. */
export function childInitiation(ends: Parties, attempt: number): Line[] {
  const { connectionId, version, phase2 } = ends
  const key = phase2.group === 'disabled' ? '' : ' KE'
  const payloads = version === 'ikev2' ? `SA No${key} TSi TSr` : `HASH SA No${key} ID ID`
  return at(
    1_040,
    ['IKE', `establishing CHILD_SA ${connectionId}{${attempt}}`],
    ['ENC', `generating ${childExchange(ends)} request 2 [ ${payloads} ]`],
    sent(ends, portOf(ends), 228),
  )
}

/** Phase 2 stands. */
export function phase2Established(ends: Parties, attempt: number): Line[] {
  const { connectionId, localSubnet, remoteSubnet, phase2 } = ends
  const selectors = [localSubnet, remoteSubnet]
    .map((side) => side.replaceAll(',', ' '))
    .join(' === ')
  return at(
    2_000,
    received(ends, portOf(ends), 228),
    ['ENC', `parsed ${childExchange(ends)} response 2 [ SA No TSi TSr ]`],
    ['CFG', `selected proposal: ${espProposal(phase2)}`],
    ['IKE', `CHILD_SA ${connectionId}{${attempt}} established with TS ${selectors}`],
  )
}

/** Whether the peer is still there, asked and answered. */
export function deadPeerDetection(ends: Parties, number: number): Line[] {
  const port = portOf(ends)
  const [asks, payloads] =
    ends.version === 'ikev2' ? ['INFORMATIONAL', ' '] : ['INFORMATIONAL_V1', ' HASH N(DPD) ']
  const answers = ends.version === 'ikev2' ? 'response' : 'request'
  return [
    ...at(
      0,
      ['IKE', 'sending DPD request'],
      ['ENC', `generating ${asks} request ${number} [${payloads}]`],
      sent(ends, port, 80),
    ),
    ...at(60, received(ends, port, 80), [
      'ENC',
      `parsed ${asks} ${answers} ${number} [${payloads}]`,
    ]),
  ]
}
