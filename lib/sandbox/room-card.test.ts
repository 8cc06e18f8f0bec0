import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createVpnConnectionCodes } from './error-codes'
import { customerGateways, vpnGateways } from './seed-gateways'
import { ids } from './testing'

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
