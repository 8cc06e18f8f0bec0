import type { FieldErrors, Resolver } from 'react-hook-form'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Finding } from '@/lib/vpn/finding'
import { placesOf } from '@/lib/vpn/merge-tunnel-findings'
import { findSlot } from '@/lib/vpn/slots'

type LeafError = { type: string; message: string }

/**
 * The form's resolver: what the form's check finds, nothing added. Errors are nested the way the form
 * library keeps them, which is the way the values are nested.
 */
export function connectionResolver(
  findingsOf: (text: ConnectionText) => readonly Finding[],
): Resolver<ConnectionText> {
  return (text) => {
    const top: Record<string, LeafError> = {}
    const tunnels: Record<string, LeafError>[] = []
    for (const finding of findingsOf(text)) {
      const { severity, message, rule = 'value' } = finding
      if (severity !== 'error') continue
      for (const path of placesOf(finding)) {
        const slot = findSlot(path, text.tunnels.length)
        if (slot?.scope === 'connection') top[slot.key] ??= { type: rule, message }
        else if (slot) {
          const errors = tunnels[slot.tunnel] ?? {}
          tunnels[slot.tunnel] = errors
          errors[slot.key] ??= { type: rule, message }
        }
      }
    }
    if (Object.keys(top).length === 0 && tunnels.length === 0) return { values: text, errors: {} }
    // The keys are the registry's own, which are the keys of the form's values.
    const errors = {
      ...top,
      ...(tunnels.length > 0 && { tunnels }),
    } as FieldErrors<ConnectionText>
    return { values: {}, errors }
  }
}
