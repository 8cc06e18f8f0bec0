'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { connectionsQuery, regionsQuery } from '@/lib/browser/queries'
import { statusOf } from '@/lib/vpn/connection-status'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import { NewConnectionLink } from '../new-connection-link'
import { ProblemState } from '../problem-state'
import { ConnectionTable } from './connection-table'
import { ListSkeleton, NoConnections, NoMatch } from './list-states'
import { ListToolbar } from './list-toolbar'
import { matchConnections } from './match-connections'
import { useListAddress } from './use-list-address'

const movingPollMs = 5000

const isMoving = (connection: DescribedConnection) => statusOf(connection).moving

function useConnections(regionId: string) {
  return useQuery({
    ...connectionsQuery(regionId),
    enabled: regionId !== '',
    refetchInterval: ({ state }) =>
      state.data?.VpnConnections.VpnConnection.some(isMoving) ? movingPollMs : false,
  })
}

function countWords(shown: number, all: number): string {
  const connections = all === 1 ? '1 connection' : `${all} connections`
  return shown === all ? connections : `${shown} of ${connections}`
}

export function ConnectionList() {
  const address = useListAddress()
  const { regionId, search } = address
  const query = useConnections(regionId)
  const regions = useQuery(regionsQuery)
  const [isRefreshing, setIsRefreshing] = useState(false)
  const all = query.data ?? []
  const shown = matchConnections(all, search)
  // Without a region there is nothing to list, and then the regions are what failed.
  const failed = regionId === '' ? regions : query

  async function refresh() {
    setIsRefreshing(true)
    await failed.refetch()
    setIsRefreshing(false)
  }
  const handleRefresh = () => void refresh()

  return (
    <>
      <PageHeader
        title="Connections"
        description="IPsec-VPN connections of the account, region by region."
        actions={<NewConnectionLink regionId={regionId} />}
      />
      <ListToolbar address={address} onRefresh={handleRefresh} isRefreshing={isRefreshing} />
      <p role="status" className="mt-4 mb-2 min-h-5 text-ink-muted text-xs leading-5">
        {query.data && countWords(shown.length, all.length)}
      </p>
      <div className="flex flex-col gap-4">
        {failed.error && (
          <ProblemState error={failed.error} onRetry={handleRefresh} isRetrying={isRefreshing} />
        )}
        {query.isPending && !failed.error && <ListSkeleton />}
        {query.data && all.length === 0 && <NoConnections regionId={regionId} />}
        {all.length > 0 && shown.length === 0 && (
          <NoMatch search={search} onClear={() => address.chooseSearch('')} />
        )}
        {shown.length > 0 && <ConnectionTable connections={shown} regionId={regionId} />}
      </div>
    </>
  )
}
