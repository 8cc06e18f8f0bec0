'use client'

import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { downloadText } from '@/components/ui/download-text'

type RecoveryCodesProps = { codes: readonly string[]; onDone: () => void }

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const heading = useRef<HTMLParagraphElement>(null)
  const text = `${codes.join('\n')}\n`
  // What had the focus is gone with the step before.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flex flex-col gap-3">
      <p ref={heading} tabIndex={-1} className="font-medium outline-none">
        Keep these codes. They are shown this once.
      </p>
      <p className="text-ink-muted">
        Each opens once, in place of a code of the authenticator: for the day on which that is
        lost. Not on the device that has the authenticator.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-lg border border-line bg-sunken px-4 py-3 font-mono"
      >
        {codes.map((code) => (
          <li key={code} translate="no">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton text={text} label="Copy the recovery codes">
          Copy
        </CopyButton>
        <Button
          size="sm"
          icon={<Download aria-hidden />}
          onClick={() =>
            downloadText({ name: 'causeway-recovery-codes.txt', mediaType: 'text/plain', text })
          }
        >
          Download
        </Button>
        <Button variant="primary" className="ml-auto" onClick={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  )
}
