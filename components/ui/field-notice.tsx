import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { severities } from './severity'
import { VisuallyHidden } from './visually-hidden'

export type FieldNotice = {
  severity: 'error' | 'warning' | 'advice'
  message: ReactNode
  action?: ReactNode
  /** Where it comes from, in a few words: "RFC 8247", "our advice". */
  source?: string | undefined
}

type FieldNoticeLineProps = { notice: FieldNotice; id?: string | undefined }

export function FieldNoticeLine({ notice, id }: FieldNoticeLineProps) {
  const { word, icon: Icon, ink } = severities[notice.severity]
  return (
    <div
      data-slot="field-notice"
      data-severity={notice.severity}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs"
    >
      <span className="flex min-w-0 gap-1.5">
        <Icon aria-hidden className={clsx('mt-px size-3.5 shrink-0', ink)} />
        <span id={id} className={clsx('wrap-anywhere min-w-0', ink)}>
          <VisuallyHidden>{word}: </VisuallyHidden>
          {notice.message}
          {notice.source && <span className="text-ink-muted"> ({notice.source})</span>}
        </span>
      </span>
      {notice.action}
    </div>
  )
}
