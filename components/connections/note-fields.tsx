'use client'

import { useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import {
  changeReason,
  currentReason,
  onReasonChange,
  reasonCharactersMax,
} from '@/lib/browser/note'

/** Why a change is made: what the journal is told beside who made it. */
export function NoteFields({ id }: { id: string }) {
  const reason = useSyncExternalStore(onReasonChange, currentReason, () => '')
  return (
    <Field id={`${id}-reason`} label="Reason or ticket">
      {(slots) => (
        <TextInput
          {...slots}
          value={reason}
          maxLength={reasonCharactersMax}
          onChange={({ currentTarget }) => changeReason(currentTarget.value)}
        />
      )}
    </Field>
  )
}
