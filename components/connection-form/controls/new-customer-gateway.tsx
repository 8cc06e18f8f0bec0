'use client'

import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'

// Rarely needed, so it comes when it is asked for.
const CreateDialog = lazy(async () => ({
  default: (await import('@/components/gateways/create-customer-gateway-dialog'))
    .CreateCustomerGatewayDialog,
}))

type NewCustomerGatewayProps = {
  regionId: string
  suggestedName: string
  onCreated: (customerGatewayId: string) => void
}

/** Creates a customer gateway where one is missing, without leaving the form. */
export function NewCustomerGateway(props: NewCustomerGatewayProps) {
  const may = useMay('manageCustomerGateways')
  const [wasAsked, setWasAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button
        size="sm"
        className="self-start"
        onClick={() => {
          setWasAsked(true)
          setOpen(true)
        }}
      >
        New customer gateway
      </Button>
      {wasAsked && (
        <Suspense>
          <CreateDialog {...props} open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
