import { expect, test } from 'vitest'
import { slotAt } from '@/lib/vpn/slots'
import { isKeyLeft } from './random-keys'

test('only a key that is left empty is made by the service', () => {
  const psk = slotAt('tunnels.1.psk', 2)
  expect(isKeyLeft(psk, '')).toBe(true)
  expect(isKeyLeft(psk, 'a.key')).toBe(false)
  expect(isKeyLeft(slotAt('tunnels.1.localId', 2), '')).toBe(false)
})
