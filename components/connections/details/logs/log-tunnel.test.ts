import { expect, test } from 'vitest'
import { tunnelIn, withTunnel } from './log-tunnel'

const tunnels = [{ tunnelId: 'tun-1' }, { tunnelId: 'tun-2' }]

test('the address names the tunnel; without a known one it is the active one', () => {
  expect(tunnelIn('?tab=logs&tunnel=tun-2', tunnels)?.tunnelId).toBe('tun-2')
  expect(tunnelIn('?tab=logs', tunnels)?.tunnelId).toBe('tun-1')
  expect(tunnelIn('?tab=logs&tunnel=tun-9', tunnels)?.tunnelId).toBe('tun-1')
  expect(tunnelIn('?tunnel=tun-1', [])).toBeUndefined()
})

test('choosing a tunnel changes nothing else in the address', () => {
  expect(withTunnel('?tab=logs', 'tun-2')).toBe('?tab=logs&tunnel=tun-2')
  expect(withTunnel('tab=logs&tunnel=tun-2', 'tun-1')).toBe('?tab=logs&tunnel=tun-1')
})
