import { Callout } from '@/components/ui/callout'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import type { DescribedTunnel } from '@/lib/vpn/wire/describe'

/** The tunnels of a dual-tunnel connection, which the form does not offer. */
export function TunnelTable({ tunnels }: { tunnels: readonly DescribedTunnel[] }) {
  if (tunnels.length === 0) return null
  return (
    <div className="flex flex-col gap-3">
      <Callout severity="info" title="A dual-tunnel connection">
        Each tunnel has its own customer gateway, Phase 1 and Phase 2. Causeway lists the tunnels;
        the values below are those of the connection as a whole.
      </Callout>
      <TableScroll label="Tunnels">
        <Table>
          <THead>
            <Tr>
              <Th>Tunnel</Th>
              <Th>Role</Th>
              <Th>State</Th>
              <Th>Negotiation</Th>
              <Th>Address</Th>
              <Th>Customer gateway</Th>
            </Tr>
          </THead>
          <TBody>
            {tunnels.map((tunnel) => (
              <Tr key={tunnel.TunnelId}>
                <Td mono>{tunnel.TunnelId}</Td>
                <Td mono>{tunnel.Role}</Td>
                <Td mono>{tunnel.State}</Td>
                <Td mono>{tunnel.Status}</Td>
                <Td mono>{tunnel.InternetIp}</Td>
                <Td mono>{tunnel.CustomerGatewayId}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </TableScroll>
    </div>
  )
}
