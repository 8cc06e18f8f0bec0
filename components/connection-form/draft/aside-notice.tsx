'use client'

import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

type AsideNoticeProps = { onTake: () => void; onForget: () => void }

/** What the form held before another's version was opened is still there. */
export function AsideNotice({ onTake, onForget }: AsideNoticeProps) {
  const ways = (
    <>
      <Button size="sm" onClick={onTake}>
        Take them back
      </Button>
      <Button size="sm" variant="ghost" onClick={onForget}>
        Forget them
      </Button>
    </>
  )
  return (
    <Callout severity="info" action={ways}>
      The values you had before are kept.
    </Callout>
  )
}
