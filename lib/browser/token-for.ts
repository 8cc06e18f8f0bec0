import type { Draft } from './drafts'
import type { SentForm } from './sent-forms'

/** What this browser remembers of forms when another one is opened. */
export type Remembered = { readonly draft: Draft | null; readonly sent: readonly SentForm[] }

/** The client token a form opens with. */
export type TokenChoice = {
  readonly token: string
  /** Whether the token may have been used: then the journal is asked what became of it. */
  readonly isKnown: boolean
}

/**
 * Chooses the client token for a form with these contents, so that a reload, a second tab and a link
 * opened twice mean one connection: equal contents have equal tokens until their outcome is seen.
 * The draft's token comes first; it also stands for a form that was changed after it was sent.
 *
 * @param fragment - the contents as a share link's fragment; an untouched form is nobody's
 * @param fresh - makes a token that was never used
 */
export function tokenFor(
  fragment: string,
  { draft, sent }: Remembered,
  fresh: () => string,
): TokenChoice {
  if (fragment !== '') {
    if (draft?.fragment === fragment && draft.token !== '')
      return { token: draft.token, isKnown: true }
    const same = sent.find((one) => one.fragment === fragment)
    if (same) return { token: same.token, isKnown: true }
  }
  return { token: fresh(), isKnown: false }
}
