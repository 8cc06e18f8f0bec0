import type { Slot } from '@/lib/vpn/slots'

/** What becomes of keys that are left empty in a new connection of two tunnels: alike in the form, and two keys. */
export const randomKeys = 'A random key for each tunnel'

/** Whether what a slot holds leaves the service to make a key, where a connection is new. */
export const isKeyLeft = ({ parameter }: Slot, held: string): boolean =>
  held === '' && parameter.value.kind === 'secret'
