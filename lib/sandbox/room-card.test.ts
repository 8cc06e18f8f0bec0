import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actions } from './actions/all-actions'
import { createVpnConnectionCodes } from './error-codes'
import { customerGateways, vpnGateways } from './seed-gateways'
import { control, ids, startTestSandbox } from './testing'

const card = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const rows = card.split('\n').filter((line) => line.startsWith('| `'))

it('the room card lists every seeded gateway under its name, and no other', () => {
  const seeded = [
    ...vpnGateways.map(({ vpnGatewayId, name }) => `${vpnGatewayId} ${name}`),
    ...customerGateways.map(({ customerGatewayId, name }) => `${customerGatewayId} ${name}`),
  ]
  const listed = rows.flatMap((row) => {
    const [, id, name] = /^\| `((?:vpn|cgw)-\w+)` \| (\S+) \|/.exec(row) ?? []
    return id ? [`${id} ${name}`] : []
  })
  expect(listed.sort()).toEqual(seeded.sort())
})

it('the room card says how to reach each of the eleven documented refusals', () => {
  const codes = Object.keys(createVpnConnectionCodes)
  expect(codes).toHaveLength(11)
  for (const code of codes)
    expect(rows.some((row) => row.startsWith(`| \`${code}\` |`))).toBe(true)
})

it('the tests name seeded gateways only', () => {
  const seeded = new Set([
    ...vpnGateways.map(({ vpnGatewayId }) => vpnGatewayId),
    ...customerGateways.map(({ customerGatewayId }) => customerGatewayId),
  ])
  expect(Object.values(ids).filter((id) => !seeded.has(id))).toEqual([])
})

it('the room card names every operation and every call of the control, and no other', async () => {
  const [, operations = ''] = /^Operations: ([^.]+)\./m.exec(card) ?? []
  const named = [...operations.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  expect(named.sort()).toEqual([...actions.keys()].sort())
  const { fields } = await control(await startTestSandbox(), 'GET', '/nothing')
  const known = String(fields['error']).replace(/^Known are: |\.$/g, '')
  const calls = [...card.matchAll(/`(GET|POST|DELETE) \/_control(\/\w+)/g)].map(
    ([, method, path]) => `${method} ${path}`,
  )
  expect(calls.sort()).toEqual(known.split(', ').sort())
})
