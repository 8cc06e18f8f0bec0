import { parseCidr } from '@/lib/net/cidr'
import { isoUtc } from '../time-words'
import type { ListRow } from './list-row'
import { statusIds } from './status-choices'

/** A row without a value stands last, whichever way the list is sorted. */
export type SortValue = string | number | undefined

export type Column = {
  readonly id: string
  readonly title: string
  /** The least it needs; what is left over is shared out in proportion. */
  readonly widthRem: number
  readonly sortBy: (row: ListRow) => SortValue
  /** What a cell says, a line each. */
  readonly texts: (row: ListRow) => readonly string[]
  /** Identifiers and addresses are monospaced. */
  readonly mono?: boolean
  /** Shown until somebody chooses otherwise. */
  readonly isDefault: boolean
}

/** Blocks sort as numbers: 10.2.0.0 before 10.10.0.0, and the larger block first. */
function blockOrder(blocks: readonly string[]): SortValue {
  const first = parseCidr(blocks[0] ?? '')
  return first && first.address * 64 + first.prefix
}

const orNone = (text: string | undefined): SortValue => (text === '' ? undefined : text)

function tunnelWords({ tunnels }: ListRow): readonly string[] {
  return [tunnels ? `${tunnels.up} of ${tunnels.all} up` : 'Single']
}

// In the order in which they are drawn.
export const columns = [
  {
    id: 'name',
    title: 'Name',
    widthRem: 11.5,
    sortBy: ({ name }) => orNone(name),
    texts: ({ name, id }) => (name === '' ? [id] : [name, id]),
    isDefault: true,
  },
  {
    id: 'status',
    title: 'Status',
    widthRem: 8.25,
    sortBy: ({ status }) => statusIds.indexOf(status.id),
    texts: ({ status }) => [status.word],
    isDefault: true,
  },
  {
    id: 'region',
    title: 'Region',
    widthRem: 7,
    sortBy: ({ regionId }) => regionId,
    texts: ({ regionId }) => [regionId],
    mono: true,
    isDefault: true,
  },
  {
    id: 'gateway',
    title: 'VPN gateway',
    widthRem: 11.5,
    sortBy: ({ gatewayId }) => orNone(gatewayId),
    texts: ({ gatewayId }) => [gatewayId].filter(Boolean),
    mono: true,
    isDefault: true,
  },
  {
    id: 'public-ip',
    title: 'Gateway address',
    widthRem: 7.5,
    sortBy: ({ publicIps }) => blockOrder(publicIps.map((ip) => `${ip}/32`)),
    texts: ({ publicIps }) => publicIps,
    mono: true,
    isDefault: false,
  },
  {
    id: 'customer-gateway',
    title: 'Customer gateway',
    widthRem: 11.5,
    sortBy: ({ customerGatewayIds }) => customerGatewayIds[0],
    texts: ({ customerGatewayIds }) => customerGatewayIds,
    mono: true,
    isDefault: true,
  },
  {
    id: 'local',
    title: 'Local subnets',
    widthRem: 8.5,
    sortBy: ({ local }) => blockOrder(local),
    texts: ({ local }) => local,
    mono: true,
    isDefault: true,
  },
  {
    id: 'remote',
    title: 'Remote subnets',
    widthRem: 8.5,
    sortBy: ({ remote }) => blockOrder(remote),
    texts: ({ remote }) => remote,
    mono: true,
    isDefault: true,
  },
  {
    id: 'ike',
    title: 'IKE',
    widthRem: 4,
    sortBy: ({ ikeVersions }) => orNone(ikeVersions.join()),
    texts: ({ ikeVersions }) => ikeVersions,
    mono: true,
    isDefault: false,
  },
  {
    id: 'tunnels',
    title: 'Tunnels',
    widthRem: 6.5,
    sortBy: ({ tunnels }) => tunnels && tunnels.up / tunnels.all,
    texts: tunnelWords,
    isDefault: false,
  },
  {
    id: 'tunnel-id',
    title: 'Tunnel IDs',
    widthRem: 11,
    sortBy: ({ tunnelIds }) => tunnelIds[0],
    texts: ({ tunnelIds }) => tunnelIds,
    mono: true,
    isDefault: false,
  },
  {
    id: 'bgp',
    title: 'BGP',
    widthRem: 6.5,
    sortBy: ({ bgp }) => bgp.join(),
    texts: ({ bgp }) => bgp,
    isDefault: false,
  },
  {
    id: 'health-check',
    title: 'Health check',
    widthRem: 7,
    sortBy: ({ healthCheck }) => orNone(healthCheck.join()),
    texts: ({ healthCheck }) => healthCheck,
    isDefault: false,
  },
  {
    id: 'created',
    title: 'Created (UTC)',
    widthRem: 7.75,
    sortBy: ({ createTime }) => createTime,
    texts: ({ createTime }) =>
      createTime === undefined ? [] : [isoUtc(createTime).slice(0, 16).replace('T', ' ')],
    mono: true,
    isDefault: true,
  },
] as const satisfies readonly Column[]

export type ColumnId = (typeof columns)[number]['id']

/** The one that leads to the connection, and so is always there. */
export const leadingColumn: ColumnId = 'name'

export const columnIds: readonly ColumnId[] = columns.map(({ id }) => id)
export const defaultColumnIds: readonly ColumnId[] = columns
  .filter(({ isDefault }) => isDefault)
  .map(({ id }) => id)

const byId: ReadonlyMap<string, Column> = new Map(columns.map((column) => [column.id, column]))

export const isColumnId = (text: string): text is ColumnId => byId.has(text)

/** The columns with these IDs, in the order in which they are drawn. */
export function columnsOf(ids: readonly ColumnId[]): readonly (Column & { id: ColumnId })[] {
  return columns.filter(({ id }) => ids.includes(id))
}

export function columnOf(id: ColumnId): Column {
  return columns.find((column) => column.id === id) ?? columns[0]
}
