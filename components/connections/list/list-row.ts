import { type Cidr, parseCidr } from '@/lib/net/cidr'
import { type ConnectionStatus, statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionSummary, ConnectionSummaryList } from '@/lib/vpn/wire/summary'

/** A connection as the list shows, finds and sorts it: everything is computed once, when it is read. */
export type ListRow = {
  /** Its place in the account: region and ID. */
  readonly key: string
  readonly regionId: string
  readonly id: string
  /** Empty where it has none. */
  readonly name: string
  readonly status: ConnectionStatus
  readonly gatewayId: string
  /** Its own customer gateway, or those of its tunnels. */
  readonly customerGatewayIds: readonly string[]
  readonly local: readonly string[]
  readonly remote: readonly string[]
  readonly publicIps: readonly string[]
  readonly ikeVersion: string
  /** How many of its tunnels are up; a connection of a single-tunnel gateway has none listed. */
  readonly tunnels: { readonly up: number; readonly all: number } | undefined
  readonly createTime: number | undefined
  /** All that a search looks at, in small letters; a word of a search never holds the separator. */
  readonly haystack: string
  readonly blocks: readonly Cidr[]
  readonly summary: ConnectionSummary
}

/** The blocks of an answer. The form's reader would bring its codecs, 15 kB, onto a page that reads nothing. */
const blocksOf = (subnets = ''): readonly string[] => subnets.split(',').filter(Boolean)

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
]

/** The row of a connection. */
export function rowOf(summary: ConnectionSummary, regionId: string): ListRow {
  const { VpnConnectionId: id = '', Name: name = '', VpnGatewayId: gatewayId = '' } = summary
  const tunnels = summary.TunnelOptionsSpecification?.TunnelOptions ?? []
  const status = statusOf(summary)
  const local = blocksOf(summary.LocalSubnet)
  const remote = blocksOf(summary.RemoteSubnet)
  const customerGatewayIds = distinct([
    summary.CustomerGatewayId,
    ...tunnels.map((tunnel) => tunnel.CustomerGatewayId),
  ])
  const publicIps = distinct([summary.InternetIp, ...tunnels.map((tunnel) => tunnel.InternetIp)])
  const up = tunnels.filter((tunnel) => statusOf(tunnel).id === 'up')
  const texts = [name, id, regionId, gatewayId, status.word]
  const found = [...texts, ...customerGatewayIds, ...publicIps, ...local, ...remote]
  return {
    key: `${regionId}/${id}`,
    regionId,
    id,
    name,
    status,
    gatewayId,
    customerGatewayIds,
    local,
    remote,
    publicIps,
    ikeVersion: summary.IkeConfig?.IkeVersion ?? '',
    tunnels: tunnels.length > 0 ? { up: up.length, all: tunnels.length } : undefined,
    createTime: summary.CreateTime,
    haystack: found.join('\n').toLowerCase(),
    blocks: [...local, ...remote].flatMap((text) => parseCidr(text) ?? []),
    summary,
  }
}

const rowOfSummary = new WeakMap<ConnectionSummary, ListRow>()
const rowsOfList = new WeakMap<ConnectionSummaryList, readonly ListRow[]>()

/** A connection that was read again and has not changed is the same object, and so is its row. */
function keptRow(summary: ConnectionSummary, regionId: string): ListRow {
  const row = rowOfSummary.get(summary) ?? rowOf(summary, regionId)
  rowOfSummary.set(summary, row)
  return row
}

/** The rows of a region's list. */
export function rowsOf(list: ConnectionSummaryList, regionId: string): readonly ListRow[] {
  const kept = rowsOfList.get(list)
  if (kept) return kept
  const rows = list.VpnConnections.VpnConnection.map((one) => keptRow(one, regionId))
  rowsOfList.set(list, rows)
  return rows
}
