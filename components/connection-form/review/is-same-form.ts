import type { ConnectionText } from '@/lib/vpn/connection'
import { slotsOf, textAt } from '@/lib/vpn/slots'

/** Whether two forms come to the same connection, as far as texts tell. The client token is no part of it. */
export function isSameForm(one: ConnectionText, other: ConnectionText): boolean {
  if (one.tunnels.length !== other.tunnels.length) return false
  return slotsOf(one.tunnels.length).every(
    (slot) => slot.key === 'clientToken' || textAt(one, slot) === textAt(other, slot),
  )
}
