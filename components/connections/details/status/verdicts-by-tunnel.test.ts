import { expect, test } from 'vitest'
import { tunnelStandings } from '@/lib/vpn/connection-status'
import { verdictsByTunnel } from './verdicts-by-tunnel'

const standings = tunnelStandings({
  State: 'active',
  TunnelOptionsSpecification: {
    TunnelOptions: [
      { TunnelId: 'tun-2', Role: 'slave', Status: 'ike_sa_not_established' },
      { TunnelId: 'tun-1', Role: 'master', Status: 'ipsec_sa_established' },
    ],
  },
})

test('a verdict stands under its tunnel by ID, and the tunnel that is down comes first', () => {
  const groups = verdictsByTunnel(
    [
      { TunnelId: 'tun-1', FailedReasonCode: 'LifetimeMismatch' },
      { TunnelId: 'tun-2', FailedReasonCode: 'PfsMismatch' },
    ],
    standings,
  )
  expect(
    groups.map(({ standing, place, verdicts }) => [
      standing?.role,
      place,
      verdicts.map(({ FailedReasonCode }) => FailedReasonCode),
    ]),
  ).toEqual([
    ['standby', 1, ['PfsMismatch']],
    ['active', 0, ['LifetimeMismatch']],
  ])
})

test('of a tunnel that is up it is not said that nothing was found, and what to do about that', () => {
  const found = (TunnelId: string) =>
    verdictsByTunnel([{ TunnelId, FailedReasonCode: 'NoExceptionFound' }], standings)
  expect(found('tun-1')).toEqual([])
  expect(found('tun-2')).toHaveLength(1)
})

test('a verdict without a tunnel, or of one nobody knows, is not lost', () => {
  const verdicts = [{ FailedReasonCode: 'NoResponse' }, { TunnelId: 'tun-9' }]
  expect(verdictsByTunnel(verdicts, standings)).toEqual([
    { standing: undefined, place: 0, verdicts },
  ])
  expect(verdictsByTunnel(verdicts, [])).toHaveLength(1)
})
