import type { DraftOrigin } from '@/lib/browser/draft-origin'
import { fragmentOf, type Opening } from '../address/opening'

const parameter = 'draft'

/** The saved draft that the address names. */
export const draftInAddress = (): string | null =>
  new URLSearchParams(window.location.search).get(parameter)

/** Makes the address name a draft, or none. */
export function writeDraftInAddress(id: string | undefined): void {
  const { pathname, search, hash } = window.location
  const query = new URLSearchParams(search)
  if ((query.get(parameter) ?? undefined) === id) return
  if (id === undefined) query.delete(parameter)
  else query.set(parameter, id)
  const text = query.toString()
  const address = `${pathname}${text === '' ? '' : `?${text}`}${hash}`
  // The router's own state is kept, so that it goes on knowing this entry.
  window.history.replaceState(window.history.state, '', address)
}

/**
 * Which saved draft the form belongs to when it opens. What this browser kept belongs to where that came from, and
 * not to the draft of a link that still waits for an answer.
 */
export function originOf(
  { from, text, rival }: Opening,
  asked: string | null,
  kept: DraftOrigin | null,
): DraftOrigin | undefined {
  const isWaiting = rival !== undefined
  if (from === 'draft' && kept && (asked === null || isWaiting || kept.id === asked)) return kept
  if (asked === null || isWaiting) return undefined
  return { id: asked, link: fragmentOf(text) }
}
