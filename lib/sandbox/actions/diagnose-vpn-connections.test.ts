import { expect, it } from 'vitest'
import { call, codeOf, ids, signedFetch, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }
const seeded = {
  'VpnConnectionIds.1': 'vco-uf6silent4e9t1w7b3xaf',
  'VpnConnectionIds.2': 'vco-uf6hq0m5x1k9w3t7z2nva',
}

it('answers a bare list in the order of the question, in pages', async () => {
  const sandbox = await startTestSandbox()
  const ask = (changes: Record<string, string> = {}) =>
    call(sandbox, 'DiagnoseVpnConnections', { ...region, ...seeded, ...changes })
  expect((await ask()).fields).toMatchObject({
    TotalCount: 2,
    PageNumber: 1,
    PageSize: 10,
    VpnConnections: [
      { FailedReasonCode: 'Phase1NegotiationTimeout' },
      { FailedReasonCode: 'NoExceptionFound' },
    ],
  })
  const second = (await ask({ PageSize: '1', PageNumber: '2' })).fields
  expect(second).toMatchObject({
    TotalCount: 2,
    VpnConnections: [{ VpnConnectionId: 'vco-uf6hq0m5x1k9w3t7z2nva' }],
  })
})

it('answers POST alone', async () => {
  const sandbox = await startTestSandbox()
  const query = new URLSearchParams({ ...region, ...seeded }).toString()
  const get = await signedFetch(sandbox, 'DiagnoseVpnConnections', {}, { method: 'GET', query })
  expect([get.status, await get.json()]).toMatchObject([400, { Code: 'UnsupportedHTTPMethod' }])
})

it.each<[Record<string, string>, string]>([
  [region, 'MissingVpnConnectionIds'],
  [seeded, 'MissingRegionId'],
  [{ ...region, 'VpnConnectionIds.1': 'vco-no' }, 'InvalidVpnConnectionInstanceId.NotFound'],
  [{ ...region, ...seeded, VpnGatewayId: 'vpn-no' }, 'InvalidVpnGatewayInstanceId.NotFound'],
  [{ ...region, ...seeded, VpnGatewayId: ids.full }, 'InvalidVpnConnectionInstanceId.NotFound'],
])('%j is refused with %s', async (parameters, code) => {
  const sandbox = await startTestSandbox()
  expect(await codeOf(call(sandbox, 'DiagnoseVpnConnections', parameters))).toBe(code)
})
