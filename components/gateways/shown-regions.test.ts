import { describe, expect, test } from 'vitest'
import { connectionsHref } from './gateway-links'
import { readView, writeView } from './gateways-view'
import { shownRegions } from './shown-regions'

const names = new Map([['cn-shanghai', 'China (Shanghai)']])
const failed = new Error('away')
const reads = [
  { regionId: 'cn-beijing', vpnGateways: [], customerGateways: [], error: null },
  {
    regionId: 'cn-shanghai',
    vpnGateways: [{ VpnGatewayId: 'vpn-1', Name: 'sh-core', InternetIp: '198.51.100.20' }],
    customerGateways: [
      { CustomerGatewayId: 'cgw-1', Name: 'sh-router', Asn: 65_020 },
      { CustomerGatewayId: 'cgw-2', Name: 'sh-office' },
    ],
    error: null,
  },
  { regionId: 'cn-hangzhou', vpnGateways: undefined, customerGateways: undefined, error: null },
  {
    regionId: 'eu-central-1',
    vpnGateways: undefined,
    customerGateways: undefined,
    error: failed,
  },
]
const shown = (search: string, ...regionIds: string[]) =>
  shownRegions(reads, names, { search, regionIds })
const idsOf = (regions: ReturnType<typeof shown>) => regions.map(({ regionId }) => regionId)

describe('the regions that are drawn', () => {
  test('are those with gateways, under their names', () => {
    expect(shown('')).toMatchObject([
      { regionId: 'cn-shanghai', name: 'China (Shanghai)', vpnGateways: { all: 1 } },
    ])
  })

  test('are those somebody asked for, empty and unread ones too', () => {
    expect(idsOf(shown('', 'cn-beijing', 'cn-hangzhou'))).toEqual([
      'cn-beijing',
      'cn-shanghai',
      'cn-hangzhou',
    ])
  })

  test('leave out a region of which nothing could be read: it is named as a failure', () => {
    expect(idsOf(shown('', 'eu-central-1'))).toEqual(['cn-shanghai'])
  })

  test('hold what the search finds, by any of its texts and numbers', () => {
    const [region] = shown('SH- 65020')
    expect(region?.customerGateways).toMatchObject({ shown: [{ Name: 'sh-router' }], all: 2 })
    expect(region?.vpnGateways).toMatchObject({ shown: [], all: 1 })
    expect(idsOf(shown('nothing like it', 'cn-beijing'))).toEqual([])
    expect(idsOf(shown('   '))).toEqual(['cn-shanghai'])
  })
})

describe('the address of the page', () => {
  test.each([
    { search: '', regionIds: [] },
    { search: 'a&b=c', regionIds: ['cn-shanghai', 'eu-central-1'] },
  ])('gives %j back', (view) => {
    expect(readView(writeView(view))).toEqual(view)
  })

  test('is short where nothing is narrowed, and forgives what it does not know', () => {
    expect(writeView({ search: '', regionIds: [] })).toBe('')
    expect(readView('?region=&region=x&region=x&other=1')).toEqual({
      search: '',
      regionIds: ['x'],
    })
  })
})

test('the list of connections is asked for a gateway of a region, or for a text', () => {
  expect(connectionsHref('cn-shanghai', { gatewayId: 'vpn-1' })).toBe(
    '/connections?region=cn-shanghai&gateway=vpn-1',
  )
  expect(connectionsHref('cn-shanghai', { search: 'cgw-1' })).toBe(
    '/connections?q=cgw-1&region=cn-shanghai',
  )
})
