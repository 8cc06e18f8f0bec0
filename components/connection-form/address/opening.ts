import type { ConnectionText } from '@/lib/vpn/connection'
import { defaultText } from '@/lib/vpn/defaults'
import {
  differingSlots,
  type LinkRefusal,
  readDraftLink,
  readLink,
  readTypedLink,
  writeLink,
} from '@/lib/vpn/share-link'

/** How the form begins: from a link, from the draft, or from both when they differ. */
export type Opening = {
  readonly text: ConnectionText
  readonly from: 'nothing' | 'link' | 'draft'
  readonly refused: readonly LinkRefusal[]
  /** A link that would replace the draft; the person decides. */
  readonly rival: ConnectionText | undefined
}

/**
 * Decides what the form opens with. A link over an unsaved draft never replaces it unasked; the
 * page's own address after a reload is no rival, however invalid its values are by now. The link of a
 * saved draft may hold what is only half typed.
 */
export function openForm(fragment: string, draft: string | null, isOfDraft = false): Opening {
  const link = isOfDraft ? readTypedLink(fragment) : readLink(fragment)
  const hasLink = fragment.replace('#', '') !== ''
  if (draft === null) {
    const from = hasLink ? 'link' : 'nothing'
    return { text: link.text, from, refused: link.refused, rival: undefined }
  }
  const text = readDraftLink(draft)
  const isOwnAddress = fragment.replace('#', '') === draft
  if (!hasLink || isOwnAddress || differingSlots(text, link.text).length === 0) {
    return { text, from: 'draft', refused: isOwnAddress ? [] : link.refused, rival: undefined }
  }
  return { text, from: 'draft', refused: link.refused, rival: link.text }
}

/** The fragment of a form's text; empty for an untouched form. */
export function fragmentOf(text: ConnectionText): string {
  return writeLink(text)
}

export const isUntouched = (text: ConnectionText): boolean =>
  differingSlots(text, defaultText()).length === 0
