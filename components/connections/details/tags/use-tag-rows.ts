'use client'

import { useState } from 'react'
import type { TagRow } from '@/components/connections/tags/tag-row-fields'
import type { Tag } from '@/lib/vpn/tags/check-tags'

const isBlank = ({ key, value }: Tag) => key.trim() === '' && value.trim() === ''

/** The rows of the dialog. There is always one to type into, and the focus follows what was added or removed. */
export function useTagRows(tags: readonly Tag[]) {
  const [next, setNext] = useState(tags.length + 1)
  const [rows, setRows] = useState<readonly TagRow[]>(() =>
    (tags.length > 0 ? tags : [{ key: '', value: '' }]).map((tag, rowId) => ({ ...tag, rowId })),
  )
  /** The row whose key is to have the focus, and how often it was moved: to the same one, too. */
  const [focus, setFocus] = useState<{ rowId: number | undefined; move: number }>({
    rowId: undefined,
    move: 0,
  })
  const moveTo = (rowId: number | undefined) => setFocus({ rowId, move: focus.move + 1 })

  function add() {
    setRows([...rows, { key: '', value: '', rowId: next }])
    setNext(next + 1)
    moveTo(next)
  }
  function remove(rowId: number) {
    const at = rows.findIndex((row) => row.rowId === rowId)
    const left = rows.filter((row) => row.rowId !== rowId)
    const kept = left.length > 0 ? left : [{ key: '', value: '', rowId: next }]
    if (left.length === 0) setNext(next + 1)
    setRows(kept)
    moveTo(kept[Math.min(at, kept.length - 1)]?.rowId)
  }
  return {
    rows,
    moveTo,
    /** Not 0 in the row that is to have the focus, and another number each time. */
    focusMove: (rowId: number) => (focus.rowId === rowId ? focus.move : 0),
    add,
    remove,
    change: (rowId: number, part: keyof Tag, text: string) =>
      setRows(rows.map((row) => (row.rowId === rowId ? { ...row, [part]: text } : row))),
    /** What was typed, blank rows left out. */
    wanted: rows.filter((row) => !isBlank(row)),
  }
}
