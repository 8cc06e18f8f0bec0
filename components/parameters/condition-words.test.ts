import { describe, expect, test } from 'vitest'
import { singleTunnelSlots } from '@/lib/vpn/slots'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { conditionWords } from './condition-words'

const words = Object.fromEntries(
  singleTunnelSlots.map((slot) => [documentedName(slot), conditionWords(slot.parameter)]),
)

describe('conditions in words', () => {
  test('every condition of a declaration says what it turns on', () => {
    const conditional = singleTunnelSlots.filter(({ parameter }) => parameter.appliesWhen)
    expect(conditional.length).toBeGreaterThan(7)
    for (const slot of conditional) {
      expect(words[documentedName(slot)]?.[0], slot.path).toMatch(
        /^(Applies only|Does not apply) when \S.* is \S/,
      )
    }
  })

  test.each([
    ['IkeConfig.IkeMode', ['Does not apply when IkeConfig.IkeVersion is ikev2.']],
    [
      'BgpConfig.LocalAsn',
      ['Applies only when BgpConfig.EnableBgp is true, or when EnableTunnelsBgp is true.'],
    ],
    [
      'RemoteCaCertificate',
      [
        'Does not apply when the VPN gateway is a standard one.',
        'Needed when the VPN gateway is a China Certification gateway.',
      ],
    ],
    ['RegionId', []],
  ])('%s: %j', (name, expected) => {
    expect(words[name]).toEqual(expected)
  })
})
