'use client'

import { CreatedTime } from '@/components/connections/created-time'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { Draft } from '@/lib/http/draft'
import type { ConnectionText } from '@/lib/vpn/connection'
import { readDraftLink } from '@/lib/vpn/share-link'
import { differencesBetween } from '../address/link-differences'

type DraftChangedProps = {
  /** As the server has it now. */
  draft: Draft
  mine: ConnectionText
  isSaving: boolean
  onTheirs: () => void
  /** Undefined for those who may not, both. */
  onMine: (() => unknown) | undefined
  onNew: (() => void) | undefined
}

/** Somebody else changed the draft: where the two differ, and the ways on. Nothing is lost by any of them. */
export function DraftChanged(props: DraftChangedProps) {
  const { draft, mine, isSaving, onTheirs, onMine, onNew } = props
  const names = differencesBetween(mine, readDraftLink(draft.Link)).map(({ name }) => name)
  const ways = (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button size="sm" onClick={onTheirs}>
        Open theirs
      </Button>
      {onMine && (
        <Button size="sm" pending={isSaving} onClick={onMine}>
          Save mine over it
        </Button>
      )}
      {onNew && (
        <Button size="sm" onClick={onNew}>
          Save as a new draft
        </Button>
      )}
    </div>
  )
  return (
    <Callout severity="warning" role="alert" title={`${draft.ChangedBy} changed “${draft.Name}”`}>
      <p>
        Saved <CreatedTime ms={draft.ChangeTime} />. Your form is as you left it, and differs from
        theirs in {names.length === 1 ? 'one value' : `${names.length} values`}:
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-3">
        {names.map((name) => (
          <li key={name}>
            <code className="font-mono text-xs" translate="no">
              {name}
            </code>
          </li>
        ))}
      </ul>
      {ways}
    </Callout>
  )
}

type DraftGoneProps = { onNew: (() => void) | undefined; onDismiss: () => void }

/** Somebody deleted the draft. */
export function DraftGone({ onNew, onDismiss }: DraftGoneProps) {
  const ways = (
    <>
      {onNew && (
        <Button size="sm" onClick={onNew}>
          Save as a new draft
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={onDismiss}>
        Dismiss
      </Button>
    </>
  )
  return (
    <Callout severity="warning" role="alert" title="This draft is gone" action={ways}>
      Somebody deleted it. Your form is as you left it.
    </Callout>
  )
}
