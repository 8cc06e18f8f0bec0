'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionDiagnosisQuery } from '@/lib/browser/queries'
import { explainDiagnosis } from '@/lib/vpn/diagnosis/explain-diagnosis'
import { ProblemState } from '../../problem-state'
import { Panel } from '../panel'
import { Verdict } from './verdict'

type DiagnosisPanelProps = { regionId: string; connectionId: string }

/** What the service says about a negotiation that does not come to its end. */
export function DiagnosisPanel({ regionId, connectionId }: DiagnosisPanelProps) {
  const query = useQuery(connectionDiagnosisQuery(regionId, connectionId))
  const again = () => void query.refetch()
  const verdicts = query.data ?? []
  return (
    <Panel
      title="Why it is not up"
      action={
        <Button
          size="sm"
          icon={<RefreshCw aria-hidden />}
          pending={query.isFetching}
          onClick={again}
        >
          Diagnose again
        </Button>
      }
    >
      {query.isPending && <Skeleton label="Diagnosing" className="h-24 rounded-md" />}
      {query.error && (
        <ProblemState error={query.error} onRetry={again} isRetrying={query.isFetching} />
      )}
      {query.data?.length === 0 && (
        <p className="text-ink-muted">
          The service gives no verdict. Look at the logs, and diagnose again after the next try.
        </p>
      )}
      <div role="status">
        <ul className="flex flex-col divide-y divide-line">
          {verdicts.map((verdict) => (
            <li
              key={`${verdict.TunnelId}/${verdict.FailedReasonCode}`}
              className="py-3 first:pt-1 last:pb-1"
            >
              <Verdict
                verdict={verdict}
                explanation={explainDiagnosis(verdict)}
                regionId={regionId}
                connectionId={connectionId}
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
