import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startHttp } from '@/lib/alibaba/loopback.fixture'
import { control, startTestSandbox } from '@/lib/sandbox/testing'
import { diagnosisCodes } from '@/lib/vpn/diagnosis/diagnosis-codes'
import { explainDiagnosis } from '@/lib/vpn/diagnosis/explain-diagnosis'
import { explainLogLine } from '@/lib/vpn/logs/explain-log-line'
import type { ConnectionLogs } from '@/lib/vpn/wire/answers'
import { getDiagnosis } from './get-diagnosis'
import { getLogs } from './get-logs'
import { getPeerConfig } from './get-peer-config'
import type { LogsQuery } from './logs-query'
import type { Outcome } from './outcome'
import { type TestContext, testContext } from './testing'

type Of = { readonly regionId: string; readonly connectionId: string }

const begin = Date.UTC(2026, 0, 5, 8)
const regionId = 'cn-shanghai'

function contextFor(endpoint: string): TestContext {
  const context = testContext({ endpoint, deadlineMs: 2000, role: 'viewer' })
  onTestFinished(() => context.close())
  return context
}

function requireValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.detail)
  return outcome.value
}

/** A connection with BGP and a key, twenty seconds old, and what it is to fail with. */
async function withConnection(code: string | null = null) {
  let now = begin
  const sandbox = await startTestSandbox({ now: () => now })
  const context = contextFor(sandbox.url)
  const created = await context.client.call('CreateVpnConnection', regionId, {
    RegionId: regionId,
    VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
    CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    LocalSubnet: '10.20.0.0/16',
    RemoteSubnet: '172.20.0.0/16',
    EffectImmediately: 'true',
    ClientToken: randomUUID(),
    IkeConfig: '{"Psk":"nobodys-business","IkeVersion":"ikev2","IkeLifetime":3600}',
    BgpConfig:
      '{"EnableBgp":"true","LocalAsn":"65010","TunnelCidr":"169.254.11.0/30","LocalBgpIp":"169.254.11.1"}',
  })
  if (created.kind !== 'ok') throw new Error(created.kind)
  const connectionId = String(created.body['VpnConnectionId'])
  if (code !== null) {
    const body = { VpnConnectionId: connectionId, FailedReasonCode: code }
    expect((await control(sandbox, 'POST', '/mismatch', body)).status).toBe(200)
  }
  now += 20_000
  return { sandbox, context, of: { regionId, connectionId } }
}

const minutes = { MinutePeriod: 10, PageNumber: 1, PageSize: 50 }

describe('the log of a connection', () => {
  test('comes page by page, each line once, and tells when there is no more', async () => {
    const { context, of } = await withConnection()
    const lines: string[] = []
    let page: number | null = 1
    while (page !== null) {
      const query: LogsQuery = { ...minutes, PageSize: 10, PageNumber: page }
      const found: ConnectionLogs = requireValue(await getLogs(context, of, query))
      const { Logs, Next, PageNumber, PageSize, IsCompleted } = found
      expect([PageNumber, PageSize, IsCompleted]).toEqual([page, 10, true])
      lines.push(...Logs)
      page = Next
    }
    const whole = requireValue(await getLogs(context, of, minutes))
    expect(lines.length).toBeGreaterThan(10)
    expect(whole.Logs).toEqual(lines)
    expect(whole.Next).toBeNull()
    expect(JSON.stringify(whole)).not.toContain('nobodys-business')
    const told = lines.flatMap((line) => explainLogLine(line)?.id ?? [])
    expect(told).toEqual(expect.arrayContaining(['phase-1-established', 'phase-2-established']))
  })

  test('of a time before the connection is empty', async () => {
    const { context, of } = await withConnection()
    const query = { From: begin / 1000 - 60, To: begin / 1000 - 1, PageNumber: 1, PageSize: 50 }
    expect(requireValue(await getLogs(context, of, query))).toMatchObject({
      Logs: [],
      Next: null,
    })
  })
})

describe('the diagnosis of a connection', () => {
  test.each(diagnosisCodes)('%s is explained, and so is the line it quotes', async (code) => {
    const { context, of } = await withConnection(code)
    const { Diagnoses, RequestId } = requireValue(await getDiagnosis(context, of))
    expect(RequestId).toMatch(/^[0-9A-F-]{36}$/)
    const [verdict, ...more] = Diagnoses
    expect(more).toEqual([])
    expect(verdict?.VpnConnectionId).toBe(of.connectionId)
    expect(explainDiagnosis(verdict ?? {}).code).toBe(code)
    if (verdict?.SourceLog !== undefined) {
      expect(explainLogLine(verdict.SourceLog)?.severity).toMatch(/^(?:error|warning)$/)
    } else expect(code).toBe('NoExceptionFound')
    expect(JSON.stringify(Diagnoses)).not.toContain('nobodys-business')
  })

  test('with two tunnels asks for both by their IDs', async () => {
    const service = await startHttp((response, { headers }) => {
      const isRead = headers['x-acs-action'] === 'DescribeVpnConnection'
      const TunnelOptions = [{ TunnelId: 'tun-1' }, { TunnelId: 'tun-2' }]
      const described = {
        VpnConnectionId: 'vco-1',
        VpnGatewayId: 'vpn-1',
        TunnelOptionsSpecification: { TunnelOptions },
      }
      response.end(JSON.stringify(isRead ? described : { VpnConnections: [] }))
    })
    const of = { regionId, connectionId: 'vco-1' }
    requireValue(await getDiagnosis(contextFor(service.url), of))
    const [, asked] = service.arrived
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      RegionId: regionId,
      VpnGatewayId: 'vpn-1',
      'VpnConnectionIds.1': 'vco-1',
      'TunnelIds.1': 'tun-1',
      'TunnelIds.2': 'tun-2',
    })
  })
})

test('the configuration of the peer is the connection seen from there, without the key', async () => {
  const { context, of } = await withConnection()
  const { VpnConnectionConfig } = requireValue(await getPeerConfig(context, of))
  expect(VpnConnectionConfig).toMatchObject({
    Remote: '198.51.100.20',
    LocalSubnet: '172.20.0.0/16',
    RemoteSubnet: '10.20.0.0/16',
    IkeConfig: { IkeVersion: 'ikev2', IkeLifetime: 3600, RemoteId: '198.51.100.20' },
    BgpConfigs: {
      BgpConfig: [{ PeerAsn: 65_010, LocalBgpIp: '169.254.11.2', PeerBgpIp: '169.254.11.1' }],
    },
  })
  expect(JSON.stringify(VpnConnectionConfig)).not.toMatch(/"Psk"|nobodys-business/)
})

describe.each([
  ['logs', (context: TestContext, of: Of) => getLogs(context, of, minutes)],
  ['diagnosis', getDiagnosis],
  ['peer configuration', getPeerConfig],
])('the %s', (_what, verb) => {
  test('of a connection that is not there, or cannot be, is a problem about VpnConnectionId', async () => {
    const { context } = await withConnection()
    for (const [connectionId, status] of [
      ['vco-nobody', 404],
      ['<script>', 422],
    ] as const) {
      expect(await verb(context, { regionId, connectionId })).toMatchObject({
        problem: { status, errors: [{ parameter: 'VpnConnectionId' }] },
      })
    }
  })

  test('of a region that is not on the list is refused before any host name is made of it', async () => {
    const { context } = await withConnection()
    const of = { regionId: 'evil.example.com/x?', connectionId: 'vco-1' }
    expect(await verb(context, of)).toMatchObject({
      problem: { status: 422, errors: [{ parameter: 'RegionId' }] },
    })
  })

  test('that cannot be read is a problem, not an error', async () => {
    const service = await startHttp((response) => response.writeHead(502).end('<html>'))
    const outcome = await verb(contextFor(service.url), {
      regionId,
      connectionId: 'vco-1',
    })
    expect(outcome).toMatchObject({
      ok: false,
      problem: { status: 502, code: 'Causeway.UnreadableAnswer' },
    })
  })
})
