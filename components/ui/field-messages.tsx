import type { ReactNode } from 'react'
import { type FieldNotice, FieldNoticeLine } from './field-notice'
import { fieldIds } from './field-slots'

type FieldMessagesProps = {
  id: string
  error?: string | undefined
  /** A way out of the error, such as a button that mends the value. */
  errorAction?: ReactNode
  notices?: FieldNotice[] | undefined
}

/** What is to be said about a control, below it: the error first. */
export function FieldMessages({ id, error, errorAction, notices = [] }: FieldMessagesProps) {
  const ids = fieldIds(id)
  return (
    <>
      {error && (
        <FieldNoticeLine
          id={ids.error}
          notice={{ severity: 'error', message: error, action: errorAction }}
        />
      )}
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity, as in its id
        <FieldNoticeLine key={index} id={ids.notice(index)} notice={notice} />
      ))}
    </>
  )
}
