'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionDiagnosisQuery } from '@/lib/browser/queries'
import { tunnelStandings } from '@/lib/vpn/connection-status'
import { explainDiagnosis } from '@/lib/vpn/diagnosis/explain-diagnosis'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { ProblemState } from '../../problem-state'
import { tunnelInSentence } from '../../tunnel-words'
import { Panel } from '../panel'
import { Verdict } from './verdict'
import { VerdictTunnel } from './verdict-tunnel'
import { verdictsByTunnel } from './verdicts-by-tunnel'

type DiagnosisPanelProps = {
  regionId: string
  connectionId: string
  described: ConnectionDetails
}

/** Whose failure is explained: one tunnel’s while the other is up. */
function titleOf(described: ConnectionDetails): string {
  const standings = tunnelStandings(described)
  const down = standings.findIndex(({ status }) => status.id !== 'up')
  const standing = standings[down]
  const isOneDown = standings.some(({ status }) => status.id === 'up')
  return standing && isOneDown
    ? `Why ${tunnelInSentence(standing, down)} is not up`
    : 'Why it is not up'
}

/** What the service says about a negotiation that does not come to its end, tunnel by tunnel. */
export function DiagnosisPanel({ regionId, connectionId, described }: DiagnosisPanelProps) {
  const query = useQuery(connectionDiagnosisQuery(regionId, connectionId))
  const again = () => void query.refetch()
  const place = { regionId, connectionId }
  const groups = verdictsByTunnel(query.data ?? [], tunnelStandings(described))
  return (
    <Panel
      title={titleOf(described)}
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
        {groups.map(({ standing, place: tunnel, verdicts }) => (
          <div key={standing?.tunnelId ?? 'connection'} className="not-first:mt-3">
            {standing && <VerdictTunnel standing={standing} tunnel={tunnel} {...place} />}
            <ul className="flex flex-col divide-y divide-line">
              {verdicts.map((verdict) => (
                <li
                  key={`${verdict.TunnelId}/${verdict.FailedReasonCode}`}
                  className="py-3 first:pt-1 last:pb-1"
                >
                  <Verdict
                    verdict={verdict}
                    explanation={explainDiagnosis(verdict)}
                    tunnelCount={standing ? 2 : 1}
                    {...place}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Panel>
  )
}
