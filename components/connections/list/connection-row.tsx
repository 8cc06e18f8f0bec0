import Link from 'next/link'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Td, Th, Tr } from '@/components/ui/table'
import { statusOf } from '@/lib/vpn/connection-status'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import { connectionHref } from '../connection-links'
import { CreatedTime } from '../created-time'
import { StatusBadge } from '../status-badge'
import { customerGatewaysOf, subnetsOf } from './match-connections'

const shownMax = 3

type ConnectionRowProps = { connection: DescribedConnection; regionId: string }

/** A row of the table; on a narrow screen its cells stand below each other, each with its title. */
export function ConnectionRow({ connection, regionId }: ConnectionRowProps) {
  const { VpnConnectionId: id = '', Name, VpnGatewayId } = connection
  const { local, remote } = subnetsOf(connection)
  return (
    <Tr className="relative max-lg:flex max-lg:flex-col max-lg:gap-1 max-lg:p-3">
      <Th scope="row" className="max-lg:p-0">
        <Link
          href={connectionHref(regionId, id)}
          className="wrap-anywhere whitespace-normal rounded-sm font-medium text-accent-ink after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
        >
          {Name ?? id}
        </Link>
        <span className="flex items-center gap-1 font-mono font-normal text-ink-muted text-xs">
          {id}
          <CopyButton text={id} label={`Copy ${id}`} className="relative z-10" />
        </span>
      </Th>
      <Cell title="Status">
        <StatusBadge status={statusOf(connection)} />
      </Cell>
      <Cell title="VPN gateway" mono>
        {VpnGatewayId}
      </Cell>
      <Cell title="Customer gateway" mono>
        <Lines texts={customerGatewaysOf(connection)} />
      </Cell>
      <Cell title="Local subnets" mono>
        <Lines texts={local} />
      </Cell>
      <Cell title="Remote subnets" mono>
        <Lines texts={remote} />
      </Cell>
      <Cell title="Created">
        <span className="relative z-10">
          <CreatedTime ms={connection.CreateTime} className="whitespace-nowrap" />
        </span>
      </Cell>
    </Tr>
  )
}

type CellProps = { title: string; mono?: boolean; children: ReactNode }

function Cell({ title, children, ...rest }: CellProps) {
  return (
    <Td {...rest} className="max-lg:flex max-lg:gap-3 max-lg:p-0">
      <span
        aria-hidden
        className="w-32 shrink-0 font-sans text-ink-muted text-xs leading-5 lg:hidden"
      >
        {title}
      </span>
      <span className="block min-w-0">{children}</span>
    </Td>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  const more = texts.length - shownMax
  return (
    <>
      {texts.slice(0, shownMax).map((text) => (
        <span key={text} className="block">
          {text}
        </span>
      ))}
      {more > 0 && <span className="block font-sans text-ink-muted">+{more} more</span>}
    </>
  )
}
