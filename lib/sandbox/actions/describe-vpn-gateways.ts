import { invalid } from '../api-error'
import type { Action, Call } from './action'
import { gatewayFields, gatewayTypeOf, resourceGroupId } from './gateway-fields'
import { pageOf } from './paging'
import { requiredRegion } from './required'
import { isTagged, readTags } from './tags'

/** Source: "DescribeVpnGateways", request parameters. */
const choices: Readonly<Record<string, readonly string[]>> = {
  Status: ['init', 'provisioning', 'active', 'updating', 'deleting'],
  BusinessStatus: ['Normal', 'FinancialLocked'],
  GatewayType: ['Traditional', 'Enhanced.SiteToSite'],
}

function assertFilters(parameters: Call['parameters']): void {
  for (const [name, values] of Object.entries(choices)) {
    const given = parameters[name]
    if (given && !values.includes(given)) throw invalid(name)
  }
}

/** Source: "DescribeVpnGateways". */
export const describeVpnGateways: Action = (call) => {
  const { parameters, store, now, settleMs } = call
  const regionId = requiredRegion(call)
  assertFilters(parameters)
  const sought = readTags(parameters, 'Tag')
  const found = [...store.gateways.values()]
    .filter(({ gateway }) => gateway.regionId === regionId)
    .map((ledger) => ({ gateway: ledger.gateway, status: ledger.statusAt(now, settleMs) }))
    .filter(({ gateway, status }) => {
      const facts: Readonly<Record<string, string>> = {
        VpcId: gateway.vpcId,
        VpnGatewayId: gateway.vpnGatewayId,
        Status: status,
        BusinessStatus: gateway.businessStatus,
        GatewayType: gatewayTypeOf(gateway),
        ResourceGroupId: resourceGroupId,
      }
      return (
        isTagged(gateway.tags, sought) &&
        Object.entries(facts).every(
          ([name, fact]) => !parameters[name] || parameters[name] === fact,
        )
      )
    })
  const { page, fields } = pageOf(parameters, found)
  const isReserved = parameters['IncludeReservationData'] === 'true'
  const gateways = page.map(({ gateway, status }) =>
    gatewayFields(gateway, status, 'list', isReserved),
  )
  return { ...fields, VpnGateways: { VpnGateway: gateways } }
}
