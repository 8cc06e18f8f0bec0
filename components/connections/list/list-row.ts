import { type Cidr, parseCidr } from '@/lib/net/cidr'
import { type Signal, signalsOf } from '@/lib/vpn/connection-signals'
import { type ConnectionStatus, statusOf, tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import { type DescribedConnection, tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { statusChoice } from './status-choices'

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
  /** Its own customer gateway, or those of its tunnels, the active one's first. */
  readonly customerGatewayIds: readonly string[]
  readonly local: readonly string[]
  readonly remote: readonly string[]
  readonly publicIps: readonly string[]
  /** Each version that one of its tunnels negotiates. */
  readonly ikeVersions: readonly string[]
  /** The active one's first; a connection of a single-tunnel gateway has none. */
  readonly tunnelIds: readonly string[]
  /** How many of its tunnels are up; a connection of a single-tunnel gateway has none listed. */
  readonly tunnels: { readonly up: number; readonly all: number } | undefined
  /** What is said about BGP and about the health check, tunnel by tunnel, each word once. */
  readonly bgp: readonly string[]
  readonly healthCheck: readonly string[]
  readonly createTime: number | undefined
  /** All that a search looks at, in small letters; a word of a search never holds the separator. */
  readonly haystack: string
  readonly blocks: readonly Cidr[]
  readonly summary: DescribedConnection
}

/** The blocks of an answer. The form's reader would bring its codecs, 15 kB, onto a page that reads nothing. */
const blocksOf = (subnets = ''): readonly string[] => subnets.split(',').filter(Boolean)

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
]

function wordsOf(signals: readonly Signal[], id: Signal['id']): readonly string[] {
  return distinct(signals.map((signal) => (signal.id === id ? signal.word : undefined)))
}

/** The row of a connection. */
export function rowOf(summary: DescribedConnection, regionId: string): ListRow {
  const { VpnConnectionId: id = '', Name: name = '', VpnGatewayId: gatewayId = '' } = summary
  const tunnels = tunnelsInOrder(summary)
  const status = statusOf(summary)
  const local = blocksOf(summary.LocalSubnet)
  const remote = blocksOf(summary.RemoteSubnet)
  const customerGatewayIds = distinct([
    summary.CustomerGatewayId,
    ...tunnels.map((tunnel) => tunnel.CustomerGatewayId),
  ])
  const publicIps = distinct([summary.InternetIp, ...tunnels.map((tunnel) => tunnel.InternetIp)])
  const tunnelIds = distinct(tunnels.map(({ TunnelId }) => TunnelId))
  const up = tunnelStandings(summary).filter((tunnel) => tunnel.status.id === 'up')
  const signals = signalsOf(summary).flatMap((tunnel) => tunnel.signals)
  const texts = [name, id, regionId, gatewayId, status.word, statusChoice(status.id).word]
  const ends = [...tunnelIds, ...customerGatewayIds, ...publicIps]
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
    ikeVersions: distinct([
      summary.IkeConfig?.IkeVersion,
      ...tunnels.map(({ TunnelIkeConfig }) => TunnelIkeConfig?.IkeVersion),
    ]),
    tunnelIds,
    tunnels: tunnels.length > 0 ? { up: up.length, all: tunnels.length } : undefined,
    bgp: wordsOf(signals, 'bgp'),
    healthCheck: wordsOf(signals, 'health-check'),
    createTime: summary.CreateTime,
    haystack: [...texts, ...ends, ...local, ...remote].join('\n').toLowerCase(),
    blocks: [...local, ...remote].flatMap((text) => parseCidr(text) ?? []),
    summary,
  }
}

const rowOfSummary = new WeakMap<DescribedConnection, ListRow>()
const rowsOfList = new WeakMap<ConnectionList, readonly ListRow[]>()

/** A connection that was read again and has not changed is the same object, and so is its row. */
function keptRow(summary: DescribedConnection, regionId: string): ListRow {
  const row = rowOfSummary.get(summary) ?? rowOf(summary, regionId)
  rowOfSummary.set(summary, row)
  return row
}

/** The rows of a region's list. */
export function rowsOf(list: ConnectionList, regionId: string): readonly ListRow[] {
  const kept = rowsOfList.get(list)
  if (kept) return kept
  const rows = list.VpnConnections.VpnConnection.map((one) => keptRow(one, regionId))
  rowsOfList.set(list, rows)
  return rows
}
