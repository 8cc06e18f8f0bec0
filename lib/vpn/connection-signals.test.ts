import { describe, expect, test } from 'vitest'
import { signalsOf } from './connection-signals'
import { type DescribedConnection, readDescribedConnection } from './wire/describe'

const statesOf = (described: DescribedConnection) =>
  signalsOf(described).map(({ signals }) =>
    Object.fromEntries(signals.map(({ id, state }) => [id, state])),
  )

const up = { Status: 'ipsec_sa_established' }
const block = { TunnelCidr: '169.254.11.0/30' }

describe('the signals of one tunnel', () => {
  test.each([
    [undefined, 'unknown', 'unknown'],
    ['ike_sa_not_established', 'down', 'waiting'],
    ['ike_sa_established', 'up', 'waiting'],
    ['ipsec_sa_not_established', 'up', 'down'],
    ['ipsec_sa_established', 'up', 'up'],
    ['constructor', 'unknown', 'unknown'],
  ])('%s: Phase 1 is %s, Phase 2 %s', (Status, phase1, phase2) => {
    const [states] = statesOf(Status === undefined ? {} : { Status })
    expect(states).toEqual({
      'phase-1': phase1,
      'phase-2': phase2,
      bgp: 'off',
      'health-check': 'off',
    })
  })

  test.each([
    ['is off without a configuration', {}, 'off'],
    ['is off when it says so', { VpnBgpConfig: { EnableBgp: false, ...block } }, 'off'],
    ['is up', { ...up, VpnBgpConfig: { EnableBgp: true, Status: 'success' } }, 'up'],
    [
      'is down as the single answer says it',
      { ...up, VpnBgpConfig: { EnableBgp: true, Status: 'failed' } },
      'down',
    ],
    [
      'is down as the list says it',
      { ...up, VpnBgpConfig: { ...block, Status: 'false' } },
      'down',
    ],
    ['waits for the tunnel', { VpnBgpConfig: { EnableBgp: true, Status: 'false' } }, 'waiting'],
    ['is not known yet', { ...up, VpnBgpConfig: { EnableBgp: true } }, 'unknown'],
    [
      'is unknown in a new word',
      { ...up, VpnBgpConfig: { EnableBgp: true, Status: 'idle' } },
      'unknown',
    ],
  ])('BGP %s', (_what, described, state) => {
    expect(statesOf(described)[0]?.['bgp']).toBe(state)
  })

  test.each([
    [{ Enable: true, Status: 'success' }, 'up'],
    [{ Enable: true, Status: 'failed' }, 'down'],
    [{ Enable: true }, 'unknown'],
    [{ Enable: true, Status: 'paused' }, 'unknown'],
    [{ Enable: false, Status: 'failed' }, 'off'],
  ])('the health check %j is %s', (VcoHealthCheck, state) => {
    expect(statesOf({ VcoHealthCheck })[0]?.['health-check']).toBe(state)
  })

  test('each has a word, a tone and a sentence; a word we do not know is shown as it came', () => {
    const [tunnel] = signalsOf({
      Status: 'half_open',
      VcoHealthCheck: { Enable: true, Dip: '10.0.0.9', Status: 'failed' },
    })
    expect(tunnel?.signals.map(({ word, tone }) => [word, tone])).toEqual([
      ['half_open', 'neutral'],
      ['half_open', 'neutral'],
      ['Off', 'neutral'],
      ['Down', 'warning'],
    ])
    for (const { sentence } of tunnel?.signals ?? []) expect(sentence).toMatch(/^\S.{10,}\.$/)
    expect(tunnel?.signals.at(-1)?.sentence).toContain('10.0.0.9')
  })
})

describe('the signals of two tunnels', () => {
  const described = readDescribedConnection({
    VpnConnectionId: 'vco-1',
    EnableTunnelsBgp: 'true',
    Status: '',
    TunnelOptionsSpecification: {
      TunnelOptions: [
        {
          TunnelId: 'tun-2',
          Role: 'slave',
          Status: 'ike_sa_not_established',
          TunnelBgpConfig: { BgpStatus: '', LocalAsn: '45104' },
        },
        {
          TunnelId: 'tun-1',
          Role: 'master',
          Status: 'ipsec_sa_established',
          TunnelBgpConfig: { BgpStatus: 'false', AuthKey: 'hunter2' },
        },
      ],
    },
  })

  test('are told apart, the active one first, without a health check', () => {
    if (!described) throw new Error('the answer has an ID')
    expect(signalsOf(described).map(({ tunnelId, role }) => [tunnelId, role])).toEqual([
      ['tun-1', 'active'],
      ['tun-2', 'standby'],
    ])
    expect(statesOf(described)).toEqual([
      { 'phase-1': 'up', 'phase-2': 'up', bgp: 'down' },
      { 'phase-1': 'down', 'phase-2': 'waiting', bgp: 'waiting' },
    ])
    expect(JSON.stringify(described)).not.toContain('hunter2')
  })

  test('say that BGP is off where it is off for both', () => {
    const TunnelOptions = [{ TunnelId: 'tun-1', Status: 'ipsec_sa_established' }]
    const off = { EnableTunnelsBgp: false, TunnelOptionsSpecification: { TunnelOptions } }
    expect(statesOf(off)).toEqual([{ 'phase-1': 'up', 'phase-2': 'up', bgp: 'off' }])
  })
})
