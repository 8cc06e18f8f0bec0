'use client'

import { type AddressView, useAddressView } from '@/components/connections/list/use-address-view'
import { type AuditView, readView, writeView } from './audit-view'

export type AuditAddress = AddressView<AuditView>

const codec = { read: readView, write: writeView }

/** The view that the address asks for. Changing it changes the address. */
export const useAuditView = (): AuditAddress => useAddressView(codec)
