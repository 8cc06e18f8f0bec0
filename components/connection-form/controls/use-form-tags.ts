'use client'

import { useState } from 'react'
import type { TagRow } from '@/components/connections/tags/tag-row-fields'
import type { Tag } from '@/lib/vpn/tags/check-tags'
import { splitTags, writeTags } from '@/lib/vpn/values/tag-list'

const isBlank = ({ key, value }: Tag) => key.trim() === '' && value.trim() === ''

/** A blank row is the person's own and means nothing yet. */
const textOf = (rows: readonly TagRow[]): string =>
  writeTags(rows.filter((row) => !isBlank(row)).map(({ key, value }) => ({ key, value })))

type Rows = {
  readonly rows: readonly TagRow[]
  /** The ID of the next row. */
  readonly next: number
  /** The row whose key is to have the focus, none for the button that adds one; and how often it was moved. */
  readonly focus: { readonly rowId: number | undefined; readonly move: number }
}

const numbered = (tags: readonly Tag[], from: number): TagRow[] =>
  tags.map((tag, index) => ({ ...tag, rowId: from + index }))

const begun = (text: string): Rows => {
  const tags = splitTags(text)
  return { rows: numbered(tags, 0), next: tags.length, focus: { rowId: undefined, move: 0 } }
}

/** The rows that a text of tags is filled in by. What was added, pasted or removed moves the focus. */
export function useFormTags(text: string, onChange: (text: string) => void) {
  const [kept, setState] = useState<Rows>(() => begun(text))
  // The form can be changed from outside: a change of mode that is taken back.
  const state = textOf(kept.rows) === text ? kept : begun(text)
  const put = (next: Rows) => {
    setState(next)
    onChange(textOf(next.rows))
  }
  const movedTo = (rowId: number | undefined) => ({ rowId, move: state.focus.move + 1 })
  const { rows, next, focus } = state
  /** Tags in the place of some rows; the last of them has the focus. */
  const insert = (place: number, replaced: number, tags: readonly Tag[]) => {
    const added = numbered(tags, next)
    put({
      rows: rows.toSpliced(place, replaced, ...added),
      next: next + added.length,
      focus: movedTo(added.at(-1)?.rowId),
    })
  }
  const placeOf = (rowId: number) => rows.findIndex((row) => row.rowId === rowId)
  return {
    rows,
    /** Not 0 in the row that is to have the focus, and another number each time. */
    focusMove: (rowId: number) => (focus.rowId === rowId ? focus.move : 0),
    /** The same for the button that adds a row, where no row is left. */
    addMove: focus.rowId === undefined ? focus.move : 0,
    add: (after = rows.length - 1) => insert(after + 1, 0, [{ key: '', value: '' }]),
    paste: (rowId: number, tags: readonly Tag[]) => {
      const place = placeOf(rowId)
      const isFree = rows.some((row) => row.rowId === rowId && isBlank(row))
      insert(isFree ? place : place + 1, isFree ? 1 : 0, tags)
    },
    remove: (rowId: number) => {
      const place = placeOf(rowId)
      const left = rows.toSpliced(place, 1)
      const rest = left[Math.min(place, left.length - 1)]
      put({ rows: left, next, focus: movedTo(rest?.rowId) })
    },
    change: (rowId: number, part: keyof Tag, held: string) =>
      put({
        ...state,
        rows: rows.map((row) => (row.rowId === rowId ? { ...row, [part]: held } : row)),
      }),
    /** What was filled in, blank rows left out. */
    filled: rows.filter((row) => !isBlank(row)),
  }
}
