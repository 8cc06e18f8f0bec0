import { expect, test } from 'vitest'
import { templateOf } from './template'
import { formWith } from './testing-form'

const facts = {
  vpnGateway: { internetIp: '198.51.100.20' },
  customerGateways: [{ ipAddress: '203.0.113.20' }],
}
const idsAfter = (local: string, remote: string) => {
  const text = formWith({ 'IkeConfig.LocalId': local, 'IkeConfig.RemoteId': remote })
  const [tunnel] = templateOf(text, facts).tunnels
  return [tunnel?.localId, tunnel?.remoteId]
}

test('identifiers that are the gateways’ own addresses stay behind', () => {
  expect(idsAfter('198.51.100.20', '203.0.113.20')).toEqual(['', ''])
})

test('identifiers that somebody chose come along', () => {
  expect(idsAfter('vpn.example.com', '10.0.0.1')).toEqual(['vpn.example.com', '10.0.0.1'])
  expect(idsAfter('203.0.113.20', '198.51.100.20')).toEqual(['203.0.113.20', '198.51.100.20'])
})

test('tags that only the service may set stay behind', () => {
  const tags = 'env=dev&acs%3Aservice=vpn&aliyunOwner=x&team=net+ops'
  expect(templateOf(formWith({ Tags: tags }), facts).tags).toBe('env=dev&team=net+ops')
  expect(templateOf(formWith(), facts).tags).toBe('')
})
