import { expect, test } from 'vitest'
import { routeState } from '@/lib/vpn/routes/route-state'
import { routedBy } from '@/lib/vpn/routes/routed-connection'
import { draftRoute, offeredBlocks, usualKind } from './route-draft'

function known(LocalSubnet: string, RemoteSubnet: string) {
  const connection = routedBy({ LocalSubnet, RemoteSubnet })
  const state = routeState({ ...connection, routes: [], publishedElsewhere: [] })
  return { connection, state }
}

test('protected data flows are offered a policy route to the first block that is missing', () => {
  const flows = known('10.0.0.0/16', '192.168.0.0/24,192.168.4.0/24')
  expect(usualKind(flows)).toBe('policy')
  expect(draftRoute('policy', flows)).toMatchObject({
    kind: 'policy',
    source: '10.0.0.0/16',
    destination: '192.168.0.0/24',
    weight: '100',
    priority: '10',
    published: 'true',
  })
  expect(draftRoute('destination', flows)).toMatchObject({ source: '', priority: '' })
})

test('of several sources none is chosen for anybody', () => {
  const flows = known('10.0.0.0/16,10.1.0.0/16', '192.168.0.0/24')
  expect(draftRoute('policy', flows).source).toBe('')
  expect(offeredBlocks(flows).source).toEqual(['10.0.0.0/16', '10.1.0.0/16'])
})

test('destination routing is offered a destination route and no blocks, for none is known', () => {
  const open = known('0.0.0.0/0', '0.0.0.0/0')
  expect(usualKind(open)).toBe('destination')
  expect(draftRoute('destination', open).destination).toBe('')
  expect(offeredBlocks(open)).toEqual({ source: [], destination: [], missing: [] })
})
