import type { FieldSlots } from '@/components/ui/field-slots'
import type { Slot } from '@/lib/vpn/slots'

/** What every control of a parameter gets: the text it holds and what to do with a new one. */
export type ControlProps<V> = {
  readonly slot: Slot
  readonly value: V
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  readonly slots: FieldSlots
}
