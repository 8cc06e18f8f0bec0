'use client'

import { Trash2 } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { FieldNoticeLine } from '@/components/ui/field-notice'
import { IconButton } from '@/components/ui/icon-button'
import { TextInput } from '@/components/ui/text-input'
import type { Tag, TagRefusal } from '@/lib/vpn/tags/check-tags'
import { readTagLines } from '@/lib/vpn/tags/tag-lines'

/** A row that is filled in: a tag that keeps its identity while it is typed. */
export type TagRow = Tag & { readonly rowId: number }

type TagRowFieldsProps = {
  id: string
  /** Its number as people count. */
  number: number
  row: TagRow
  refusals: readonly TagRefusal[]
  /** Anything but 0 gives its key the focus, once for each number. */
  focusMove: number
  onChange: (part: keyof Tag, text: string) => void
  onRemove: () => void
  /** Enter in a value goes on to another tag. */
  onEnter: () => void
  /** Enter in a key goes on to the value; without it, Enter is the form's there. */
  entersValue?: boolean
  /** Takes tags that were pasted as lines into the key; without it, they are text like any other. */
  onPaste?: ((tags: readonly Tag[]) => void) | undefined
}

const parts = ['key', 'value'] as const

/** One tag: two fields, and a button that takes it away. */
export function TagRowFields(props: TagRowFieldsProps) {
  const { id, number, row, refusals, focusMove, onChange, onRemove, onEnter } = props
  const { entersValue = false, onPaste } = props
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focusMove !== 0) first.current?.focus()
  }, [focusMove])
  const messageOf = (part: keyof Tag) => refusals.find((one) => one.part === part)?.message
  const handleKeyDown = (part: keyof Tag) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    if (part === 'key' && (!entersValue || row.key.trim() === '')) return
    event.preventDefault()
    if (part === 'key') second.current?.focus()
    else onEnter()
  }
  const handlePaste = (event: ClipboardEvent) => {
    const tags = readTagLines(event.clipboardData.getData('text'))
    if (!tags) return
    event.preventDefault()
    onPaste?.(tags)
  }
  return (
    <li className="flex flex-col gap-1">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2">
        {parts.map((part) => (
          <TextInput
            key={part}
            ref={part === 'key' ? first : second}
            mono
            aria-label={`${part === 'key' ? 'Key' : 'Value'} of tag ${number}`}
            aria-invalid={messageOf(part) ? true : undefined}
            aria-describedby={messageOf(part) && `${id}-${part}`}
            value={row[part]}
            onChange={({ currentTarget }) => onChange(part, currentTarget.value)}
            onKeyDown={handleKeyDown(part)}
            onPaste={part === 'key' && onPaste ? handlePaste : undefined}
          />
        ))}
        <IconButton
          label={`Remove tag ${number}${row.key.trim() && `, ${row.key.trim()}`}`}
          icon={<Trash2 aria-hidden />}
          onClick={onRemove}
        />
      </div>
      {parts.map((part) => {
        const message = messageOf(part)
        return (
          message && (
            <FieldNoticeLine
              key={part}
              id={`${id}-${part}`}
              notice={{
                severity: 'error',
                message: `${part === 'key' ? 'Key' : 'Value'}: ${message}`,
              }}
            />
          )
        )
      })}
    </li>
  )
}
