'use client'

import { type AddressView, useAddressView } from '@/components/connections/list/use-address-view'
import { type ActivityView, readView, writeView } from './activity-view'

export type ActivityAddress = AddressView<ActivityView>

const codec = { read: readView, write: writeView }

/** The view that the address asks for. Changing it changes the address. */
export const useActivityView = (): ActivityAddress => useAddressView(codec)
