'use client'

import { Button } from '@/components/ui/button'
import { useCreate } from './create-context'

/** The same form once more, where that can help. */
export function SendAgain() {
  const { invalidBecause, send } = useCreate()
  return (
    <Button size="sm" disabledReason={invalidBecause} onClick={send}>
      Send again
    </Button>
  )
}
