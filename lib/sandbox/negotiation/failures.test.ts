import { describe, expect, it } from 'vitest'
import {
  call,
  control,
  createParameters,
  describedConnection,
  ids,
  startTestSandbox,
} from '../testing'
import { type FailureCode, failureCodes } from './failure-codes'

const region = { RegionId: 'cn-shanghai' }
const psk = 'NeverToBeLogged99'
const begin = Date.UTC(2026, 0, 5, 8)

type Diagnosis = Readonly<Record<string, string | number | undefined>>

/** One connection that negotiates at once, and a clock that stands still until it is moved. */
async function withConnection(changes: Record<string, string> = {}) {
  let now = begin
  const sandbox = await startTestSandbox({ now: () => now })
  const parameters = createParameters({
    EffectImmediately: 'true',
    IkeConfig: `{"IkeVersion":"ikev2","IkeEncAlg":"aes256","IkeLifetime":3600,"Psk":"${psk}"}`,
    ...changes,
  })
  const made = await call(sandbox, 'CreateVpnConnection', parameters)
  const id = String(made.fields['VpnConnectionId'])
  const mark = (code: string | null) =>
    control(sandbox, 'POST', '/mismatch', { VpnConnectionId: id, FailedReasonCode: code })
  const diagnose = async () => {
    const asked = { ...region, 'VpnConnectionIds.1': id }
    const { fields } = await call(sandbox, 'DiagnoseVpnConnections', asked)
    return (fields['VpnConnections'] as [Diagnosis])[0]
  }
  const logs = async () => {
    const asked = { ...region, VpnConnectionId: id, MinutePeriod: '10', PageSize: '50' }
    const { fields } = await call(sandbox, 'DescribeVpnConnectionLogs', asked)
    return (fields['Data'] as { Logs: string[] }).Logs
  }
  const status = async () => (await describedConnection(sandbox, id))['Status']
  const pass = (ms: number) => {
    now += ms
  }
  return { sandbox, id, mark, diagnose, logs, status, pass }
}

const failing = Object.keys(failureCodes).filter(
  (code) => code !== 'NoExceptionFound',
) as FailureCode[]

const statusAfter = {
  'phase-1-fails': 'ike_sa_not_established',
  'phase-2-fails': 'ipsec_sa_not_established',
  established: 'ipsec_sa_established',
}

const ikev1 = `{"IkeVersion":"ikev1","Psk":"${psk}"}`
const aggressive = `{"IkeVersion":"ikev1","IkeMode":"aggressive","Psk":"${psk}"}`

it('there are the 26 documented codes', () => {
  expect(failing).toHaveLength(25)
})

describe.each([
  ['IKEv2', {}],
  ['IKEv1', { IkeConfig: ikev1 }],
  ['IKEv1 in aggressive mode', { IkeConfig: aggressive }],
])('a connection with %s', (_version, changes) => {
  it.each(failing)('that fails with %s says so in status, diagnosis and log', async (code) => {
    const { mark, diagnose, logs, status, pass } = await withConnection(changes)
    expect((await mark(code)).status).toBe(200)
    pass(20_000)
    expect(await status()).toBe(statusAfter[failureCodes[code].outcome])
    const found = await diagnose()
    expect(found['FailedReasonCode']).toBe(code)
    expect(['Critical', 'Warn']).toContain(found['Severity'])
    const failedTime = Number(found['FailedTime'])
    expect(failedTime).toBeGreaterThan(begin)
    expect(failedTime).toBeLessThanOrEqual(begin + 20_000)
    const lines = await logs()
    expect(lines).toContain(found['SourceLog'])
    expect(lines).toEqual([...lines].sort((a, b) => a.slice(0, 19).localeCompare(b.slice(0, 19))))
    expect(found['MismatchLocalParam'] === found['MismatchRemoteParam']).toBe(
      found['MismatchLocalParam'] === undefined,
    )
    expect(JSON.stringify([lines, found])).not.toMatch(new RegExp(`${psk}|undefined|NaN|//`))
  })
})

describe('what is configured', () => {
  it.each<[FailureCode, Record<string, string>, string, string]>([
    ['EncryptionAlgorithmMismatch', {}, 'aes256', 'aes'],
    ['EncryptionAlgorithmMismatch', { IkeConfig: ikev1 }, 'aes', 'aes256'],
    ['AuthenticationAlgorithmMismatch', {}, 'md5', 'sha1'],
    ['DhGroupMismatch', {}, 'group2', 'group14'],
    ['LifetimeMismatch', {}, '3600', '28800'],
    ['IkeVersionMismatch', {}, 'ikev2', 'ikev1'],
    ['NegotiationModeMismatch', { IkeConfig: aggressive }, 'aggressive', 'main'],
    ['PfsMismatch', { IpsecConfig: '{"IpsecPfs":"disabled"}' }, 'disabled', 'group14'],
    ['TrafficSelectorMismatch', {}, '172.20.0.0/16', '172.31.255.0/24'],
    ['PeerIdMismatch', {}, '203.0.113.20', '192.168.1.1'],
    ['NatTMismatch', { EnableNatTraversal: 'false' }, 'false', 'true'],
  ])('stands against another value in %s', async (code, changes, local, remote) => {
    const { mark, diagnose, pass } = await withConnection(changes)
    await mark(code)
    pass(20_000)
    expect(await diagnose()).toMatchObject({
      MismatchLocalParam: local,
      MismatchRemoteParam: remote,
    })
  })
})

describe('a log', () => {
  it.each<[string, FailureCode, Record<string, string>]>([
    ['received NO_PROPOSAL_CHOSEN notify error', 'EncryptionAlgorithmMismatch', {}],
    ['received AUTHENTICATION_FAILED notify error', 'PskMismatch', {}],
    ['invalid HASH_V1 payload length', 'PskMismatch', { IkeConfig: ikev1 }],
    ['could not decrypt payloads', 'PskMismatch', { IkeConfig: ikev1 }],
    ["IDir '192.168.1.1' does not match to '203.0.113.20'", 'PeerIdMismatch', {}],
    ['UNSUPPORTED_CRITICAL_PAYLOAD', 'PeerMismatch', {}],
    ['TS_UNACCEPTABLE', 'TrafficSelectorMismatch', {}],
    ['INVALID_ID_INFORMATION', 'TrafficSelectorMismatch', { IkeConfig: ikev1 }],
    ['QUICK_MODE response 2 [ N(NO_PROP) ]', 'PfsMismatch', { IkeConfig: ikev1 }],
    ['retransmit 1 of request', 'NoResponse', {}],
    ['phase1 negotiation failed due to time up', 'Phase1NegotiationTimeout', {}],
  ])('holds "%s" with %s', async (phrase, code, changes) => {
    const { mark, logs, pass } = await withConnection(changes)
    await mark(code)
    pass(20_000)
    expect((await logs()).filter((line) => line.includes(phrase))).not.toEqual([])
  })

  it('of a healthy connection shows both phases and the peer being asked', async () => {
    const { diagnose, logs, pass, id } = await withConnection()
    expect(await logs()).toEqual([
      expect.stringContaining(`2026-01-05 16:00:00 ${id} [IKE]: initiating IKE_SA`),
      expect.stringContaining('generating IKE_SA_INIT request 0'),
      expect.stringContaining('sending packet: from 198.51.100.20[500] to 203.0.113.20[500]'),
    ])
    pass(60_000)
    const text = (await logs()).join('\n')
    expect(text).toContain(
      'selected proposal: IKE:AES_CBC_256/HMAC_MD5_96/PRF_HMAC_MD5/MODP_1024',
    )
    expect(text).toMatch(/IKE_SA vco-\w+\[1\] established between 198\.51\.100\.20/)
    expect(text).toMatch(/CHILD_SA vco-\w+\{1\} established with TS 10\.20\.0\.0\/16 === 172/)
    expect(text).toContain('sending DPD request')
    expect(await diagnose()).toEqual({
      VpnConnectionId: id,
      Severity: 'Normal',
      FailedReason: 'No exception found',
      FailedReasonCode: 'NoExceptionFound',
    })
  })

  it('without dead peer detection is silent once both phases stand', async () => {
    const { logs, pass } = await withConnection({ EnableDpd: 'false' })
    pass(10_000)
    const lines = await logs()
    pass(200_000)
    expect(await logs()).toEqual(lines)
  })
})

describe('a peer by itself', () => {
  it('that is silent lets Phase 1 time out, again and again', async () => {
    const { diagnose, logs, pass } = await withConnection({ CustomerGatewayId: ids.silent })
    expect((await diagnose())['FailedReasonCode']).toBe('NoExceptionFound')
    pass(10_000)
    const first = await diagnose()
    expect(first).toMatchObject({
      Severity: 'Critical',
      FailedReason: 'Phase1 negotiation timeout',
      FailedReasonCode: 'Phase1NegotiationTimeout',
      FailedTime: begin + 10_000,
    })
    pass(290_000)
    expect(Number((await diagnose())['FailedTime'])).toBeGreaterThan(begin + 250_000)
    const retransmits = (await logs()).filter((line) => line.includes('retransmit 1 of request'))
    expect(retransmits.length).toBeGreaterThan(3)
  })

  it('that refuses Phase 2 answers CREATE_CHILD_SA with NO_PROPOSAL_CHOSEN', async () => {
    const { diagnose, logs, pass } = await withConnection({ CustomerGatewayId: ids.mismatch })
    pass(10_000)
    expect(await diagnose()).toMatchObject({
      FailedReasonCode: 'PfsMismatch',
      MismatchLocalParam: 'group2',
      MismatchRemoteParam: 'disabled',
    })
    const text = (await logs()).join('\n')
    expect(text).toContain('parsed CREATE_CHILD_SA response 2 [ N(NO_PROP) ]')
    expect(text).toContain('received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built')
  })

  it('is overruled by a mark, and has its way again without one', async () => {
    const { mark, diagnose, status, pass } = await withConnection({
      CustomerGatewayId: ids.silent,
    })
    pass(20_000)
    await mark('NoExceptionFound')
    expect(await status()).toBe('ipsec_sa_established')
    await mark(null)
    expect(await status()).toBe('ike_sa_not_established')
    expect((await diagnose())['FailedReasonCode']).toBe('Phase1NegotiationTimeout')
    expect((await mark('NoSuchCode')).status).toBe(400)
  })
})
