'use client'

import { Plus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { DescribedCustomerGateway } from '@/lib/vpn/wire/describe-gateways'
import { CustomerGatewayList } from './customer-gateway-list'
import type { ShownRegion } from './shown-regions'
import { useGatewayUsage } from './use-region-gateways'
import { VpnGatewayList } from './vpn-gateway-list'

// Rarely opened, so they come when they are asked for.
const CreateDialog = lazy(async () => ({
  default: (await import('./create-customer-gateway-dialog')).CreateCustomerGatewayDialog,
}))
const EditDialog = lazy(async () => ({
  default: (await import('./edit-customer-gateway-dialog')).EditCustomerGatewayDialog,
}))
const DeleteDialog = lazy(async () => ({
  default: (await import('./delete-customer-gateway-dialog')).DeleteCustomerGatewayDialog,
}))

/** What is asked: which question, of which customer gateway, and for the how manieth time. */
type Asked = {
  readonly question: 'create' | 'edit' | 'delete'
  readonly gateway: DescribedCustomerGateway
  readonly time: number
  readonly isOpen: boolean
}

/** One region's gateways of both kinds: a connection joins two of the same region. */
export function RegionSection({ region }: { region: ShownRegion }) {
  const { regionId, name, vpnGateways, customerGateways, isFailed } = region
  const id = useId()
  const usage = useGatewayUsage(regionId)
  const mayManage = useMay('manageCustomerGateways')
  const [asked, setAsked] = useState<Asked>()
  const ask = (question: Asked['question'], gateway: DescribedCustomerGateway = {}) =>
    setAsked({ question, gateway, time: (asked?.time ?? 0) + 1, isOpen: true })
  const close = () => setAsked((last) => last && { ...last, isOpen: false })
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-line border-b pb-2">
        <h2 id={id} className="wrap-anywhere font-semibold text-lg tracking-tight">
          {name}{' '}
          <code translate="no" className="font-mono font-normal text-ink-muted text-xs">
            {regionId}
          </code>
        </h2>
        {mayManage && (
          <Button icon={<Plus aria-hidden />} onClick={() => ask('create')}>
            New customer gateway
          </Button>
        )}
      </header>
      <Kind
        title="VPN gateways"
        list={vpnGateways}
        isFailed={isFailed}
        empty="No VPN gateway in this region. They are bought in the Alibaba Cloud console."
      >
        {(gateways) => <VpnGatewayList {...{ regionId, gateways, usage }} />}
      </Kind>
      <Kind
        title="Customer gateways"
        titleId={`${id}-customer-gateways`}
        list={customerGateways}
        isFailed={isFailed}
        empty="No customer gateway in this region. A connection needs one for the device at its other end."
      >
        {(gateways) => (
          <CustomerGatewayList
            {...{ regionId, gateways, usage }}
            onEdit={(gateway) => ask('edit', gateway)}
            onDelete={(gateway) => ask('delete', gateway)}
          />
        )}
      </Kind>
      {asked && (
        <Dialogs
          {...{ regionId, asked, usage }}
          onClose={close}
          onDeleted={() => document.getElementById(`${id}-customer-gateways`)?.focus()}
        />
      )}
    </section>
  )
}

type KindProps<T> = {
  title: string
  /** Where the title takes the focus. */
  titleId?: string
  /** What is shown of it, and how many there are; undefined until it is read. */
  list: { readonly shown: readonly T[]; readonly all: number } | undefined
  isFailed: boolean
  empty: string
  children: (shown: readonly T[]) => ReactNode
}

/** One kind of gateway: loading, none, none that matches, or there. */
function Kind<T>({ title, titleId, list, isFailed, empty, children }: KindProps<T>) {
  const count =
    list && (list.shown.length < list.all ? `${list.shown.length} of ${list.all}` : list.all)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3
        id={titleId}
        tabIndex={titleId === undefined ? undefined : -1}
        className="font-medium outline-none"
      >
        {title}
        {list && list.all > 0 && (
          <span className="ml-2 font-normal text-ink-muted tabular-nums">{count}</span>
        )}
      </h3>
      {!list && !isFailed && <Skeleton label={`Loading: ${title}`} className="h-24 rounded-lg" />}
      {!list && isFailed && <p className="text-ink-muted">They could not be read.</p>}
      {list?.all === 0 && <p className="max-w-prose text-ink-muted">{empty}</p>}
      {list && list.all > 0 && list.shown.length === 0 && (
        <p className="text-ink-muted">None matches.</p>
      )}
      {list && list.shown.length > 0 && children(list.shown)}
    </div>
  )
}

type DialogsProps = {
  regionId: string
  asked: Asked
  usage: ReturnType<typeof useGatewayUsage>
  onClose: () => void
  onDeleted: () => void
}

function Dialogs({ regionId, asked, usage, onClose, onDeleted }: DialogsProps) {
  const { question, gateway, time, isOpen } = asked
  const common = { regionId, open: isOpen, onClose }
  const userCount =
    usage.customer && (usage.customer.get(gateway.CustomerGatewayId ?? '')?.length ?? 0)
  return (
    <Suspense>
      {question === 'create' && <CreateDialog key={time} {...common} onCreated={() => {}} />}
      {question === 'edit' && <EditDialog key={time} {...common} {...{ gateway, userCount }} />}
      {question === 'delete' && (
        <DeleteDialog key={time} {...common} {...{ gateway, onDeleted }} />
      )}
    </Suspense>
  )
}
