import { readStored, writeStored } from './stored'

const key = 'causeway.draft-origin'

/** The draft on the server that the unsaved form of this browser was opened from, or saved as. */
export type DraftOrigin = {
  readonly id: string
  /** What the form was opened with, as a share link's fragment. */
  readonly link: string
  /** The version that holds it; absent until the server has told. */
  readonly version?: number
  /** What the form held before another's version was opened over it. */
  readonly aside?: string
}

/** A reload must not take a newer version for the one that the form was made from. */
export function readOrigin(): DraftOrigin | null {
  try {
    return JSON.parse(readStored(key) ?? 'null') as DraftOrigin | null
  } catch {
    return null
  }
}

/** Keeps where the form comes from; undefined forgets it. */
export function keepOrigin(origin: DraftOrigin | undefined): void {
  writeStored(key, origin ? JSON.stringify(origin) : null)
}
