import { expect, test } from 'vitest'
import { fromBase32, totpOf } from '@/e2e/support/totp'

const secret = Buffer.from('12345678901234567890')

// RFC 6238, appendix B, the rows of SHA-1.
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('the authenticator of the tests shows the code of RFC 6238 at %d s', (seconds, code) => {
  expect(totpOf(secret, seconds * 1000, 8)).toBe(code)
})

test('a secret is read from base 32', () => {
  expect(fromBase32('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')).toEqual(secret)
})
