import type { VpnConnection } from '../resources'
import { peersOf } from '../state/gateway-ledger'
import type { Action, Call } from './action'
import { connectionFields } from './connection-fields'
import { described } from './described'
import { resourceGroupId } from './gateway-fields'
import { pageOf } from './paging'
import { requiredRegion } from './required'
import { readTags } from './tags'

/** The shortest list that holds every connection the filters may let through, oldest first. */
function candidates({ parameters, store }: Call, regionId: string): readonly VpnConnection[] {
  const id = parameters['VpnConnectionId']
  if (id) {
    const one = store.connections.get(id)
    return one ? [one] : []
  }
  const gatewayId = parameters['VpnGatewayId']
  return gatewayId ? store.connectionsAt(gatewayId) : store.connectionsIn(regionId)
}

/**
 * Source: "DescribeVpnConnections". Filters combine, and one that names an unknown resource finds
 * nothing; newest first (both *assumed*).
 */
export const describeVpnConnections: Action = (call) => {
  const { parameters } = call
  const regionId = requiredRegion(call)
  const tags = readTags(parameters, 'Tag')
  const filters = Object.entries({
    RegionId: regionId,
    VpnGatewayId: parameters['VpnGatewayId'],
  }).filter(([, wanted]) => wanted)
  const peer = parameters['CustomerGatewayId']
  const isOtherGroup = ![resourceGroupId, ''].includes(parameters['ResourceGroupId'] ?? '')
  const found = candidates(call, regionId).filter(
    (connection) =>
      !isOtherGroup &&
      filters.every(([name, wanted]) => connection.parameters[name] === wanted) &&
      (!peer || peersOf(connection.parameters).includes(peer)) &&
      tags.every(({ key, value }) =>
        connection.tags.some((tag) => tag.key === key && (value === '' || tag.value === value)),
      ),
  )
  const { page, fields } = pageOf(parameters, found.reverse())
  const connections = page.map((one) => connectionFields(described(call, one), 'list'))
  return { ...fields, VpnConnections: { VpnConnection: connections } }
}
