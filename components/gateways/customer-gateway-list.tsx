'use client'

import { Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { connectionHref } from '@/components/connections/connection-links'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import type { DescribedCustomerGateway } from '@/lib/vpn/wire/describe-gateways'
import { type FactsColumn, FactsList } from './facts-list'
import { connectionsHref } from './gateway-links'
import { GatewayName } from './gateway-name'
import { asnWords, counted } from './gateway-words'
import type { useGatewayUsage } from './use-region-gateways'

type Usage = ReturnType<typeof useGatewayUsage>

type CustomerGatewayListProps = {
  regionId: string
  gateways: readonly DescribedCustomerGateway[]
  usage: Usage
  onEdit: (gateway: DescribedCustomerGateway) => void
  onDelete: (gateway: DescribedCustomerGateway) => void
}

const idOf = ({ CustomerGatewayId = '' }: DescribedCustomerGateway) => CustomerGatewayId

const lead: FactsColumn<DescribedCustomerGateway> = {
  title: 'Customer gateway',
  widthRem: 15.5,
  draw: (gateway) => <GatewayName id={idOf(gateway)} name={gateway.Name} />,
}

const columns: readonly FactsColumn<DescribedCustomerGateway>[] = [
  {
    title: 'Address',
    widthRem: 8.5,
    draw: ({ IpAddress }) => (
      <code translate="no" className="whitespace-nowrap font-mono text-xs">
        {IpAddress}
      </code>
    ),
  },
  {
    title: 'AS number',
    widthRem: 8.5,
    draw: ({ Asn }) => (
      <span className={Asn === undefined ? 'text-ink-muted' : 'whitespace-nowrap tabular-nums'}>
        {asnWords(Asn)}
      </span>
    ),
  },
  {
    title: 'Description',
    widthRem: 17,
    draw: ({ Description }) =>
      Description ? (
        <span className="wrap-anywhere">{Description}</span>
      ) : (
        <span className="text-ink-muted">none</span>
      ),
  },
]

/** The customer gateways of a region, with what leads to each and what can be done with it. */
export function CustomerGatewayList(props: CustomerGatewayListProps) {
  const { regionId, gateways, usage } = props
  const mayManage = useMay('manageCustomerGateways')
  return (
    <FactsList
      label={`Customer gateways of ${regionId}`}
      rows={gateways}
      keyOf={idOf}
      lead={lead}
      columns={[
        ...columns,
        {
          title: 'Used by',
          widthRem: 13,
          draw: (gateway) => <Users regionId={regionId} gateway={gateway} usage={usage} />,
        },
      ]}
      actions={mayManage ? (gateway) => <Actions {...props} gateway={gateway} /> : undefined}
    />
  )
}

type OfOne = Pick<CustomerGatewayListProps, 'regionId' | 'usage'> & {
  gateway: DescribedCustomerGateway
}

const shownMax = 3
const linkLook =
  'wrap-anywhere rounded-sm text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current'

/** The connections that lead to it, as links. */
function Users({ regionId, gateway, usage }: OfOne) {
  if (!usage.customer)
    return <span className="text-ink-muted">{usage.isError ? 'not read' : '…'}</span>
  const users = usage.customer.get(idOf(gateway)) ?? []
  if (users.length === 0) return <span className="text-ink-muted">no connection</span>
  const shown = users.length > shownMax ? users.slice(0, shownMax - 1) : users
  return (
    <ul className="flex flex-col gap-0.5">
      {shown.map((user) => (
        <li key={user.VpnConnectionId}>
          <Link
            prefetch={false}
            href={connectionHref(regionId, user.VpnConnectionId ?? '')}
            className={linkLook}
          >
            {nameOf(user)}
          </Link>
        </li>
      ))}
      {users.length > shown.length && (
        <li>
          <Link
            prefetch={false}
            href={connectionsHref(regionId, { search: idOf(gateway) })}
            className={linkLook}
          >
            {`and ${users.length - shown.length} more`}
          </Link>
        </li>
      )}
    </ul>
  )
}

const nameOf = ({ Name, VpnConnectionId = '' }: DescribedConnection) => Name ?? VpnConnectionId

/** Why it cannot be deleted now; undefined where it can be asked for. */
function keepReason({ gateway, usage }: OfOne): string | undefined {
  // The service itself refuses what is used, and says by what.
  if (usage.isError && !usage.customer) return undefined
  if (!usage.customer) return 'Which connections lead to it is still being read.'
  const users = usage.customer.get(idOf(gateway)) ?? []
  const [first] = users
  if (!first) return undefined
  if (users.length === 1)
    return `The connection ${nameOf(first)} leads to it. Delete that first, or give it another customer gateway.`
  return `${counted(users.length, 'connection')} lead to it. Delete them first, or give them another customer gateway.`
}

function Actions({
  gateway,
  usage,
  regionId,
  onEdit,
  onDelete,
}: CustomerGatewayListProps & OfOne) {
  const name = gateway.Name ?? idOf(gateway)
  const of = <VisuallyHidden> {name}</VisuallyHidden>
  return (
    <span className="inline-flex flex-wrap justify-end gap-2 text-left">
      <Button size="sm" icon={<Pencil aria-hidden />} onClick={() => onEdit(gateway)}>
        <span>Edit{of}</span>
      </Button>
      <Button
        size="sm"
        icon={<Trash2 aria-hidden />}
        disabledReason={keepReason({ gateway, usage, regionId })}
        onClick={() => onDelete(gateway)}
      >
        <span>Delete{of}</span>
      </Button>
    </span>
  )
}
