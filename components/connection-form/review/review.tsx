'use client'

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
