import { readStored, writeStored } from './stored'

const key = 'causeway.draft'

/** The unsaved form as a share link's fragment, so that it can hold nothing a link cannot. */
export function readDraft(): string | null {
  return readStored(key)
}

/** Keeps the draft; `null` forgets it. */
export function keepDraft(fragment: string | null): void {
  writeStored(key, fragment === '' ? null : fragment)
}
