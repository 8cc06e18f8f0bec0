'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { createPortal } from 'react-dom'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Callout } from '@/components/ui/callout'
import { Disclosure } from '@/components/ui/details'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { createCustomerGateway } from '@/lib/browser/customer-gateways'
import { customerGatewaysQuery } from '@/lib/browser/queries'
import { parseIpv4 } from '@/lib/net/ipv4'
import {
  addressAdvice,
  type CustomerGatewayCheck,
  checkNewCustomerGateway,
} from '@/lib/vpn/customer-gateway/check'
import {
  type CustomerGatewayKey,
  type CustomerGatewayText,
  emptyCustomerGateway,
} from '@/lib/vpn/customer-gateway/fields'
import type { DescribedCustomerGateway } from '@/lib/vpn/wire/describe-gateways'
import { CustomerGatewayField } from './customer-gateway-field'
import { DialogActions } from './dialog-actions'
import { useCustomerGatewayForm } from './use-customer-gateway-form'

export type CreateCustomerGatewayDialogProps = {
  /** Where it is to be; it belongs to this region for good. */
  regionId: string
  open: boolean
  /** What its name begins as. */
  suggestedName?: string | undefined
  onClose: () => void
  /** It is there, and the list of the region has it; called after `onClose`. */
  onCreated: (customerGatewayId: string) => void
}

/**
 * Creates a customer gateway. It is drawn beside the page, because a form may be open where it is asked
 * for, and no form can stand inside another.
 */
export function CreateCustomerGatewayDialog(props: CreateCustomerGatewayDialogProps) {
  const { regionId, open, onClose } = props
  return createPortal(
    <Dialog
      open={open}
      onClose={onClose}
      title="New customer gateway"
      description={
        <>
          Your device, as Alibaba Cloud is to know it in <code translate="no">{regionId}</code>.
        </>
      }
    >
      {open && <CreateForm {...props} />}
    </Dialog>,
    document.body,
  )
}

/** The check of the declaration, and whether the address is taken as far as the list knows. */
function checkAmong(
  known: readonly DescribedCustomerGateway[] | undefined,
  text: Partial<CustomerGatewayText>,
): CustomerGatewayCheck {
  const check = checkNewCustomerGateway(text)
  const typed = text.ipAddress?.trim()
  const holder = known?.find(({ IpAddress }) => IpAddress !== undefined && IpAddress === typed)
  if (!holder) return check
  const name = holder.Name ?? holder.CustomerGatewayId
  const ipAddress = `${name} has this address already. A region takes each address once.`
  return { errors: { ...check.errors, ipAddress } }
}

/** What most customer gateways do without. */
const furtherKeys = ['description', 'authKey', 'resourceGroupId'] as const

function CreateForm(props: CreateCustomerGatewayDialogProps) {
  const { regionId, suggestedName = '', onClose, onCreated } = props
  const id = useId()
  const queries = useQueryClient()
  const list = customerGatewaysQuery(regionId)
  const known = useQuery(list).data
  const { text, errors, problem, isPending, type, submit } = useCustomerGatewayForm({
    id,
    begin: { ...emptyCustomerGateway, name: suggestedName },
    check: (typed) => checkAmong(known, typed),
    send: (body) => createCustomerGateway({ ...body, RegionId: regionId }),
    async onDone({ CustomerGatewayId }) {
      await queries.invalidateQueries({ queryKey: list.queryKey })
      announce('Customer gateway created')
      onClose()
      onCreated(CustomerGatewayId)
    },
  })
  const advice = addressAdvice(parseIpv4(text.ipAddress?.trim() ?? ''))
  const fieldOf = (field: CustomerGatewayKey) => ({
    id,
    field,
    text: text[field] ?? '',
    error: errors[field],
    onType: type,
  })
  return (
    <form noValidate autoComplete="off" className="flex flex-col gap-4" onSubmit={submit}>
      {problem && <ProblemNotice error={problem} />}
      <CustomerGatewayField {...fieldOf('name')} />
      <CustomerGatewayField
        {...fieldOf('ipAddress')}
        isFirst
        notices={advice ? [{ severity: 'advice', message: advice }] : []}
      />
      <CustomerGatewayField {...fieldOf('asn')} />
      <Callout severity="info">
        The address and the AS number can never be changed. To correct them later means another
        customer gateway.
      </Callout>
      <Disclosure summary="Description, BGP authentication key, resource group">
        <div className="flex flex-col gap-4">
          {furtherKeys.map((key) => (
            <CustomerGatewayField key={key} {...fieldOf(key)} />
          ))}
        </div>
      </Disclosure>
      <DialogActions action="Create customer gateway" isPending={isPending} onClose={onClose} />
    </form>
  )
}
