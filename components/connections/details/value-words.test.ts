import { expect, test } from 'vitest'
import { pictureOf } from '@/lib/vpn/picture'
import { checkConnection } from '@/lib/vpn/schema'
import { type Path, slotAt } from '@/lib/vpn/slots'
import { templateOf } from '@/lib/vpn/template'
import { formWith } from '@/lib/vpn/testing-form'
import { shownValue } from './value-words'

const facts = { vpnGateway: { internetIp: '198.51.100.20' } }

function shownAt(path: Path, changes: Record<string, string>) {
  const text = formWith(changes)
  const check = checkConnection(text, facts)
  const picture = pictureOf(check.values, facts)
  const described = { text, check, picture, template: templateOf(text, facts) }
  return shownValue(slotAt(path, 1), described, undefined)
}

test('an identifier that is the gateway’s own address is called by that', () => {
  const changes = { 'IkeConfig.LocalId': '198.51.100.20' }
  expect(shownAt('tunnels.0.localId', changes)).toMatchObject({
    isOwnAddress: true,
    words: 'The gateway’s own address.',
  })
})

test('tags of the service are shown, and are no address', () => {
  expect(shownAt('tags', { Tags: 'acs%3Aservice=vpn' })).toMatchObject({
    text: 'acs%3Aservice=vpn',
    isOwnAddress: false,
    words: undefined,
  })
})
