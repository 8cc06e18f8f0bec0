'use client'

import { useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { changeNote, currentNote, noteCharactersMax, onNoteChange } from '@/lib/browser/note'

/** Who changes the connection, and why: for the journal, never for the service. */
export function NoteFields() {
  const note = useSyncExternalStore(onNoteChange, currentNote, currentNote)
  return (
    <section aria-labelledby="note" className="flex flex-col gap-4">
      <h3 id="note" className="font-semibold">
        For the journal
      </h3>
      <Field
        id="note-actor"
        label="Your name"
        description="Kept in this browser for the next time. Optional."
      >
        {(slots) => (
          <TextInput
            {...slots}
            value={note.actor}
            maxLength={noteCharactersMax.actor}
            onChange={(event) => changeNote({ actor: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id="note-reason"
        label="Reason"
        description="A ticket or a sentence, for whoever reads the activity later. Optional."
      >
        {(slots) => (
          <TextInput
            {...slots}
            value={note.reason}
            maxLength={noteCharactersMax.reason}
            onChange={(event) => changeNote({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </section>
  )
}
