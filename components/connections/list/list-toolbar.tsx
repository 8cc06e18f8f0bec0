'use client'

import { ColumnsMenu } from './columns-menu'
import { ExportMenu } from './export-menu'
import { FilterMenus } from './filter-menus'
import { ListSearch } from './list-search'
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
    <ListSearch
      label="Connections"
      placeholder="Name, ID, gateway, address or block"
      search={view.search}
      onType={type}
      filters={
        <FilterMenus view={view} list={list} onChange={change} onRegionsOpen={onRegionsOpen} />
      }
      isNarrowed={isNarrowed(view)}
      onClear={() => change(nothingNarrowed)}
      tools={
        <>
          <SortSelect sort={view.sort} onChange={(sort) => change({ sort })} />
          <ColumnsMenu columnIds={view.columns} onChange={(columns) => change({ columns })} />
          <ExportMenu
            rows={list.shown}
            columnIds={list.shownView.columns}
            isPartial={list.isReading || list.failures.length > 0}
          />
        </>
      }
      onRefresh={onRefresh}
      isRefreshing={list.isRefreshing}
    />
  )
}
