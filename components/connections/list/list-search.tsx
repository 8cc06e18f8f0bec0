'use client'

import { RefreshCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { SearchField } from '@/components/ui/search-field'

type ListSearchProps = {
  /** What is searched. */
  label: string
  /** What can be typed. */
  placeholder: string
  search: string
  maxLength?: number | undefined
  onType: (search: string) => void
  /** The menus that narrow it. */
  filters: ReactNode
  isNarrowed: boolean
  onClear: () => void
  /** What else can be done with the list. */
  tools: ReactNode
  onRefresh: () => void
  isRefreshing: boolean
}

/** The bar above a list: what narrows it at the left, what is done with all of it at the right. */
export function ListSearch(props: ListSearchProps) {
  const { label, placeholder, search, maxLength, onType, filters, isNarrowed, onClear } = props
  const { tools, onRefresh, isRefreshing } = props
  return (
    <search aria-label={label} className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchField
        value={search}
        maxLength={maxLength}
        placeholder={placeholder}
        onType={onType}
      />
      {filters}
      {isNarrowed && (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={onClear}>
          Clear
        </Button>
      )}
      <div className="flex flex-wrap gap-2 lg:ml-auto">
        {tools}
        <Button icon={<RefreshCw aria-hidden />} pending={isRefreshing} onClick={onRefresh}>
          <span className="max-sm:sr-only">Refresh</span>
        </Button>
      </div>
    </search>
  )
}
