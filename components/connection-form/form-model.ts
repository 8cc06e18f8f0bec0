'use client'

import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Fix } from '@/lib/vpn/finding'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import type { Picture } from '@/lib/vpn/picture'
import type { Check } from '@/lib/vpn/schema'
import type { Path } from '@/lib/vpn/slots'
import type { Switched } from './mode/mode-switch'
import type { Progress } from './step-state'
import type { KnownSurroundings } from './surroundings/use-surroundings'
import type { TunnelLinks } from './tunnels/tunnel-links'

/** What every part of the form can ask. The values themselves live in the one `useForm`. */
export type FormModel = {
  readonly form: UseFormReturn<ConnectionText>
  /** What the form holds; the standby tunnel's links are followed. */
  readonly text: ConnectionText
  readonly links: TunnelLinks
  /** Makes parameters of the standby tunnel follow the active one's, or sets them apart as they are. */
  readonly link: (keys: readonly TunnelKey[], isLinked: boolean) => void
  readonly check: Check
  readonly facts: Facts
  /** What stands on the chosen gateway, once it is known. */
  readonly around: KnownSurroundings | undefined
  /** The connection that is being edited. */
  readonly except: string | undefined
  /** Asks what stands on the gateway once more, and says what is to say then; as it was where nobody answers. */
  readonly askAgain: () => Promise<Check>
  readonly picture: Picture
  readonly progress: Progress
  readonly step: StepId
  /** Opens a step, and focuses one of its fields where a path is given. */
  readonly open: (step: StepId, path?: Path) => void
  /** Marks steps as attempted: from now on they show their errors. */
  readonly attempt: (steps: readonly StepId[]) => void
  /** Makes changes as if they had been typed. */
  readonly change: (changes: Fix['changes']) => void
  /** Takes the form after a change of mode in place of this one. */
  readonly replace: (switched: Switched) => void
  /** The last change of mode. */
  readonly switched: Switched | undefined
  /** The change of mode is known by now. */
  readonly hideSwitch: () => void
}

export const FormModelContext = createContext<FormModel | null>(null)

export function useFormModel(): FormModel {
  const model = useContext(FormModelContext)
  if (!model) throw new Error('This component belongs inside the connection form.')
  return model
}

/** The id of a field's control, for labels, links and focus. */
export const fieldId = (path: Path): string => `field-${path.replaceAll('.', '-')}`
