'use client'

import { useMutation } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { verifyAudit } from '@/lib/browser/audit'
import { type AuditVerification, auditFaults } from '@/lib/http/audit'

/** Has the server read the whole log and compare every hash. */
export function ChainCheck() {
  const check = useMutation({ mutationFn: verifyAudit })
  return (
    <div className="flex flex-col items-start gap-2 print:hidden">
      <Button
        icon={<Link2 aria-hidden />}
        pending={check.isPending}
        onClick={() => check.mutate()}
      >
        Check the chain
      </Button>
      {check.error && <ProblemNotice error={check.error} />}
      {check.data && <Verdict check={check.data} />}
    </div>
  )
}

function Verdict({ check }: { check: AuditVerification }) {
  const { Broken, Entries, Head } = check
  const count = `${Entries} ${Entries === 1 ? 'entry' : 'entries'}`
  if (Broken) {
    return (
      <Callout
        role="alert"
        severity="error"
        title={`The log is not right from entry ${Broken.Seq} on`}
        className="w-full"
      >
        {auditFaults[Broken.Fault]} Right before it: {count}. Keep a copy of the database as it
        is, and compare it with a backup.
      </Callout>
    )
  }
  return (
    <Callout
      role="status"
      severity="success"
      title={`Every hash is right: ${count}`}
      className="w-full"
    >
      {Head && (
        <>
          <p>
            Note the head down in another place: only a check against it (
            <code translate="no">npm run audit:verify</code>) shows later that the last entries
            were removed.
          </p>
          <p className="mt-1 flex min-w-0 items-center gap-1">
            <code translate="no" className="wrap-anywhere text-xs">
              {Head.Seq}:{Head.Hash}
            </code>
            <CopyButton text={`${Head.Seq}:${Head.Hash}`} label="Copy the head" />
          </p>
        </>
      )}
    </Callout>
  )
}
