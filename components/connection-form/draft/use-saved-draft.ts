'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { announce } from '@/components/ui/toast'
import type { DraftOrigin } from '@/lib/browser/draft-origin'
import { draftQuery, draftsQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { putDraft } from '@/lib/browser/saved-drafts'
import type { Draft } from '@/lib/http/draft'
import { standingOf } from './standing'

/** Somebody else's change is to show before much is typed over it. */
const lookAgainMs = 15_000

const codeOf = (error: Error | null) =>
  error instanceof ProblemError ? error.problem.code : undefined

const isGoneError = (error: Error | null) => codeOf(error) === 'Causeway.NotFound'

/** What of a save's failure the bar does not say in another way: that somebody was faster, or that it is gone. */
const untold = (error: Error | null) =>
  codeOf(error) === 'Causeway.ChangedElsewhere' || isGoneError(error) ? null : error

/** The draft of a form as the server has it now, and saving over it. `mine` is the form as a fragment. */
export function useSavedDraft(
  origin: DraftOrigin,
  mine: string,
  onOrigin: (origin: DraftOrigin) => void,
) {
  const queries = useQueryClient()
  const query = useQuery({
    ...draftQuery(origin.id),
    refetchInterval: ({ state }) => (state.error ? false : lookAgainMs),
  })
  const draft = query.data
  const standing = draft && standingOf(origin, draft, mine)

  useEffect(() => {
    if (!draft || standing === 'changed-elsewhere') return
    if (draft.Version <= (origin.version ?? 0)) return
    onOrigin({ ...origin, version: draft.Version, link: draft.Link })
  }, [draft, standing, origin, onOrigin])

  /** Takes a draft that the server has just answered for what it has now. */
  const learn = (saved: Draft) => {
    queries.setQueryData(draftQuery(saved.DraftId).queryKey, saved)
    void queries.invalidateQueries({ queryKey: draftsQuery.queryKey })
    const aside = saved.DraftId === origin.id ? origin.aside : undefined
    onOrigin({
      id: saved.DraftId,
      link: saved.Link,
      version: saved.Version,
      ...(aside !== undefined && { aside }),
    })
    announce('Draft saved')
  }
  const save = useMutation({
    mutationFn: (over: Draft) =>
      putDraft({ id: over.DraftId, version: over.Version }, { Name: over.Name, Link: mine }),
    onSuccess: learn,
    onError: () => void query.refetch(),
  })
  return {
    draft,
    standing,
    isGone: isGoneError(query.error),
    error: untold(save.error) ?? (draft ? null : untold(query.error)),
    isSaving: save.isPending,
    save: () => draft && save.mutate(draft),
    retry: () => void query.refetch(),
    learn,
  }
}

export type SavedDraft = ReturnType<typeof useSavedDraft>
