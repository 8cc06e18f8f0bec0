/** Bound of our own API (`lib/connections/read-note.ts`). */
export const reasonCharactersMax = 500

const listeners = new Set<() => void>()
let reason = ''

/** The reason as it stands; it stays until it has been used. */
export const currentReason = (): string => reason

export function changeReason(text: string): void {
  reason = text
  for (const listener of listeners) listener()
}

/** Calls the listener after each change, until the answer is called. */
export function onReasonChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The reason as a key of a body; an empty one is left out. */
export const noteParameters = (): Record<string, string> =>
  reason.trim() === '' ? {} : { Reason: reason }
