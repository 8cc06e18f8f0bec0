import type { FieldErrors, Resolver } from 'react-hook-form'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Finding } from '@/lib/vpn/finding'
import { slotAt } from '@/lib/vpn/slots'

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
    for (const { severity, paths, message, rule = 'value' } of findingsOf(text)) {
      if (severity !== 'error') continue
      const slot = slotAt(paths[0])
      if (slot.scope === 'connection') top[slot.key] ??= { type: rule, message }
      else {
        tunnels[slot.tunnel] ??= {}
        const errors = tunnels[slot.tunnel]
        if (errors) errors[slot.key] ??= { type: rule, message }
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
