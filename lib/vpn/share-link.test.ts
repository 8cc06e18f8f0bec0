import { describe, expect, test } from 'vitest'
import { defaultText } from './defaults'
import { differingSlots, readDraftLink, readLink, readTypedLink, writeLink } from './share-link'
import { formWith } from './testing-form'

/** Links that people have kept. They must read for ever, so none of these lines is ever changed. */
const kept = [
  [
    'RegionId=cn-shanghai&LocalSubnet=10.0.0.0/16&IkeConfig.IkeVersion=ikev2',
    { regionId: 'cn-shanghai', localSubnets: '10.0.0.0/16' },
  ],
  [
    'RegionId=cn-hangzhou&LocalSubnet=10.0.0.0%2F16%2C10.1.0.0%2F16',
    { localSubnets: '10.0.0.0/16,10.1.0.0/16' },
  ],
  ['Name=a+b%20c', { name: 'a b c' }],
] as const

describe('reading links', () => {
  test.each(kept)('%s', (fragment, expected) => {
    const { text, refused } = readLink(`#${fragment}`)
    expect(refused).toEqual([])
    expect(text).toMatchObject(expected)
  })

  test('the older key of the local identifier is the same parameter', () => {
    expect(readLink('IkeConfig.LocalIdIPsec=vpn.example.com').text.tunnels[0]?.localId).toBe(
      'vpn.example.com',
    )
  })

  test('bad and unknown entries are listed and the rest is taken', () => {
    const { text, refused } = readLink(
      'RegionId=cn-shanghai&IkeConfig.IkeLifetime=90000&Colour=blue&Name=%E0%A4%A&LocalSubnet=10.0.0.0/16',
    )
    expect(text).toMatchObject({ regionId: 'cn-shanghai', localSubnets: '10.0.0.0/16', name: '' })
    expect(refused.map(({ name }) => name)).toEqual(['IkeConfig.IkeLifetime', 'Colour', 'Name'])
    expect(refused[0]?.message).toContain('0 to 86400')
  })

  test.each(['IkeConfig.Psk', 'ClientToken', 'Psk', 'password'])(
    'a value under %s is neither taken nor repeated',
    (name) => {
      const reading = readLink(`${name}=hunter2-hunter2`)
      expect(JSON.stringify(reading)).not.toContain('hunter2')
      expect(reading.refused.map((entry) => entry.name)).toEqual([name])
      expect(reading.text).toEqual(defaultText())
    },
  )

  test('a value given twice is taken once, and the second is listed', () => {
    const { text, refused } = readLink(
      'LocalSubnet=10.0.0.0/16&LocalSubnet=10.5.0.0/16&Name=a1&Name=a1',
    )
    expect(text).toMatchObject({ localSubnets: '10.0.0.0/16', name: 'a1' })
    expect(refused).toEqual([
      { name: 'LocalSubnet', text: '10.5.0.0/16', message: 'Given twice; the first was taken.' },
    ])
  })

  test('a pasted page is not repeated whole', () => {
    const { refused } = readLink(`RegionId=${'x'.repeat(200_000)}&${'y'.repeat(200_000)}=1`)
    expect(JSON.stringify(refused).length).toBeLessThan(1000)
  })

  test('an empty fragment is an untouched form', () => {
    expect(readLink('#')).toEqual({ text: defaultText(), refused: [] })
  })
})

describe('writing links', () => {
  test('documented names, readable values, defaults left out', () => {
    const text = formWith({ 'IkeConfig.Psk': 'hunter2', ClientToken: 'abc' })
    expect(writeLink(text)).toBe(
      'RegionId=cn-shanghai&VpnGatewayId=vpn-uf6core3n8w5z1k7x0qmt&LocalSubnet=10.0.0.0/16&RemoteSubnet=192.168.0.0/24' +
        '&CustomerGatewayId=cgw-uf6dc5k1w7x3m9q2t8zne&IkeConfig.IkeVersion=ikev2&IkeConfig.IkeEncAlg=aes256&IkeConfig.IkeAuthAlg=sha256' +
        '&IkeConfig.IkePfs=group14&IpsecConfig.IpsecEncAlg=aes256&IpsecConfig.IpsecAuthAlg=sha256&IpsecConfig.IpsecPfs=group14',
    )
    expect(writeLink(defaultText())).toBe('')
  })

  test('a draft keeps what is not valid yet, where a link would refuse it', () => {
    const text = formWith({
      'IkeConfig.IkeLifetime': '90000',
      LocalSubnet: '10.0.0.0/99',
      Name: 'half \ud83d pair',
    })
    const draft = readDraftLink(writeLink(text))
    expect(draft.tunnels[0]?.ikeLifetime).toBe('90000')
    expect(draft.localSubnets).toBe('10.0.0.0/99')
    expect(draft.name).toBe('half \ufffd pair')
  })

  test('an emptied default and the default itself are no difference', () => {
    expect(differingSlots(formWith({ 'IkeConfig.IkeLifetime': '' }), formWith())).toEqual([])
  })

  test('forms with one and with two tunnels differ in what either holds', () => {
    const [one, two] = [defaultText('single'), defaultText('dual')]
    expect(differingSlots(one, two)).toEqual([])
    const changed = { ...two, tunnels: two.tunnels.map((tunnel) => ({ ...tunnel })) }
    Object.assign(changed.tunnels[1] ?? {}, { ikeVersion: 'ikev2' })
    for (const [a, b] of [
      [one, changed],
      [changed, one],
    ] as const)
      expect(differingSlots(a, b).map(({ path }) => path)).toEqual(['tunnels.1.ikeVersion'])
  })
})

describe('reading the link of a form that is not finished', () => {
  test('values that are not valid yet are taken as they were typed', () => {
    const { text, refused } = readTypedLink('#IkeConfig.IkeLifetime=99999&Name=half%20')
    expect(refused).toEqual([])
    expect(text.name).toBe('half ')
    expect(text.tunnels[0]?.ikeLifetime).toBe('99999')
  })

  test('what no link can carry is listed by its name alone', () => {
    const { text, refused } = readTypedLink(
      'IkeConfig.Psk=hunter2&ClientToken=hunter2&Colour=hunter2&Name=%E0%A4%A',
    )
    expect(text).toEqual(defaultText())
    expect(refused.map(({ name }) => name)).toEqual([
      'IkeConfig.Psk',
      'ClientToken',
      'Colour',
      'Name',
    ])
    expect(refused.every(({ message }) => message !== '')).toBe(true)
    expect(JSON.stringify(refused)).not.toContain('hunter2')
  })
})
