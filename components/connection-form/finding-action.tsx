'use client'

import { Button } from '@/components/ui/button'
import type { Finding } from '@/lib/vpn/finding'
import { useFormModel } from './form-model'

/** The button that settles a finding, where there is one. */
export function FindingAction({ finding }: { finding: Finding }) {
  const { change } = useFormModel()
  const { fix } = finding
  if (!fix) return null
  return (
    <Button size="sm" onClick={() => change(fix.changes)}>
      {fix.label}
    </Button>
  )
}
