import { readStored, writeStored } from './stored'

const key = 'causeway.draft'

/**
 * The unsaved form as a share link's fragment, so that it can hold nothing a link cannot; beside it
 * the client token the form would be sent with. The token is no secret, but never in a link.
 */
export type Draft = { readonly fragment: string; readonly token: string }

/** Reads the draft; a fragment alone is a draft that has no token yet. */
export function readDraft(): Draft | null {
  const text = readStored(key)
  if (text === null) return null
  if (!text.startsWith('{')) return { fragment: text, token: '' }
  try {
    return JSON.parse(text) as Draft
  } catch {
    return null
  }
}

/** Keeps the draft; `null` and an untouched form forget it. */
export function keepDraft(draft: Draft | null): void {
  writeStored(key, draft === null || draft.fragment === '' ? null : JSON.stringify(draft))
}
