import { describe, expect, test } from 'vitest'
import { createClient } from '@/lib/alibaba/client'
import { fixedCredentials } from '@/lib/alibaba/credentials'
import { startTestSandbox } from '@/lib/sandbox/testing'
import { Secret } from '@/lib/secret'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import { formWith } from '@/lib/vpn/testing-form'
import { readDescribedConnection } from '@/lib/vpn/wire/describe'
import { describeChange } from '@/lib/vpn/wire/describe-change'
import { matchesAttempt } from '@/lib/vpn/wire/matches-attempt'
import { readDescribed } from '@/lib/vpn/wire/read-described'
import { versionOf } from '@/lib/vpn/wire/version-of'
import { writeChange } from '@/lib/vpn/wire/write-change'
import { writeRequest } from '@/lib/vpn/wire/write-request'

// What lib/vpn writes about a change, sent to a service that answers over HTTP.

const region = 'cn-shanghai'
const bgp = {
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.LocalAsn': '65010',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}
const health = {
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
}
const base = { Name: 'before', RemoteSubnet: '172.20.0.0/16', LocalSubnet: '10.20.0.0/16' }

function checked(changes: Record<string, string>): Connection {
  const { connection, findings } = checkConnection(formWith({ ...base, ...changes }))
  if (!connection) throw new Error(findings.map(({ message }) => message).join(' '))
  return connection
}

async function withService() {
  const { url } = await startTestSandbox()
  const credentials = fixedCredentials({
    accessKeyId: 'sandbox-access-key-id',
    accessKeySecret: new Secret('sandbox-access-key-secret'),
  })
  const client = createClient({ credentials, endpointOverride: url, limits: { totalMs: 5000 } })
  return async (action: string, parameters: Record<string, string>) => {
    const answer = await client.call(action, region, parameters)
    if (answer.kind !== 'ok') throw new Error(JSON.stringify(answer))
    return answer.body
  }
}

const cases: readonly [what: string, before: object, after: object][] = [
  ['a name', {}, { Name: 'after' }],
  ['subnets', {}, { LocalSubnet: '10.21.0.0/16,10.22.0.0/16', RemoteSubnet: '172.21.0.0/16' }],
  ['a lifetime of Phase 1', {}, { 'IkeConfig.IkeLifetime': '3600' }],
  ['an identifier', {}, { 'IkeConfig.RemoteId': 'peer.example' }],
  ['the PFS group', {}, { 'IpsecConfig.IpsecPfs': 'disabled' }],
  [
    'switches',
    {},
    { EnableDpd: 'false', EnableNatTraversal: 'false', EffectImmediately: 'true' },
  ],
  ['the health check on', {}, health],
  ['the health check off', health, {}],
  [
    'an address of the health check',
    health,
    { ...health, 'HealthCheckConfig.dip': '192.168.0.8' },
  ],
  ['BGP on', {}, bgp],
  ['BGP off', bgp, {}],
  ['a name under BGP', bgp, { ...bgp, Name: 'after' }],
]

describe('a change of', () => {
  test.each(cases)('%s makes the connection what was asked for', async (_what, before, after) => {
    const call = await withService()
    const first = writeRequest(checked({ ...before, 'IkeConfig.Psk': 'first-key' }), 'reveal')
    const made = await call('CreateVpnConnection', first)
    const id = { RegionId: region, VpnConnectionId: String(made['VpnConnectionId']) }
    const read = async () => {
      const body = await call('DescribeVpnConnection', id)
      const described = readDescribedConnection(body)
      if (!described) throw new Error('nothing was described')
      return { described, text: readDescribed(described, region), body }
    }
    const held = await read()
    expect(matchesAttempt(held.described, first)).toBe(true)

    const target = formWith({ ...base, ...after })
    for (const tunnel of target.tunnels) {
      tunnel.localId ||= held.text.tunnels[0]?.localId ?? ''
      tunnel.remoteId ||= held.text.tunnels[0]?.remoteId ?? ''
    }
    const { changes, unchangeable } = describeChange(held.text, target)
    expect(unchangeable).toEqual([])
    expect(changes.length).toBeGreaterThan(0)
    const { connection } = checkConnection(target)
    if (!connection) throw new Error('the target is valid')
    const options = { vpnConnectionId: id.VpnConnectionId, secrets: 'reveal' } as const
    await call('ModifyVpnConnectionAttribute', writeChange(connection, changes, options))

    const now = await read()
    expect(describeChange(now.text, target)).toEqual({ changes: [], unchangeable: [] })
    expect(versionOf(now.described)).not.toBe(versionOf(held.described))
    expect(now.body['IkeConfig']).toMatchObject({ Psk: 'first-key' })
  })

  test('nothing leaves the version as it is, in the list as in the single answer', async () => {
    const call = await withService()
    const made = await call('CreateVpnConnection', writeRequest(checked({}), 'reveal'))
    const one = { RegionId: region, VpnConnectionId: String(made['VpnConnectionId']) }
    const single = readDescribedConnection(await call('DescribeVpnConnection', one))
    const list = await call('DescribeVpnConnections', one)
    const { VpnConnection } = list['VpnConnections'] as { VpnConnection: unknown[] }
    const listed = readDescribedConnection(VpnConnection[0])
    expect(single && versionOf(single)).toBe(listed && versionOf(listed))
  })
})
