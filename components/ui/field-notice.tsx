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
      className="flex gap-1.5 text-xs"
    >
      <Icon aria-hidden className={clsx('mt-px size-3.5 shrink-0', ink)} />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
        <span id={id} className={clsx('wrap-anywhere', ink)}>
          <VisuallyHidden>{word}: </VisuallyHidden>
          {notice.message}
          {notice.source && <span className="text-ink-muted"> ({notice.source})</span>}
        </span>
        {notice.action}
      </div>
    </div>
  )
}
