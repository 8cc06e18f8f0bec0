'use client'

import { NoteFields } from '@/components/connections/note-fields'
import { Button } from '@/components/ui/button'
import { ParameterField } from '../parameter-field'
import { useSending } from '../review/create-context'
import { ReviewFindings } from '../review/review-findings'
import { ChangePreview } from './change-preview'
import { Difference } from './difference'
import { InterruptionNote } from './interruption-note'

export function EditReview() {
  const { isAcknowledged, acknowledge } = useSending()
  return (
    <>
      <Difference />
      <InterruptionNote />
      <ReviewFindings isAcknowledged={isAcknowledged} onAcknowledge={acknowledge} />
      <section aria-labelledby="journal" className="flex flex-col gap-3">
        <h3 id="journal" className="font-semibold">
          For the journal
        </h3>
        <NoteFields id="edit" />
      </section>
      <ParameterField path="clientToken" />
      <ChangePreview />
    </>
  )
}

/** The one button that sends. It stands here so that it cannot be there before the review is. */
export function SaveButton() {
  const { isPending, blockedBecause, send } = useSending()
  return (
    <Button variant="primary" pending={isPending} disabledReason={blockedBecause} onClick={send}>
      Send the changes
    </Button>
  )
}
