'use client'

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useIsRegionListed } from '@/components/connections/use-facts'
import { Combobox } from '@/components/ui/combobox'
import type { ComboboxOption } from '@/components/ui/combobox-option'
import { customerGatewaysQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import type { ResourceIdValue } from '@/lib/vpn/values/resource-id'
import {
  type DescribedCustomerGateway,
  type DescribedVpnGateway,
  factsOf,
} from '@/lib/vpn/wire/describe-gateways'
import { useFormModel } from '../form-model'
import type { ControlProps } from './control-props'

// The list comes first; what is missing in it is made behind it.
const NewCustomerGateway = lazy(() =>
  import('./new-customer-gateway').then((module) => ({ default: module.NewCustomerGateway })),
)

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')

function badgeOf(gateway: DescribedVpnGateway): ComboboxOption['badge'] {
  if (gateway.BusinessStatus === 'FinancialLocked')
    return { text: 'payment overdue', tone: 'danger' }
  if (gateway.Status !== undefined && gateway.Status !== 'active')
    return { text: gateway.Status, tone: 'warning' }
  if (gateway.VpnType === 'NationalStandard') return { text: 'China Certification', tone: 'info' }
  return undefined
}

const vpnOption = (gateway: DescribedVpnGateway): ComboboxOption => ({
  value: gateway.VpnGatewayId ?? '',
  label: gateway.Name ?? gateway.VpnGatewayId ?? '',
  detail: joined(gateway.InternetIp, gateway.DisasterRecoveryInternetIp),
  meta: joined(
    gateway.VpcId,
    gateway.Spec,
    factsOf(gateway, []).vpnGateway?.dualTunnel ? 'two tunnels' : 'one tunnel',
    gateway.EnableBgp ? 'BGP' : undefined,
  ),
  badge: badgeOf(gateway),
})

const customerOption = (gateway: DescribedCustomerGateway): ComboboxOption => ({
  value: gateway.CustomerGatewayId ?? '',
  label: gateway.Name ?? gateway.CustomerGatewayId ?? '',
  detail: gateway.IpAddress,
  meta: gateway.Asn === undefined ? 'no ASN' : `AS ${gateway.Asn}`,
})

type Listed = { isLoading: boolean; error: Error | null; refetch: () => Promise<unknown> }

function GatewayCombobox(
  props: ControlProps<ResourceIdValue> & {
    list: Listed
    options: ComboboxOption[]
    enabled: boolean
  },
) {
  const { value, text, onChange, onBlur, slots, list, options, enabled } = props
  return (
    <Combobox
      {...slots}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      options={options}
      loading={list.isLoading}
      error={list.error?.message}
      onRetry={() => void list.refetch()}
      emptyText={enabled ? undefined : 'Choose a region to see its gateways, or type an ID.'}
      placeholder={`${value.prefix}…`}
    />
  )
}

function VpnGatewayControl(props: ControlProps<ResourceIdValue>) {
  const { text } = useFormModel()
  const enabled = useIsRegionListed(text.regionId)
  const list = useQuery({ ...vpnGatewaysQuery(text.regionId), enabled })
  return (
    <GatewayCombobox
      {...props}
      list={list}
      enabled={enabled}
      options={(list.data ?? []).map(vpnOption)}
    />
  )
}

function CustomerGatewayControl(props: ControlProps<ResourceIdValue>) {
  const { text } = useFormModel()
  const enabled = useIsRegionListed(text.regionId)
  const list = useQuery({ ...customerGatewaysQuery(text.regionId), enabled })
  return (
    <div className="flex flex-col gap-2">
      <GatewayCombobox
        {...props}
        list={list}
        enabled={enabled}
        options={(list.data ?? []).map(customerOption)}
      />
      {enabled && (
        <Suspense fallback={<div className="h-7" />}>
          <NewCustomerGateway
            regionId={text.regionId}
            suggestedName={text.name}
            onCreated={props.onChange}
          />
        </Suspense>
      )}
    </div>
  )
}

/** A gateway of the chosen region, or any ID that is typed. */
export function GatewayControl(props: ControlProps<ResourceIdValue>) {
  return props.value.resource === 'vpn-gateway' ? (
    <VpnGatewayControl {...props} />
  ) : (
    <CustomerGatewayControl {...props} />
  )
}
