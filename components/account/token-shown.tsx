'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'
import { CopyButton } from '@/components/ui/copy-button'

/** The token's place in an environment, so that it stands in no history of a shell. */
const curl = (origin: string) =>
  `read -rs CAUSEWAY_TOKEN\ncurl -H "Authorization: Bearer $CAUSEWAY_TOKEN" \\\n  ${origin}/api/me`

/** A token that was just made. */
export function TokenShown({ token, onDone }: { token: string; onDone: () => void }) {
  const heading = useRef<HTMLParagraphElement>(null)
  // What had the focus is gone with the form.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flex flex-col gap-3">
      <p ref={heading} tabIndex={-1} className="font-medium outline-none">
        Copy it now: it is shown this once.
      </p>
      <div className="flex flex-col items-start gap-2 rounded-lg border border-line bg-sunken px-4 py-3">
        <code translate="no" className="wrap-anywhere text-xs leading-5">
          {token}
        </code>
        <CopyButton text={token} label="Copy the API token">
          Copy
        </CopyButton>
      </div>
      <p className="text-ink-muted">A script gives it with each request:</p>
      <CodeBlock label="example for curl">{curl(window.location.origin)}</CodeBlock>
      <Button variant="primary" className="self-end" onClick={onDone}>
        I have copied it
      </Button>
    </div>
  )
}
