'use client'

import { FileClock } from 'lucide-react'
import { useState } from 'react'
import { CreatedTime } from '@/components/connections/created-time'
import { ProblemState } from '@/components/connections/problem-state'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { DraftOrigin } from '@/lib/browser/draft-origin'
import type { Draft } from '@/lib/http/draft'
import { fragmentOf } from '../address/opening'
import { useFormModel } from '../form-model'
import { AsideNotice } from './aside-notice'
import { DraftChanged, DraftGone } from './draft-changed'
import { SaveDraftDialog } from './save-draft-dialog'
import type { Standing } from './standing'
import { useSavedDraft } from './use-saved-draft'

export type DraftBarProps = {
  origin: DraftOrigin
  onOrigin: (origin: DraftOrigin | undefined) => void
  /** Opens other values in place of the form's; a key that was typed stays. */
  onReplace: (link: string, origin: DraftOrigin) => void
}

/** Which draft the form is, who changed it last, and what became of it meanwhile. */
export function DraftBar({ origin, onOrigin, onReplace }: DraftBarProps) {
  const { text } = useFormModel()
  const mine = fragmentOf(text)
  const saved = useSavedDraft(origin, mine, onOrigin)
  const mayWrite = useMay('writeDraft')
  const [isNaming, setNaming] = useState(false)
  const { draft, standing, error, isGone } = saved
  const onNew = mayWrite ? () => setNaming(true) : undefined
  const replace = (link: string, { Version, Link }: Draft) =>
    onReplace(link, {
      id: origin.id,
      link: Link,
      version: Version,
      ...(mine !== origin.link && { aside: mine }),
    })
  return (
    <>
      {!draft && !error && !isGone && <Skeleton lines={1} label="The draft is being read" />}
      {error && <ProblemState error={error} onRetry={saved.retry} isRetrying={saved.isSaving} />}
      {isGone && <DraftGone onNew={onNew} onDismiss={() => onOrigin(undefined)} />}
      {draft && !isGone && standing === 'changed-elsewhere' && (
        <DraftChanged
          draft={draft}
          mine={text}
          isSaving={saved.isSaving}
          onTheirs={() => replace(draft.Link, draft)}
          onMine={mayWrite ? saved.save : undefined}
          onNew={onNew}
        />
      )}
      {draft && !isGone && standing && standing !== 'changed-elsewhere' && (
        <Bar
          draft={draft}
          standing={standing}
          isSaving={saved.isSaving}
          onSave={mayWrite ? saved.save : undefined}
        />
      )}
      {draft && origin.aside !== undefined && origin.aside !== mine && (
        <AsideNotice
          onTake={() => replace(origin.aside ?? '', draft)}
          onForget={() => onOrigin({ ...origin, aside: mine })}
        />
      )}
      <SaveDraftDialog
        open={isNaming}
        name={draft ? `${draft.Name} (copy)` : text.name}
        link={mine}
        onClose={() => setNaming(false)}
        onSaved={(created) => {
          setNaming(false)
          saved.learn(created)
        }}
      />
    </>
  )
}

type BarProps = {
  draft: Draft
  standing: Exclude<Standing, 'changed-elsewhere'>
  isSaving: boolean
  /** Undefined for those who may not. */
  onSave: (() => void) | undefined
}

const standingWords = { saved: 'Nothing to save.', unsaved: 'Not saved yet.' } as const

function Bar({ draft, standing, isSaving, onSave }: BarProps) {
  const words = onSave ? standingWords[standing] : 'Saving a draft takes the role operator.'
  return (
    <section
      aria-label="Draft"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface px-3 py-2"
    >
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-2.5">
        <FileClock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
        <div className="wrap-anywhere min-w-0">
          <p>
            <span className="font-medium">{draft.Name}</span>{' '}
            <span className="text-ink-muted">
              changed last by {draft.ChangedBy}, <CreatedTime ms={draft.ChangeTime} />
            </span>
          </p>
          <p className="text-ink-muted text-xs">
            {words} The pre-shared key is never part of a draft.
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton
          text={() => `${window.location.origin}/d/${draft.DraftId}`}
          label="Copy short link"
        >
          Copy short link
        </CopyButton>
        {onSave && standing === 'unsaved' && (
          <Button size="sm" variant="primary" pending={isSaving} onClick={onSave}>
            Save
          </Button>
        )}
      </div>
    </section>
  )
}
