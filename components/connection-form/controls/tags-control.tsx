'use client'

import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { TagRowFields } from '@/components/connections/tags/tag-row-fields'
import { Button } from '@/components/ui/button'
import { announceQuietly } from '@/components/ui/toast'
import { type Tag, tagLimits, tagRefusals } from '@/lib/vpn/tags/check-tags'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import type { ControlProps } from './control-props'
import { useFormTags } from './use-form-tags'

const { countMax } = tagLimits
/** From here on it is said how many more there may be. */
const scarceFrom = countMax - 3

function Count({ count }: { count: number }) {
  const left = countMax - count
  return (
    <span className={clsx('text-xs', left < 0 ? 'text-danger-ink' : 'text-ink-muted')}>
      {count} of {countMax} tags
      {count >= scarceFrom && left > 0 && `, ${left} left`}
    </span>
  )
}

/** Rows of a key and a value; nothing but a button while there are none. */
export function TagsControl({ text, onChange, onBlur, slots }: ControlProps<ValueKind>) {
  const tags = useFormTags(text, onChange)
  const { rows, filled, addMove } = tags
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (addMove !== 0) button.current?.focus()
  }, [addMove])
  const isFull = rows.length >= countMax
  // Nobody is told off before they have left the field.
  const refusals = slots['aria-invalid'] ? tagRefusals(filled) : []
  const paste = (rowId: number, pasted: readonly Tag[]) => {
    tags.paste(rowId, pasted)
    announceQuietly(pasted.length === 1 ? 'One tag pasted.' : `${pasted.length} tags pasted.`)
  }
  return (
    <fieldset
      id={slots.id}
      aria-labelledby={slots['aria-labelledby']}
      aria-describedby={slots['aria-describedby']}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Messages that come while the mouse is on its way would move what it is about to press.
        if (!currentTarget.contains(relatedTarget)) onBlur()
      }}
      className="flex min-w-0 flex-col gap-2"
    >
      {rows.length > 0 && (
        <>
          <div
            aria-hidden
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2rem] gap-2 text-ink-muted text-xs"
          >
            <span>Key</span>
            <span>Value</span>
          </div>
          <ul aria-labelledby={slots['aria-labelledby']} className="flex flex-col gap-2">
            {rows.map((row, index) => (
              <TagRowFields
                key={row.rowId}
                id={`${slots.id}-${row.rowId}`}
                number={index + 1}
                row={row}
                refusals={refusals.filter((one) => filled[one.index]?.rowId === row.rowId)}
                focusMove={tags.focusMove(row.rowId)}
                onChange={(part, held) => tags.change(row.rowId, part, held)}
                onRemove={() => tags.remove(row.rowId)}
                onEnter={() => !isFull && tags.add(index)}
                entersValue
                onPaste={(pasted) => paste(row.rowId, pasted)}
              />
            ))}
          </ul>
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          ref={button}
          size="sm"
          icon={<Plus aria-hidden />}
          disabledReason={isFull ? `${countMax} tags are the limit.` : undefined}
          onClick={() => tags.add()}
        >
          Add tag
        </Button>
        {rows.length > 0 && <Count count={filled.length} />}
      </div>
    </fieldset>
  )
}
