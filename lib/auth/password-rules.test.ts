import { describe, expect, it } from 'vitest'
import { passwordCharacters, weaknessOf } from './password-rules'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.com' }

describe('a password', () => {
  it.each([
    'seven quiet herons wade',
    'kq4-Vz9-pLm2',
    '水鸟在芦苇中静静地站立着等待',
    'ΩΩΩΩ xyzzy plugh',
    'ada walks over seven bridges',
  ])('%j is taken: length counts, composition does not', (password) => {
    expect(weaknessOf(password, ada)).toBeUndefined()
  })

  it('is too short below twelve characters, counted as people count', () => {
    expect(weaknessOf('x7#kW!m2@qZ', ada)).toMatch(/at least 12/)
    expect(weaknessOf('🦢🦆🦉🐦🐧🦅🦜🐓🦚🦩🐤', ada)).toMatch(/at least 12/)
  })

  it(`may be a long phrase, up to ${passwordCharacters.max} characters`, () => {
    const long = 'quiet heron '.repeat(30)
    expect(weaknessOf(long.slice(0, passwordCharacters.max), ada)).toBeUndefined()
    expect(weaknessOf(long, ada)).toMatch(/at most/)
  })

  it.each([
    'passwordpassword',
    'P@ssw0rd1234!',
    'Password2026!!',
    'administrator1',
    'Changeme-2026',
    'qwertyuiop12345',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '012345678901',
    'zyxwvutsrqponm',
    'Ciscocisco!!!123',
  ])('%j is one that is tried first', (password) => {
    expect(weaknessOf(password, ada)).toMatch(/tried first/)
  })

  it.each(['ada.lovelace1', 'LovelaceAda2026', 'adalovelaceada'])(
    '%j is made of the person',
    (password) => {
      expect(weaknessOf(password, ada)).toMatch(/own name/)
    },
  )
})
