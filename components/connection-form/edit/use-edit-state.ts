'use client'

import { useMemo, useState } from 'react'
import { type Interruption, interruptionOf } from '@/lib/vpn/interruption'
import type { Check } from '@/lib/vpn/schema'
import { stepIds } from '@/lib/vpn/steps'
import type { Change } from '@/lib/vpn/wire/describe-change'
import type { FormModel } from '../form-model'
import type { Sending } from '../review/create-context'
import { errorsInOrder } from '../step-state'
import { useAskedAgain, warningsOf } from '../surroundings/use-asked-again'
import type { Edit } from './edit-context'
import type { useModifyConnection } from './use-modify-connection'

/** What has to be acknowledged before it may happen; nothing for what interrupts nothing. */
const interruptionText = ({ severity, consequences }: Interruption): string =>
  severity === 'none' ? '' : JSON.stringify(consequences)

type Gates = {
  readonly check: Check
  readonly changes: readonly Change[]
  readonly isAcknowledged: boolean
  readonly isInterruptionAcknowledged: boolean
  readonly isChangedElsewhere: boolean
}

function blockedBecause(gates: Gates): string | undefined {
  if (gates.isChangedElsewhere) return 'It was changed elsewhere: look at the difference first.'
  const errors = errorsInOrder(gates.check).length
  if (errors > 0)
    return `${errors} ${errors === 1 ? 'value has' : 'values have'} to be mended first.`
  if (gates.changes.length === 0) return 'Nothing is changed yet.'
  if (!gates.isInterruptionAcknowledged)
    return 'What is interrupted has to be acknowledged first.'
  return gates.isAcknowledged ? undefined : 'The warnings have to be acknowledged first.'
}

type EditOptions = Pick<Edit, 'connectionId' | 'tunnelIds' | 'before' | 'changes'> & {
  readonly modify: ReturnType<typeof useModifyConnection>
  readonly isChangedElsewhere: boolean
}

/** What stands between the form and the service: acknowledgements, and reasons not to send. */
export function useEditState(
  model: FormModel,
  { connectionId, tunnelIds, before, changes, modify, isChangedElsewhere }: EditOptions,
): { sending: Sending; edit: Edit } {
  const { check, attempt } = model
  const { isAsking, confirm } = useAskedAgain(model)
  const interruption = useMemo(() => interruptionOf(changes), [changes])
  const [acknowledged, setAcknowledged] = useState({ warnings: '', interruption: '' })
  const [warnings, consequences] = [warningsOf(check), interruptionText(interruption)]
  const isAcknowledged = acknowledged.warnings === warnings
  const isInterruptionAcknowledged = acknowledged.interruption === consequences
  const blocked = blockedBecause({
    check,
    changes,
    isAcknowledged,
    isInterruptionAcknowledged,
    isChangedElsewhere,
  })
  const send = async () => {
    attempt(stepIds)
    if (blocked !== undefined || isAsking || modify.isPending) return
    if (await confirm(acknowledged.warnings)) modify.send()
  }
  return {
    sending: {
      isPending: isAsking || modify.isPending,
      isSettled: modify.isSettled,
      problem: modify.problem,
      isBannerFocused: modify.applied !== undefined && modify.applied.open === undefined,
      refusalOf: modify.refusalOf,
      isAcknowledged,
      acknowledge: (yes) => setAcknowledged({ ...acknowledged, warnings: yes ? warnings : '' }),
      blockedBecause: blocked,
      send: () => void send(),
    },
    edit: {
      connectionId,
      tunnelIds,
      before,
      changes,
      interruption,
      isInterruptionAcknowledged,
      acknowledgeInterruption: (yes) =>
        setAcknowledged({ ...acknowledged, interruption: yes ? consequences : '' }),
    },
  }
}
