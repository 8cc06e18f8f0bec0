import { lazy, Suspense } from 'react'
import type { Receipt } from '@/lib/browser/receipts'
import { statusOf, tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { ConnectionPicture } from '../connection-picture'
import { CreatedCallout } from './created-callout'
import { FindingList } from './finding-list'
import { Identity } from './identity'
import { NextSteps } from './next-steps'
import { ConnectionProgress } from './progress-list'
import { useDeletion } from './removal/use-deletion'
import { DiagnosisPanel } from './status/diagnosis-panel'
import { useStalled } from './status/use-stalled'
import { TunnelPanels } from './tunnel-panels'
import type { Described } from './use-connection'
import { ValueGroups } from './value-groups'

// Not needed to see how the connection stands.
const NoTrafficNotice = lazy(async () => ({
  default: (await import('./routes/no-traffic-notice')).NoTrafficNotice,
}))
const TagsPanel = lazy(async () => ({ default: (await import('./tags/tags-panel')).TagsPanel }))

type OverviewProps = {
  regionId: string
  connectionId: string
  isJustCreated: boolean
  answer: ConnectionDetails
  described: Described
  receipt: Receipt | undefined
}

/** What the connection is and how it stands, with a diagnosis where it does not come up. */
export function Overview(props: OverviewProps) {
  const { regionId, connectionId, isJustCreated, answer, described, receipt } = props
  const isStalled = useStalled(answer)
  const deletion = useDeletion(connectionId)
  // What is on its way out need not come up, and soon cannot be asked about.
  const isLeaving = deletion?.State === 'sending' || deletion?.State === 'deleted'
  const isUp = statusOf(answer).id === 'up' && !isLeaving
  // A value the service does not report is not a mistake of anybody; what the rules find may be.
  const findings = described.check.findings.filter(({ rule }) => rule !== undefined)
  const tunnelIds = tunnelsInOrder(answer).map(({ TunnelId = '' }) => TunnelId)
  const standings = tunnelStandings(answer).map(({ status }) => status)
  return (
    <>
      {isJustCreated && <CreatedCallout regionId={regionId} connectionId={connectionId} />}
      {/* The notice comes late: beside the progress it moves nothing where there is room for both. */}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 empty:hidden">
        <ConnectionProgress described={answer} />
        {isUp && (
          <Suspense>
            <NoTrafficNotice regionId={regionId} connectionId={connectionId} described={answer} />
          </Suspense>
        )}
      </div>
      {isStalled && !isLeaving && (
        <DiagnosisPanel regionId={regionId} connectionId={connectionId} described={answer} />
      )}
      <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)] xl:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-5 self-start">
          <Identity described={answer} receipt={receipt} />
          <Suspense>
            <TagsPanel regionId={regionId} connectionId={connectionId} />
          </Suspense>
        </div>
        <div className="@container row-span-2 flex min-w-0 flex-col gap-5">
          <ConnectionPicture picture={described.picture} standings={standings} />
          <FindingList findings={findings} tunnelCount={described.text.tunnels.length} />
          <TunnelPanels described={answer} regionId={regionId} />
          <ValueGroups
            described={described}
            receipt={receipt}
            place={{ regionId, connectionId, tunnelIds }}
          />
        </div>
        <NextSteps tunnelCount={Math.max(tunnelIds.length, 1)} />
      </div>
    </>
  )
}
