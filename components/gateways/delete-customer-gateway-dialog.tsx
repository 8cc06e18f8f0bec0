'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { newClientToken } from '@/components/connection-form/random'
import { ProblemNotice, problemIn } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { deleteCustomerGateway } from '@/lib/browser/customer-gateways'
import { connectionsQuery, customerGatewaysQuery } from '@/lib/browser/queries'
import type { DescribedCustomerGateway } from '@/lib/vpn/wire/describe-gateways'
import { asnWords } from './gateway-words'

type DeleteCustomerGatewayDialogProps = {
  regionId: string
  gateway: DescribedCustomerGateway
  open: boolean
  onClose: () => void
  /** What it was asked with goes with the gateway: the focus wants another place. */
  onDeleted: () => void
}

const goneCode = 'InvalidCustomerGatewayInstanceId.NotFound'

/** Asks before a customer gateway goes for good. The service refuses while a connection leads to it. */
export function DeleteCustomerGatewayDialog(props: DeleteCustomerGatewayDialogProps) {
  const { regionId, gateway, open, onClose, onDeleted } = props
  const { CustomerGatewayId: customerGatewayId = '', Name = customerGatewayId } = gateway
  const queries = useQueryClient()
  const [ClientToken] = useState(newClientToken)
  const removal = useMutation({
    // Somebody else may have deleted it already: then it is as it was to be.
    mutationFn: () =>
      deleteCustomerGateway({ regionId, customerGatewayId }, { ClientToken }).catch(
        (error: Error) => {
          if (problemIn(error).code !== goneCode) throw error
        },
      ),
    onSuccess: () => {
      announce(`${Name} has been deleted.`)
      // Nothing outside a dialog takes the focus while it is open.
      flushSync(onClose)
      onDeleted()
    },
    onSettled: () =>
      Promise.all(
        [customerGatewaysQuery(regionId).queryKey, connectionsQuery(regionId).queryKey].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
  const maySendAgain = !removal.error || problemIn(removal.error).retryable
  const footer = (
    <>
      <Button onClick={onClose}>Keep it</Button>
      {maySendAgain && (
        <Button variant="danger" pending={removal.isPending} onClick={() => removal.mutate()}>
          {removal.error ? 'Send again' : 'Delete customer gateway'}
        </Button>
      )}
    </>
  )
  return (
    <Dialog
      size="sm"
      open={open}
      onClose={onClose}
      title={`Delete ${Name}?`}
      description="This cannot be undone. Another one can be created with the same address."
      footer={footer}
    >
      {removal.error ? (
        <ProblemNotice error={removal.error} />
      ) : (
        <p>
          <code translate="no">{gateway.IpAddress}</code>, {asnWords(gateway.Asn)}
        </p>
      )}
    </Dialog>
  )
}
