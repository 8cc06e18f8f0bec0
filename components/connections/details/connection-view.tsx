'use client'

import { useMemo } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { receiptOf } from '@/lib/browser/receipts'
import { type ConnectionStatus, statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { listHref } from '../connection-links'
import { ConnectionPicture } from '../connection-picture'
import { ProblemState } from '../problem-state'
import { StatusBadge } from '../status-badge'
import { ConnectionActions } from './connection-actions'
import { ConnectionMissing } from './connection-missing'
import { CreatedCallout } from './created-callout'
import { DetailsSkeleton } from './details-skeleton'
import { FindingList } from './finding-list'
import { Identity } from './identity'
import { NextSteps } from './next-steps'
import { ProgressList } from './progress-list'
import { RemovalCallout } from './removal/removal-callout'
import { TunnelTable } from './tunnel-table'
import { isGone, useConnection, useDescribed } from './use-connection'
import { ValueGroups } from './value-groups'

type ConnectionViewProps = {
  regionId: string
  connectionId: string
  isJustCreated: boolean
}

export function ConnectionView(props: ConnectionViewProps) {
  const { regionId, connectionId } = props
  const query = useConnection(regionId, connectionId)
  const retry = () => void query.refetch()
  if (query.isPending) return <DetailsSkeleton regionId={regionId} connectionId={connectionId} />
  if (!query.data) {
    return (
      <ConnectionMissing
        regionId={regionId}
        connectionId={connectionId}
        error={query.error}
        onRetry={retry}
        isRetrying={query.isFetching}
      />
    )
  }
  return (
    <>
      {query.error && !isGone(query.error) && (
        <ProblemState error={query.error} onRetry={retry} />
      )}
      <Connection {...props} answer={query.data} isGone={isGone(query.error)} />
    </>
  )
}

function stageOf({ id, moving }: ConnectionStatus, isGone: boolean) {
  if (isGone || (id === 'leaving' && !moving)) return 'gone'
  return id === 'leaving' ? 'leaving' : 'present'
}

type ConnectionProps = ConnectionViewProps & { answer: ConnectionDetails; isGone: boolean }

function Connection(props: ConnectionProps) {
  const { regionId, connectionId, isJustCreated, answer } = props
  const described = useDescribed(answer, regionId)
  const receipt = useMemo(() => receiptOf(connectionId), [connectionId])
  // Only the receipt knows what the service never repeats.
  const template = receipt
    ? { ...described.template, autoConfigureRoutes: receipt.AutoConfigRoute }
    : described.template
  const status = statusOf(answer)
  const tunnels = answer.TunnelOptionsSpecification?.TunnelOptions ?? []
  // A value the service does not report is not a mistake of anybody; what the rules find may be.
  const findings = described.check.findings.filter(({ rule }) => rule !== undefined)
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Connections', href: listHref(regionId) }]}
        title={answer.Name ?? connectionId}
        badge={<StatusBadge status={status} />}
        description={
          <span role="status">
            <VisuallyHidden>{status.word}: </VisuallyHidden>
            {status.sentence}
          </span>
        }
        actions={
          <ConnectionActions
            described={answer}
            template={template}
            regionId={regionId}
            connectionId={connectionId}
          />
        }
      />
      <div className="flex flex-col gap-5">
        <RemovalCallout connectionId={connectionId} stage={stageOf(status, props.isGone)} />
        {isJustCreated && <CreatedCallout regionId={regionId} connectionId={connectionId} />}
        <ProgressList status={status} />
        <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)] xl:grid-rows-[auto_1fr]">
          <Identity described={answer} receipt={receipt} />
          <div className="@container row-span-2 flex min-w-0 flex-col gap-5">
            <ConnectionPicture picture={described.picture} />
            <FindingList findings={findings} />
            <TunnelTable tunnels={tunnels} />
            <ValueGroups described={described} receipt={receipt} />
          </div>
          <NextSteps />
        </div>
      </div>
    </>
  )
}
