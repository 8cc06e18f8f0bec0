'use client'

import { type CSSProperties, useRef, useState } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { useMedia } from '@/components/ui/use-media'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { NewConnectionLink } from '../new-connection-link'
import { ProblemState } from '../problem-state'
import { type ColumnId, defaultColumnIds } from './columns'
import { ConnectionCards } from './connection-cards'
import { ConnectionTable } from './connection-table'
import { ListSkeleton, NoConnections, NoMatch } from './list-states'
import { ListSummary, spokenSummary } from './list-summary'
import { ListToolbar } from './list-toolbar'
import { defaultSort, nothingNarrowed, writeView } from './list-view'
import { RegionFailures } from './region-failures'
import { type ConnectionListData, useConnectionList } from './use-connection-list'
import { useListView, type ViewAddress } from './use-list-view'
import { usePageTop } from './use-page-top'

/** On a wide screen it fills what the page leaves, and the table scrolls inside. */
const frame =
  'flex flex-col gap-3 lg:h-[calc(100dvh-var(--page-top)-1.5rem)] lg:min-h-[30rem] print:h-auto'

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 64rem), print'

export function ConnectionList() {
  const address = useListView()
  const [countsAll, setCountsAll] = useState(false)
  const list = useConnectionList(address.view, countsAll)
  const [regionId = '', ...others] = address.view.regionIds
  const onlyRegionId = others.length === 0 ? regionId : ''
  const element = useRef<HTMLDivElement>(null)
  // The name of a custom property is not among those that React knows.
  const style = { '--page-top': `${usePageTop(element)}px` } as CSSProperties
  const handleRefresh = () => void list.refresh()

  return (
    <div ref={element} style={style} className={frame}>
      <PageHeader
        title="Connections"
        description={<ListSummary list={list} />}
        actions={<NewConnectionLink regionId={onlyRegionId} />}
        className="mb-0!"
      />
      <VisuallyHidden role="status">{spokenSummary(list)}</VisuallyHidden>
      <ListToolbar
        address={address}
        list={list}
        onRefresh={handleRefresh}
        onRegionsOpen={() => setCountsAll(true)}
      />
      {list.regionsError && (
        <ProblemState
          error={list.regionsError}
          onRetry={handleRefresh}
          isRetrying={list.isRefreshing}
        />
      )}
      {list.failures.length > 0 && (
        <RegionFailures
          failures={list.failures}
          regionCount={list.reads.length}
          regionNames={list.regionNames}
          onRetry={() => void list.refresh(list.failures)}
          isRetrying={list.isRefreshing}
        />
      )}
      <Rows address={address} list={list} regionId={onlyRegionId} />
    </div>
  )
}

type RowsProps = { address: ViewAddress; list: ConnectionListData; regionId: string }

/** The rows, or what there is instead of them. */
function Rows({ address, list, regionId }: RowsProps) {
  const isWide = useMedia(tableMedia, true)
  const { shown, shownView, total, failures, isReading, regionsError } = list

  function handleSort(column: ColumnId) {
    const { sort } = address.view
    const isSorted = sort.column === column
    const descending = isSorted ? !sort.descending : column === defaultSort.column
    address.change({ sort: { column, descending } })
  }

  if (shown.length > 0) {
    const { columns, sort } = shownView
    const viewKey = writeView({ ...shownView, columns: defaultColumnIds })
    return isWide ? (
      <ConnectionTable
        rows={shown}
        columnIds={columns}
        sort={sort}
        onSort={handleSort}
        viewKey={viewKey}
      />
    ) : (
      <ConnectionCards rows={shown} columnIds={columns} />
    )
  }
  if (total > 0) {
    return (
      <NoMatch
        search={shownView.search}
        isPartial={isReading || failures.length > 0}
        onClear={() => address.change(nothingNarrowed)}
      />
    )
  }
  if (isReading) return <ListSkeleton />
  return failures.length > 0 || regionsError ? null : <NoConnections regionId={regionId} />
}
