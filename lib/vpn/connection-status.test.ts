import { describe, expect, test } from 'vitest'
import { statusOf, tunnelStandings } from './connection-status'

const up = 'ipsec_sa_established'
const down = 'ike_sa_not_established'

type Tunnel = { Status?: string; State?: string }

/** A dual-tunnel connection as it is described: its own `Status` is empty. */
const dual = (active: Tunnel, standby: Tunnel, State = 'active') => ({
  State,
  TunnelOptionsSpecification: {
    // The service gives no order: here the standby one comes first.
    TunnelOptions: [
      { TunnelId: 'tun-2', Role: 'slave', State: 'active', ...standby },
      { TunnelId: 'tun-1', Role: 'master', State: 'active', ...active },
    ],
  },
})

describe('the status of two tunnels', () => {
  test.each([
    ['both are up', dual({ Status: up }, { Status: up }), 'up', 'Both up'],
    ['the standby is down', dual({ Status: up }, { Status: down }), 'degraded', 'Standby down'],
    ['the active one is down', dual({ Status: down }, { Status: up }), 'degraded', 'Active down'],
    ['neither is up', dual({ Status: down }, { Status: down }), 'negotiating', 'Negotiating'],
    [
      'neither is up, each in its own way',
      dual({ Status: 'ipsec_sa_not_established' }, { Status: down }),
      'negotiating',
      'Negotiating',
    ],
    [
      'one is being configured',
      dual({ Status: up }, { Status: down, State: 'updating' }),
      'configuring',
      'Being configured',
    ],
    [
      'the connection is being configured',
      dual({ Status: up }, { Status: up }, 'updating'),
      'configuring',
      'Being configured',
    ],
    ['both are being removed', dual({}, {}, 'detaching'), 'leaving', 'Being removed'],
    [
      'the bill is overdue',
      dual({ Status: up }, { Status: up }, 'financialLocked'),
      'locked',
      'Locked',
    ],
    ['one says a new word', dual({ Status: up }, { Status: 'new' }), 'degraded', 'Standby down'],
    ['both say a new word', dual({ Status: 'new' }, { Status: 'new' }), 'unknown', 'new'],
  ])('%s', (_what, described, id, word) => {
    expect(statusOf(described)).toMatchObject({ id, word })
  })

  test('says which of the two carries the traffic, and why the other is down', () => {
    expect(statusOf(dual({ Status: up }, { Status: down })).sentence).toBe(
      'One of two tunnels is up: the active tunnel carries the traffic, the standby tunnel is down. Phase 1 is not established: the gateway waits for the peer, or for traffic.',
    )
    expect(statusOf(dual({ Status: down }, { Status: up })).sentence).toMatch(
      /^One of two tunnels is up: the standby tunnel carries the traffic, the active tunnel is down\./,
    )
  })

  test('says what holds for both once, and what differs of each', () => {
    expect(statusOf(dual({ Status: down }, { Status: down })).sentence).toMatch(
      /^Both tunnels: Phase 1 is not established/,
    )
    expect(
      statusOf(dual({ Status: 'ipsec_sa_not_established' }, { Status: down })).sentence,
    ).toMatch(/^The active tunnel: Phase 1 is established.* The standby tunnel: Phase 1 is not/)
  })

  test('keeps being asked for until both are up', () => {
    expect(statusOf(dual({ Status: up }, { Status: down })).moving).toBe(true)
    expect(statusOf(dual({ Status: up }, { Status: up })).moving).toBe(false)
  })
})

describe('where each tunnel stands', () => {
  const standing = (described: ReturnType<typeof dual>) =>
    tunnelStandings(described).map(({ tunnelId, role, status }) => [tunnelId, role, status.id])

  test('is told by role, whatever the order of the list', () => {
    expect(standing(dual({ Status: up }, { Status: down }))).toEqual([
      ['tun-1', 'active', 'up'],
      ['tun-2', 'standby', 'negotiating'],
    ])
  })

  test('is what the connection says of itself while that is being configured', () => {
    expect(standing(dual({ Status: up }, { Status: down }, 'provisioning'))).toEqual([
      ['tun-1', 'active', 'configuring'],
      ['tun-2', 'standby', 'configuring'],
    ])
  })

  test('is nothing of a connection with one tunnel', () => {
    expect(tunnelStandings({ State: 'active', Status: up })).toEqual([])
  })
})
