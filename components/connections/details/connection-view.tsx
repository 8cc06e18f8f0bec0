'use client'

import { lazy, Suspense, useMemo } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { TabLinks } from '@/components/ui/tab-links'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { receiptOf } from '@/lib/browser/receipts'
import { type ConnectionStatus, statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { listHref } from '../connection-links'
import { ProblemState } from '../problem-state'
import { StatusBadge } from '../status-badge'
import { ConnectionActions } from './connection-actions'
import { ConnectionMissing } from './connection-missing'
import { DetailsSkeleton } from './details-skeleton'
import { Overview } from './overview'
import { RemovalCallout } from './removal/removal-callout'
import { WaitingDeletion } from './removal/waiting-deletion'
import { SignalStrip } from './status/signal-strip'
import { isGone, useConnection, useDescribed } from './use-connection'
import { useTab } from './use-tab'

// Each part comes when it is opened, and reads its data then.
const RoutesTab = lazy(async () => ({
  default: (await import('./routes/routes-tab')).RoutesTab,
}))
const LogsTab = lazy(async () => ({ default: (await import('./logs/logs-tab')).LogsTab }))
const PeerTab = lazy(async () => ({ default: (await import('./peer-tab')).PeerTab }))
const HistoryTab = lazy(async () => ({ default: (await import('./history-tab')).HistoryTab }))

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
  const tab = useTab()
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
        <WaitingDeletion connectionId={connectionId} />
        <RemovalCallout connectionId={connectionId} stage={stageOf(status, props.isGone)} />
        <SignalStrip described={answer} />
        <TabLinks
          label="Parts of this page"
          current={tab.current}
          tabs={tab.links}
          onSelect={tab.select}
        />
        <Suspense fallback={<Skeleton label="Loading" className="h-72 rounded-lg" />}>
          {tab.current === 'overview' && (
            <Overview
              regionId={regionId}
              connectionId={connectionId}
              isJustCreated={isJustCreated}
              answer={answer}
              described={described}
              receipt={receipt}
            />
          )}
          {tab.current === 'routes' && (
            <RoutesTab regionId={regionId} connectionId={connectionId} described={answer} />
          )}
          {tab.current === 'logs' && (
            <LogsTab regionId={regionId} connectionId={connectionId} described={answer} />
          )}
          {tab.current === 'peer' && (
            <PeerTab regionId={regionId} connectionId={connectionId} described={answer} />
          )}
          {tab.current === 'history' && (
            <HistoryTab connectionId={connectionId} described={answer} />
          )}
        </Suspense>
      </div>
    </>
  )
}
