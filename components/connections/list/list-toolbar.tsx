'use client'

import { RefreshCw, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { SearchField } from '@/components/ui/search-field'
import { ColumnsMenu } from './columns-menu'
import { ExportMenu } from './export-menu'
import { FilterMenus } from './filter-menus'
import { isNarrowed, nothingNarrowed } from './list-view'
import { SortSelect } from './sort-select'
import type { ConnectionListData } from './use-connection-list'
import type { ViewAddress } from './use-list-view'

type ListToolbarProps = {
  address: ViewAddress
  list: ConnectionListData
  onRefresh: () => void
  onRegionsOpen: () => void
}

export function ListToolbar({ address, list, onRefresh, onRegionsOpen }: ListToolbarProps) {
  const { view, change, type } = address
  return (
    <search aria-label="Connections" className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchField
        value={view.search}
        placeholder="Name, ID, gateway, address or block"
        onType={type}
      />
      <FilterMenus view={view} list={list} onChange={change} onRegionsOpen={onRegionsOpen} />
      {isNarrowed(view) && (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={() => change(nothingNarrowed)}>
          Clear
        </Button>
      )}
      <div className="flex flex-wrap gap-2 lg:ml-auto">
        <SortSelect sort={view.sort} onChange={(sort) => change({ sort })} />
        <ColumnsMenu columnIds={view.columns} onChange={(columns) => change({ columns })} />
        <ExportMenu
          rows={list.shown}
          columnIds={list.shownView.columns}
          isPartial={list.isReading || list.failures.length > 0}
        />
        <Button icon={<RefreshCw aria-hidden />} pending={list.isRefreshing} onClick={onRefresh}>
          <span className="max-sm:sr-only">Refresh</span>
        </Button>
      </div>
    </search>
  )
}
