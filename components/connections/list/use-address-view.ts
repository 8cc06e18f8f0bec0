'use client'

import { useMemo } from 'react'
import { useLocationQuery } from './use-location-query'

/** A view of a list as the address holds it, and what changes both. */
export type AddressView<V> = {
  readonly view: V
  /** A choice is a step of its own in the history; typing is not. */
  readonly change: (changes: Partial<V>) => void
  readonly type: (search: string) => void
}

/** How a view is read from a query and written into one. */
export type ViewCodec<V> = {
  readonly read: (query: string) => V
  readonly write: (view: V) => string
}

/** The view that the address asks for. Changing it changes the address. `codec` stays the same. */
export function useAddressView<V extends { readonly search: string }>(
  codec: ViewCodec<V>,
): AddressView<V> {
  const { query, write } = useLocationQuery()
  const view = useMemo(() => codec.read(query), [codec, query])
  return {
    view,
    change: (changes) => write(codec.write({ ...view, ...changes }), 'push'),
    type: (search) => write(codec.write({ ...view, search }), 'replace'),
  }
}
