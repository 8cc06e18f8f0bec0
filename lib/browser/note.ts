import { readStored, writeStored } from './stored'

/** What the journal is told beside the parameters. */
export type Note = { readonly actor: string; readonly reason: string }

/** Bounds of our own API (`lib/connections/read-note.ts`). */
export const noteCharactersMax = { actor: 100, reason: 500 } as const

const key = 'causeway.actor'
const listeners = new Set<() => void>()
let note: Note | undefined

/** The note as it stands: the name is kept in this browser, the reason until it has been used. */
export function currentNote(): Note {
  note ??= { actor: readStored(key) ?? '', reason: '' }
  return note
}

export function changeNote(change: Partial<Note>): void {
  note = { ...currentNote(), ...change }
  if (change.actor !== undefined) writeStored(key, change.actor || null)
  for (const listener of listeners) listener()
}

/** Calls the listener after each change, until the answer is called. */
export function onNoteChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The note as keys of a body; empty texts are left out. */
export function noteParameters(): Record<string, string> {
  const { actor, reason } = currentNote()
  return { ...(actor.trim() && { Actor: actor }), ...(reason.trim() && { Reason: reason }) }
}
