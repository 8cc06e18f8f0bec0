'use client'

import { Columns3 } from 'lucide-react'
import { MultiSelect } from '@/components/ui/multi-select'
import { type ColumnId, columns, defaultColumnIds, isColumnId, leadingColumn } from './columns'

type ColumnsMenuProps = {
  columnIds: readonly ColumnId[]
  onChange: (columnIds: readonly ColumnId[]) => void
}

const options = columns.map(({ id, title }) => ({
  value: id,
  label: title,
  fixed: id === leadingColumn,
}))

export function ColumnsMenu({ columnIds, onChange }: ColumnsMenuProps) {
  const isDefault =
    columnIds.length === defaultColumnIds.length &&
    columnIds.every((id) => defaultColumnIds.includes(id))

  // As they are drawn, so that the same choice has the same address however it was made.
  function handleChange(chosen: readonly string[]) {
    const wanted = chosen.filter(isColumnId)
    onChange(columns.map(({ id }) => id).filter((id) => wanted.includes(id)))
  }

  return (
    <MultiSelect
      label="Columns"
      compact
      icon={<Columns3 aria-hidden />}
      options={options}
      selected={columnIds}
      onChange={handleChange}
      reset={{
        label: 'As they were at first',
        isNeeded: !isDefault,
        onReset: () => onChange(defaultColumnIds),
      }}
    />
  )
}
