'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { changeReason } from '@/lib/browser/note'
import { changeTags, connectionTagsQuery, type TagPlace } from '@/lib/browser/tags'
import { type Tag, tagLimits, tagRefusals } from '@/lib/vpn/tags/check-tags'
import { isSameSet } from '@/lib/vpn/tags/tag-change'
import { NoteFields } from '../../note-fields'
import { ProblemNotice } from '../../problem-state'
import { TagRowFields } from '../../tags/tag-row-fields'
import { useTagRows } from './use-tag-rows'

type TagsDialogProps = {
  place: TagPlace
  /** The tags as they were when it was opened. */
  tags: readonly Tag[]
  open: boolean
  onClose: () => void
}

const { countMax, keyLengthMax, valueLengthMax } = tagLimits

const limits = `At most ${countMax} tags; keys of 1 to ${keyLengthMax} characters, values of at most ${valueLengthMax}. Neither begins with aliyun or acs:, nor contains http:// or https://.`

/** Changes the tags of a connection, all at once. */
export function TagsDialog({ place, tags, open, onClose }: TagsDialogProps) {
  const id = useId()
  const queries = useQueryClient()
  // Read again meanwhile, they would not be what was changed here.
  const [seen] = useState(tags)
  const [isJudged, setIsJudged] = useState(false)
  const { rows, wanted, focusMove, moveTo, add, remove, change } = useTagRows(seen)
  const isThere = (tag: Tag | undefined) =>
    seen.some(({ key, value }) => key === tag?.key && value === tag.value)
  const refusals = tagRefusals(wanted).filter(({ index }) => !isThere(wanted[index]))
  const saving = useMutation({
    mutationFn: () => changeTags(place, wanted, seen),
    onSuccess: () => {
      changeReason('')
      announce('The tags have been changed.')
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: connectionTagsQuery(place).queryKey }),
  })
  const full = rows.length >= countMax ? `${countMax} tags are the limit.` : undefined

  function handleSubmit() {
    setIsJudged(true)
    const [first] = refusals
    if (first) return moveTo(wanted[first.index]?.rowId)
    if (saving.isPending) return
    if (isSameSet(seen, wanted)) onClose()
    else saving.mutate()
  }

  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={`${id}-form`} pending={saving.isPending}>
        Save the tags
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Edit the tags"
      description={limits}
      footer={footer}
    >
      <form
        id={`${id}-form`}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          handleSubmit()
        }}
      >
        {saving.error && <ProblemNotice error={saving.error} />}
        <div className="flex flex-col gap-2">
          <div
            aria-hidden
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2rem] gap-2 text-ink-muted text-xs"
          >
            <span>Key</span>
            <span>Value</span>
          </div>
          <ul aria-label="Tags" className="flex flex-col gap-2">
            {rows.map((row, index) => (
              <TagRowFields
                key={row.rowId}
                id={`${id}-${row.rowId}`}
                number={index + 1}
                row={row}
                focusMove={focusMove(row.rowId)}
                refusals={
                  isJudged ? refusals.filter((one) => wanted[one.index]?.rowId === row.rowId) : []
                }
                onChange={(part, text) => change(row.rowId, part, text)}
                onRemove={() => remove(row.rowId)}
                onEnter={() => !full && add()}
              />
            ))}
          </ul>
          <Button
            size="sm"
            className="self-start"
            icon={<Plus aria-hidden />}
            disabledReason={full}
            onClick={add}
          >
            Add tag
          </Button>
        </div>
        <NoteFields id={id} />
      </form>
    </Dialog>
  )
}
