import { Table, TableScroll, TBody, THead, Th, Tr } from '@/components/ui/table'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import { ConnectionRow } from './connection-row'

const titles = [
  'Name and ID',
  'Status',
  'VPN gateway',
  'Customer gateway',
  'Local subnets',
  'Remote subnets',
  'Created',
]

type ConnectionTableProps = { connections: readonly DescribedConnection[]; regionId: string }

export function ConnectionTable({ connections, regionId }: ConnectionTableProps) {
  return (
    <TableScroll label="Connections">
      <Table className="max-lg:block">
        <THead className="max-lg:sr-only">
          <Tr>
            {titles.map((title) => (
              <Th key={title}>{title}</Th>
            ))}
          </Tr>
        </THead>
        <TBody className="max-lg:block">
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.VpnConnectionId}
              connection={connection}
              regionId={regionId}
            />
          ))}
        </TBody>
      </Table>
    </TableScroll>
  )
}
