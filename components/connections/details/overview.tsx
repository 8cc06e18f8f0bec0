import type { Receipt } from '@/lib/browser/receipts'
import { statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { ConnectionPicture } from '../connection-picture'
import { CreatedCallout } from './created-callout'
import { FindingList } from './finding-list'
import { Identity } from './identity'
import { NextSteps } from './next-steps'
import { ProgressList } from './progress-list'
import { useDeletion } from './removal/use-deletion'
import { DiagnosisPanel } from './status/diagnosis-panel'
import { useStalled } from './status/use-stalled'
import { TunnelTable } from './tunnel-table'
import type { Described } from './use-connection'
import { ValueGroups } from './value-groups'

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
  // A value the service does not report is not a mistake of anybody; what the rules find may be.
  const findings = described.check.findings.filter(({ rule }) => rule !== undefined)
  return (
    <>
      {isJustCreated && <CreatedCallout regionId={regionId} connectionId={connectionId} />}
      <ProgressList status={statusOf(answer)} />
      {isStalled && !isLeaving && (
        <DiagnosisPanel regionId={regionId} connectionId={connectionId} />
      )}
      <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)] xl:grid-rows-[auto_1fr]">
        <Identity described={answer} receipt={receipt} />
        <div className="@container row-span-2 flex min-w-0 flex-col gap-5">
          <ConnectionPicture picture={described.picture} />
          <FindingList findings={findings} />
          <TunnelTable tunnels={answer.TunnelOptionsSpecification?.TunnelOptions ?? []} />
          <ValueGroups
            described={described}
            receipt={receipt}
            place={{ regionId, connectionId }}
          />
        </div>
        <NextSteps />
      </div>
    </>
  )
}
