'use client'

import { SecondPersonNotice } from '@/components/approvals/second-person-notice'
import { useNeedsApproval } from '@/components/approvals/use-needs-approval'
import { NoteFields } from '@/components/connections/note-fields'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { ParameterField } from '../parameter-field'
import { useCreate } from './create-context'
import { RequestPreview } from './request-preview'
import { ReviewFindings } from './review-findings'
import { ReviewValues } from './review-values'
import { ServiceCheckSection } from './service-check-section'

function JournalNote() {
  return (
    <section aria-labelledby="review-note" className="flex flex-col gap-2">
      <header>
        <h3 id="review-note" className="font-semibold">
          For the journal
        </h3>
        <p className="text-ink-muted text-xs">
          Kept with this attempt in Causeway, and never sent to the service.
        </p>
      </header>
      <NoteFields id="review-note" />
    </section>
  )
}

export function Review() {
  const { isAcknowledged, acknowledge } = useCreate()
  return (
    <>
      <ReviewFindings isAcknowledged={isAcknowledged} onAcknowledge={acknowledge} />
      <ReviewValues />
      <ParameterField path="clientToken" />
      <JournalNote />
      <RequestPreview />
      <ServiceCheckSection />
      <SecondPersonNotice rule="ApproveCreate" what="The connection" />
    </>
  )
}

/** The one button that sends, for those who may. It stands here so that it cannot be there before the review is. */
export function CreateButton() {
  const { isPending, blockedBecause, send } = useCreate()
  const may = useMay('createConnection')
  const needsApproval = useNeedsApproval('ApproveCreate')
  if (!may)
    return (
      <p className="text-ink-muted">
        Creating it takes the role operator. Copy the link for one.
      </p>
    )
  return (
    <Button variant="primary" pending={isPending} disabledReason={blockedBecause} onClick={send}>
      {needsApproval ? 'Ask for approval' : 'Create connection'}
    </Button>
  )
}
