'use client'

import { useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import {
  changeNote,
  currentNote,
  type Note,
  noteCharactersMax,
  onNoteChange,
} from '@/lib/browser/note'

const nothing: Note = { actor: '', reason: '' }

/** Who makes a change, and why: what the journal is told. The name is kept in this browser. */
export function NoteFields({ id }: { id: string }) {
  const { actor, reason } = useSyncExternalStore(onNoteChange, currentNote, () => nothing)
  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_3fr]">
      <Field id={`${id}-actor`} label="Your name">
        {(slots) => (
          <TextInput
            {...slots}
            value={actor}
            maxLength={noteCharactersMax.actor}
            onChange={({ currentTarget }) => changeNote({ actor: currentTarget.value })}
          />
        )}
      </Field>
      <Field id={`${id}-reason`} label="Reason or ticket">
        {(slots) => (
          <TextInput
            {...slots}
            value={reason}
            maxLength={noteCharactersMax.reason}
            onChange={({ currentTarget }) => changeNote({ reason: currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}
