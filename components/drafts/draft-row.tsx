'use client'

import { CreatedTime } from '@/components/connections/created-time'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { CopyButton } from '@/components/ui/copy-button'
import type { DraftSummary } from '@/lib/http/draft'

type DraftRowProps = {
  draft: DraftSummary
  /** Undefined for those who may not. */
  onDelete: (() => void) | undefined
}

/** One draft: who changed it last, and what can be done with it. */
export function DraftRow({ draft, onDelete }: DraftRowProps) {
  const { DraftId, Name, MadeBy, ChangedBy, CreateTime, ChangeTime, Version } = draft
  const path = `/d/${DraftId}`
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
      <div className="wrap-anywhere min-w-0 flex-1 basis-64">
        {/* A fresh load: the form reads what is in the address when it is first drawn. */}
        <a href={path} className="font-medium underline-offset-4 hover:underline">
          {Name}
        </a>
        <p className="mt-0.5 text-ink-muted text-xs">
          Changed last by {ChangedBy}, <CreatedTime ms={ChangeTime} />
          {Version > 1 && (
            <>
              {' '}
              · made by {MadeBy}, <CreatedTime ms={CreateTime} />
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <a href={path} aria-label={`Open ${Name}`} className={buttonClass({ size: 'sm' })}>
          Open
        </a>
        <CopyButton
          text={() => `${window.location.origin}${path}`}
          label={`Copy short link to ${Name}`}
        >
          Copy short link
        </CopyButton>
        {onDelete && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Delete the draft ${Name}`}
            onClick={onDelete}
          >
            Delete
          </Button>
        )}
      </div>
    </li>
  )
}
