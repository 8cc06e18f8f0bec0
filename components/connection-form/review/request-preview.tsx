'use client'

import { writeRequest } from '@/lib/vpn/wire/write-request'
import { useFormModel } from '../form-model'
import { SentRequest } from './sent-request'

/** The request that the form comes to. */
export function RequestPreview() {
  const { check } = useFormModel()
  if (!check.connection) return null
  return (
    <SentRequest
      action="CreateVpnConnection"
      parameters={writeRequest(check.connection, 'mask')}
    />
  )
}
