'use client'

import { Button } from '@/components/ui/button'
import { ParameterField } from '../parameter-field'
import { useCreate } from './create-context'
import { RequestPreview } from './request-preview'
import { ReviewFindings } from './review-findings'
import { ReviewValues } from './review-values'

export function Review() {
  const { isAcknowledged, acknowledge } = useCreate()
  return (
    <>
      <ReviewFindings isAcknowledged={isAcknowledged} onAcknowledge={acknowledge} />
      <ReviewValues />
      <ParameterField path="clientToken" />
      <RequestPreview />
    </>
  )
}

/** The one button that sends. It stands here so that it cannot be there before the review is. */
export function CreateButton() {
  const { isPending, blockedBecause, send } = useCreate()
  return (
    <Button variant="primary" pending={isPending} disabledReason={blockedBecause} onClick={send}>
      Create connection
    </Button>
  )
}
