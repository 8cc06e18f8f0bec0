'use client'

import { ShieldCheck } from 'lucide-react'
import { localWords } from '@/components/connections/time-words'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CopiedId } from '@/components/ui/copied-id'
import { useFormModel } from '../form-model'
import { useCreate } from './create-context'

function Passed({ at, requestId }: { at: number; requestId: string }) {
  const { text } = useFormModel()
  return (
    <Callout
      severity="success"
      role="status"
      title="Passed: the service would create this connection"
    >
      <p>
        Checked at {localWords(at)}, as it stands above: required parameters, formats and the
        limits of <code className="font-mono">{text.vpnGatewayId}</code>. Nothing was created.
      </p>
      {requestId && (
        <p className="mt-1 text-xs">
          <CopiedId label="Request ID" id={requestId} />
        </p>
      )}
    </Callout>
  )
}

/** What the last check is still worth. A refusal is told above the form. */
function CheckResult() {
  const { checked, isCurrent } = useCreate().serviceCheck
  if (checked === undefined || checked.kind === 'asking') return null
  if (!isCurrent)
    return (
      <Callout severity="info">
        Values have changed since the check at {localWords(checked.at)}, which{' '}
        {checked.kind === 'passed' ? 'passed' : 'did not pass'}. Check again.
      </Callout>
    )
  return checked.kind === 'passed' ? (
    <Passed at={checked.at} requestId={checked.requestId} />
  ) : null
}

/** A dry run, for those who may create. */
export function ServiceCheckSection() {
  const { checked, blockedBecause, run } = useCreate().serviceCheck
  const may = useMay('createConnection')
  if (!may) return null
  return (
    <section aria-labelledby="review-check" className="flex flex-col gap-3">
      <header>
        <h3 id="review-check" className="font-semibold">
          Dry run
        </h3>
        <p className="text-ink-muted text-xs">
          The service looks at these values as it would in a create, and creates nothing.
        </p>
      </header>
      <div>
        <Button
          icon={<ShieldCheck aria-hidden />}
          pending={checked?.kind === 'asking'}
          disabledReason={blockedBecause}
          onClick={run}
        >
          Check with the service
        </Button>
      </div>
      <CheckResult />
    </section>
  )
}
