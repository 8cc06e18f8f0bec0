'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { modifyCustomerGateway } from '@/lib/browser/customer-gateways'
import { customerGatewaysQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import { checkCustomerGatewayChange } from '@/lib/vpn/customer-gateway/check'
import type { CustomerGatewayKey } from '@/lib/vpn/customer-gateway/fields'
import type { DescribedCustomerGateway } from '@/lib/vpn/wire/describe-gateways'
import { CustomerGatewayField } from './customer-gateway-field'
import { DialogActions } from './dialog-actions'
import { asnWords } from './gateway-words'
import { useCustomerGatewayForm } from './use-customer-gateway-form'

type EditCustomerGatewayDialogProps = {
  regionId: string
  gateway: DescribedCustomerGateway
  /** How many connections lead to it; undefined where that is not known. */
  userCount: number | undefined
  open: boolean
  onClose: () => void
}

/** Changes what can be changed of a customer gateway. */
export function EditCustomerGatewayDialog(props: EditCustomerGatewayDialogProps) {
  const { gateway, open, onClose } = props
  const { CustomerGatewayId, Name = CustomerGatewayId } = gateway
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Edit ${Name}`}
      description={
        <>
          Address and AS number can never be changed:{' '}
          <code translate="no">{gateway.IpAddress}</code>, {asnWords(gateway.Asn)}. Where they are
          wrong, create another customer gateway.
        </>
      }
    >
      {open && <EditForm {...props} />}
    </Dialog>
  )
}

const keys = ['name', 'description', 'authKey'] as const satisfies CustomerGatewayKey[]

/** A new key is the end of every session until the device has it too. */
function keyWarning(userCount: number | undefined): string {
  const whose =
    userCount === 1 ? 'The BGP session of its connection' : 'BGP sessions to this device'
  return `${whose} stop until the device has the same key. VPN gateways are busy for a moment meanwhile.`
}

function EditForm({ regionId, gateway, userCount, onClose }: EditCustomerGatewayDialogProps) {
  const id = useId()
  const queries = useQueryClient()
  const { CustomerGatewayId: customerGatewayId = '', Name = '', Description = '' } = gateway
  const before = { name: Name, description: Description, authKey: '' }
  const { text, errors, problem, isPending, type, submit } = useCustomerGatewayForm({
    id,
    begin: before,
    check: (typed) => checkCustomerGatewayChange(typed, before),
    async send(body) {
      const { ClientToken: _token, ...changes } = body
      if (Object.keys(changes).length > 0)
        await modifyCustomerGateway({ regionId, customerGatewayId }, body)
      return changes
    },
    async onDone(changes) {
      const names = Object.keys(changes)
      if (names.length > 0)
        await queries.invalidateQueries({ queryKey: customerGatewaysQuery(regionId).queryKey })
      if (names.includes('AuthKey'))
        void queries.invalidateQueries({ queryKey: vpnGatewaysQuery(regionId).queryKey })
      announce(names.length > 0 ? 'Customer gateway changed' : 'Nothing was changed')
      onClose()
    },
  })
  const isKeyTyped = text.authKey !== '' && userCount !== 0
  return (
    <form noValidate autoComplete="off" className="flex flex-col gap-4" onSubmit={submit}>
      {problem && <ProblemNotice error={problem} />}
      {keys.map((key) => (
        <CustomerGatewayField
          key={key}
          id={id}
          field={key}
          text={text[key] ?? ''}
          error={errors[key]}
          isFirst={key === 'name'}
          onType={type}
          {...(key === 'authKey' && {
            help: 'Left empty, the present key stays, which is never shown. It can be replaced, not taken away.',
            notices: isKeyTyped ? [{ severity: 'warning', message: keyWarning(userCount) }] : [],
          })}
        />
      ))}
      <DialogActions action="Save" isPending={isPending} onClose={onClose} />
    </form>
  )
}
