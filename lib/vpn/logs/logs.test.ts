import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentedNames, isWireGroup } from '../wire/documented-names'
import { explainLogLine } from './explain-log-line'
import { mixedSignatures, normalSignatures, troubleSignatures } from './log-signatures'
import { parseLogLine } from './parse-log-line'

/** Lines as they come, and what they mean. */
const table: readonly (readonly [line: string, id: string])[] = [
  // The keywords of the troubleshooting document.
  ['received UNSUPPORTED_CRITICAL_PAYLOAD error', 'PeerMismatch'],
  ['HASH mismatched', 'AlgorithmMismatch'],
  ['packet lacks expected payload', 'AlgorithmMismatch'],
  ['authentication failure', 'authentication-failed'],
  ['invalid encryption algorithm', 'EncryptionAlgorithmMismatch'],
  ['trns_id mismatched: my:3DES peer:AES', 'EncryptionAlgorithmMismatch'],
  ['rejected enctype', 'EncryptionAlgorithmMismatch'],
  ['authtype mismatched', 'AuthenticationAlgorithmMismatch'],
  ['rejected hashtype', 'AuthenticationAlgorithmMismatch'],
  ['received KE type 14,expected 2', 'DhGroupMismatch'],
  ['failed to compute dh value', 'DhGroupMismatch'],
  ['rejected dh_group', 'DhGroupMismatch'],
  ['proposal mismatch, transform type:4', 'DhGroupMismatch'],
  ['Decryption failed! mismatch of preshared secrets', 'PskMismatch'],
  ['invalid HASH_V1 payload length, decryption failed?', 'PskMismatch'],
  ['could not decrypt payloads', 'PskMismatch'],
  ['received ID_I(192.0.2.1) does not match peers id', 'PeerIdMismatch'],
  ["IDir '192.168.1.1' does not match to '203.0.113.9'", 'PeerIdMismatch'],
  ['message lacks IDr payload', 'PeerIdMismatch'],
  ['Expecting IP address type in main mode,but FQDN', 'PeerIdMismatch'],
  ['Unknow peer id', 'PeerIdMismatch'],
  ['Parse PEERID failed', 'PeerIdMismatch'],
  ['ignore information because the message has no hash payload', 'DpdHashNotifyCompatibility'],
  ['DPD: remote seems to be dead', 'DpdTimeout'],
  ['unknown ikev2 peer', 'IkeVersionMismatch'],
  ['in Identity not acceptable Aggressive mode', 'NegotiationModeMismatch'],
  ['not acceptable Identity Protection mode', 'NegotiationModeMismatch'],
  ['ignore the packet, received unexpecting payload type 130', 'NatTMismatch'],
  ['long lifetime proposed: my:3600 peer:86400', 'LifetimeMismatch'],
  ['proto_id mismatched', 'SecurityProtocolMismatch'],
  ['encmode mismatched', 'EncapsulationModeMismatch'],
  ['traffic selector mismatch', 'TrafficSelectorMismatch'],
  ['invalid-id-information', 'TrafficSelectorMismatch'],
  ['traffic selector unacceptable', 'TrafficSelectorMismatch'],
  ["can't find matching selector", 'TrafficSelectorMismatch'],
  ['received INVALID_ID_INFORMATION error notify', 'TrafficSelectorMismatch'],
  ['received Notify type TS_UNACCEPTABLE', 'TrafficSelectorMismatch'],
  ['pfs group mismatched: my:2 peer:14', 'PfsMismatch'],
  ['message lacks KE payload', 'PfsMismatch'],
  ['no proposal chosen', 'ProposalMismatch'],
  ['received NO_PROPOSAL_CHOSEN notify error', 'ProposalMismatch'],
  ['no suitable proposal found', 'ProposalMismatch'],
  ['failed to get valid proposal', 'ProposalMismatch'],
  ['none of my proposal matched', 'ProposalMismatch'],
  ['no matching proposal found, sending NO_PROPOSAL_CHOSEN', 'ProposalMismatch'],
  ["couldn't find configuaration", 'ProposalMismatch'],
  ['ignore the packet,expecting the packet encrypted', 'ProposalMismatch'],
  ['phase2 negotiation failed due to time up waiting for phase1', 'NegotiationFailed'],
  ['phase1 negotiation failed due to time up', 'Phase1NegotiationTimeout'],
  ['ignore information because ISAKMP-SA has not been established', 'Phase1NegotiationTimeout'],
  ['phase2 negotiation failed due to time up', 'Phase2NegotiationTimeout'],
  ['sending retransmit 1 of request message ID 0, seq 1', 'NoResponse'],
  ['retransmission count exceeded the limit', 'NoResponse'],
  ['received DELETE IKE_SA', 'ReceiveDeleteNotify'],
  // strongSwan's own words.
  [
    '11[IKE] <con|74> no IKE config found for 198.51.100.1...203.0.113.9, sending NO_PROPOSAL_CHOSEN',
    'PeerMismatch',
  ],
  ['the peer sets the commit bit', 'CommitMismatch'],
  ['DPD check timed out, enforcing DPD action', 'DpdTimeout'],
  ['retransmit 2 of request with message ID 0', 'NoResponse'],
  ['giving up after 5 retransmits', 'NoResponse'],
  ["peer didn't accept DH group MODP_1536, it requested MODP_2048", 'DhGroupMismatch'],
  ["tried 1 shared key for 'a' - 'b', but MAC mismatched", 'PskMismatch'],
  ['received AUTHENTICATION_FAILED notify error', 'authentication-failed'],
  ['parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]', 'authentication-failed'],
  ['received TS_UNACCEPTABLE notify, no CHILD_SA built', 'TrafficSelectorMismatch'],
  ['received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built', 'phase-2-refused'],
  ['parsed CREATE_CHILD_SA response 2 [ N(NO_PROP) ]', 'phase-2-refused'],
  ['parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]', 'ProposalMismatch'],
  ['failed to establish CHILD_SA, keeping IKE_SA', 'phase-2-failed'],
  ['received proposals: IKE:AES_CBC_128/HMAC_SHA1_96', 'proposals-compared'],
  ['configured proposals: IKE:AES_CBC_256/HMAC_SHA2_256_128', 'proposals-compared'],
  // A healthy tunnel.
  ['initiating Main Mode IKE_SA vco-1[1] to 203.0.113.9', 'initiates'],
  ['203.0.113.9 is initiating an IKE_SA', 'peer-initiates'],
  ["authentication of '198.51.100.1' (myself) with pre-shared key", 'authenticates'],
  ["authentication of '203.0.113.9' with pre-shared key successful", 'authenticated'],
  ['IKE_SA vco-1[1] established between 198.51.100.1[a]...203.0.113.9[b]', 'phase-1-established'],
  ['maximum IKE_SA lifetime 86400s', 'lifetime'],
  ['establishing CHILD_SA vco-1{1}', 'child-initiates'],
  ['selected proposal: ESP:AES_CBC_256/HMAC_SHA2_256_128/NO_EXT_SEQ', 'proposal-selected'],
  ['CHILD_SA vco-1{1} established with TS 10.0.0.0/16 === 192.168.0.0/24', 'phase-2-established'],
  ['sending DPD request', 'dpd'],
  ['rekeying CHILD_SA vco-1{1}', 'rekey'],
  ['scheduling rekeying in 3213s', 'rekey-scheduled'],
  ['closing CHILD_SA vco-1{1} with SPIs c1_i c2_o', 'closed'],
  ['local host is behind NAT, sending keep alives', 'nat'],
  ['sending keep alive to 203.0.113.9[4500]', 'keep-alive'],
]

describe('a log line', () => {
  test.each(table)('"%s" is %s', (line, id) => {
    const dressed = `2026-01-02 11:04:05 vco-1 [IKE]: ${line}`
    const explained = explainLogLine(dressed)
    expect(explained?.id).toBe(id)
    expect(explainLogLine(line)).toEqual(explained)
    expect(explained?.say).toMatch(/^[A-Z].{12,}\.$/)
    for (const name of explained?.parameters ?? [])
      expect(documentedNames.includes(name) || isWireGroup(name), name).toBe(true)
    if (explained?.severity !== 'info') expect(explained?.remedy.length).toBeGreaterThan(0)
  })

  test('every signature speaks for a line of the table', () => {
    const heard = new Set(table.map(([, id]) => id))
    const ids = [
      ...troubleSignatures.map(({ code }) => code),
      ...[...mixedSignatures, ...normalSignatures].map(({ id }) => id),
    ]
    expect(ids.filter((id) => !heard.has(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    '',
    'sending packet: from 198.51.100.1[500] to 203.0.113.9[500] (464 bytes)',
    'received packet: from 203.0.113.9[500] to 198.51.100.1[500] (472 bytes)',
    'generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]',
    'parsed INFORMATIONAL request 3 [ ]',
    'the moon is full',
  ])('"%s" stays unexplained', (line) => {
    expect(explainLogLine(line)).toBeUndefined()
  })

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(line).toContain(parseLogLine(line).text)
        explainLogLine(line)
      }),
    )
  })
})

describe('the parts of a line', () => {
  test.each([
    [
      '2026-01-02 11:04:05 vco-1 [IKE]: sending DPD request',
      {
        time: '2026-01-02 11:04:05',
        timeMs: Date.UTC(2026, 0, 2, 3, 4, 5),
        part: 'IKE',
        level: null,
        text: 'sending DPD request',
      },
    ],
    [
      '2026-01-02T03:04:05Z [PROTO_ERR]: phase1 negotiation failed due to time up',
      {
        time: '2026-01-02T03:04:05Z',
        timeMs: Date.UTC(2026, 0, 2, 3, 4, 5),
        part: 'PROTO_ERR',
        level: 'error',
        text: 'phase1 negotiation failed due to time up',
      },
    ],
    [
      '2026-01-02 03:04:05.678-05:30 08[NET] <con|7> received packet',
      {
        time: '2026-01-02 03:04:05.678-05:30',
        timeMs: Date.UTC(2026, 0, 2, 8, 34, 5),
        part: 'NET',
        level: null,
        text: 'received packet',
      },
    ],
    [
      'Jul 12 18:58:25 gw charon[6353]: 10[CFG] selecting proposal:',
      {
        time: 'Jul 12 18:58:25',
        timeMs: null,
        part: 'CFG',
        level: null,
        text: 'selecting proposal:',
      },
    ],
    [
      'Jun  9 16:18:01 gw racoon: ERROR: phase1 negotiation failed due to time up.',
      {
        time: 'Jun  9 16:18:01',
        timeMs: null,
        part: null,
        level: 'error',
        text: 'gw racoon: ERROR: phase1 negotiation failed due to time up.',
      },
    ],
    ['only words', { time: null, timeMs: null, part: null, level: null, text: 'only words' }],
  ])('of "%s"', (line, parts) => {
    expect(parseLogLine(line)).toEqual(parts)
  })
})
