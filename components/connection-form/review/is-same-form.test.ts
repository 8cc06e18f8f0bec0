import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultText } from '@/lib/vpn/defaults'
import { setTextAt, slotsOf } from '@/lib/vpn/slots'
import { isSameForm } from './is-same-form'

const modes = ['single', 'dual'] as const

describe.each(modes)('two forms of %s-tunnel connections', (mode) => {
  const text = defaultText(mode)
  const slots = slotsOf(text.tunnels.length)

  test('are the same until any value but the client token differs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...slots), fc.string({ minLength: 1 }), (slot, more) => {
        const other = structuredClone(text)
        expect(isSameForm(text, other)).toBe(true)
        setTextAt(other, slot, `${more} and more`)
        expect(isSameForm(text, other)).toBe(slot.key === 'clientToken')
      }),
    )
  })
})

test('forms of different modes are not the same', () => {
  expect(isSameForm(defaultText('single'), defaultText('dual'))).toBe(false)
})
