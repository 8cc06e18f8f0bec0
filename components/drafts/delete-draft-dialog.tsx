'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CreatedTime } from '@/components/connections/created-time'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { draftsQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { removeDraft } from '@/lib/browser/saved-drafts'
import type { DraftSummary } from '@/lib/http/draft'

type DeleteDraftDialogProps = {
  /** Undefined when nothing is asked. */
  draft: DraftSummary | undefined
  onClose: () => void
}

const isGone = (error: Error) =>
  error instanceof ProblemError && error.problem.code === 'Causeway.NotFound'

/** Asks before a draft is deleted. What somebody changed since the list was read stays. */
export function DeleteDraftDialog({ draft, onClose }: DeleteDraftDialogProps) {
  const queries = useQueryClient()
  const removal = useMutation({
    // Somebody else may have deleted it already: then it is as it was to be.
    mutationFn: ({ DraftId, Version }: DraftSummary) =>
      removeDraft({ id: DraftId, version: Version }).catch((error: Error) => {
        if (!isGone(error)) throw error
      }),
    onSuccess: () => {
      announce('Draft deleted')
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  })
  const footer = (
    <>
      <Button onClick={onClose}>Keep it</Button>
      {!removal.error && (
        <Button
          variant="danger"
          pending={removal.isPending}
          onClick={() => draft && removal.mutate(draft)}
        >
          Delete draft
        </Button>
      )}
    </>
  )
  return (
    <Dialog
      size="sm"
      open={draft !== undefined}
      onClose={onClose}
      title={`Delete the draft ${draft?.Name ?? ''}?`}
      description="It goes for everybody, and its short link leads to nothing. This cannot be undone. Forms that are open elsewhere stay as they are."
      footer={footer}
    >
      {removal.error && <ProblemNotice error={removal.error} />}
      {draft && !removal.error && (
        <p>
          Changed last by {draft.ChangedBy}, <CreatedTime ms={draft.ChangeTime} />.
        </p>
      )}
    </Dialog>
  )
}
