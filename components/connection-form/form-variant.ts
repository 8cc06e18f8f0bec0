'use client'

import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Slot } from '@/lib/vpn/slots'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import type { ControlProps } from './controls/control-props'

/** How a field differs from what its declaration alone would draw. */
export type FieldTwist = {
  readonly help?: string | undefined
  /** Beside the label, in place of whether the value is the default. */
  readonly state?: ReactNode
  readonly Control?: ComponentType<ControlProps<ValueKind>> | undefined
  /** Drawn below the field: what hangs on its value. */
  readonly Below?: ComponentType | undefined
}

/** What creating and changing a connection do differently with the same form. */
export type FormVariant = {
  readonly Review: ComponentType
  /** The one button that sends. */
  readonly SendButton: ComponentType
  readonly reviewIntro: string
  readonly twistOf: (slot: Slot) => FieldTwist | undefined
}

export const FormVariantContext = createContext<FormVariant | null>(null)

export function useFormVariant(): FormVariant {
  const variant = useContext(FormVariantContext)
  if (!variant) throw new Error('This component belongs inside a form.')
  return variant
}
