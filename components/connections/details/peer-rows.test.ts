import { expect, test } from 'vitest'
import { peerGroups, peerText } from './peer-rows'

test('the ends are named from the peer’s point of view, and empty groups are left out', () => {
  const groups = peerGroups({ Local: '192.0.2.1', IkeConfig: { IkeLifetime: 3600 } })
  expect(groups).toEqual([
    { title: 'Ends', rows: [{ name: 'Local', words: 'Your device', text: '192.0.2.1' }] },
    {
      title: 'Phase 1',
      rows: [{ name: 'IkeConfig.IkeLifetime', words: 'SA lifetime, seconds', text: '3600' }],
    },
  ])
  expect(peerText(groups)).toBe(
    'Ends\n  Your device (Local): 192.0.2.1\n\nPhase 1\n  SA lifetime, seconds (IkeConfig.IkeLifetime): 3600',
  )
})

test('each tunnel has ends and phases of its own', () => {
  const groups = peerGroups({
    TunnelsConfig: {
      TunnelConfig: [
        { TunnelId: 'tun-1', IpsecConfig: { IpsecPfs: 'group14' } },
        { TunnelId: 'tun-2', IpsecConfig: { IpsecPfs: 'group14' } },
      ],
    },
  })
  expect(groups.map(({ title }) => title)).toEqual([
    'Ends, tunnel 1',
    'Phase 2, tunnel 1',
    'Ends, tunnel 2',
    'Phase 2, tunnel 2',
  ])
})
