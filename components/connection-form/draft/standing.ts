import type { DraftOrigin } from '@/lib/browser/draft-origin'
import type { Draft } from '@/lib/http/draft'

/** How the form stands to its draft on the server. */
export type Standing = 'saved' | 'unsaved' | 'changed-elsewhere'

/**
 * Compares what the form was opened with, what the server has now, and what the form holds (a fragment).
 * Whatever the version, the same values are no conflict.
 */
export function standingOf(
  { version = 0, link }: DraftOrigin,
  { Version, Link }: Pick<Draft, 'Version' | 'Link'>,
  mine: string,
): Standing {
  const isForeign = Version > version && Link !== link && Link !== mine
  if (isForeign) return 'changed-elsewhere'
  return Link === mine ? 'saved' : 'unsaved'
}
