'use client'

import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Fix } from '@/lib/vpn/finding'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Picture } from '@/lib/vpn/picture'
import type { Check } from '@/lib/vpn/schema'
import type { Path } from '@/lib/vpn/slots'
import type { Progress } from './step-state'

/** What every part of the form can ask. The values themselves live in the one `useForm`. */
export type FormModel = {
  readonly form: UseFormReturn<ConnectionText>
  readonly text: ConnectionText
  readonly check: Check
  readonly facts: Facts
  readonly picture: Picture
  readonly progress: Progress
  readonly step: StepId
  /** Opens a step, and focuses one of its fields where a path is given. */
  readonly open: (step: StepId, path?: Path) => void
  /** Marks steps as attempted: from now on they show their errors. */
  readonly attempt: (steps: readonly StepId[]) => void
  /** Makes changes as if they had been typed. */
  readonly change: (changes: Fix['changes']) => void
}

export const FormModelContext = createContext<FormModel | null>(null)

export function useFormModel(): FormModel {
  const model = useContext(FormModelContext)
  if (!model) throw new Error('This component belongs inside the connection form.')
  return model
}

/** The id of a field's control, for labels, links and focus. */
export const fieldId = (path: Path): string => `field-${path.replaceAll('.', '-')}`
