import type { ReactNode } from 'react'
import type { FieldNotice } from '@/components/ui/field-notice'

/** What is to be said about a field that is not drawn. */
export type HiddenField = {
  readonly label: string
  readonly error: string | undefined
  readonly errorAction: ReactNode
  readonly notices: readonly FieldNotice[]
}

export type FieldMessages = {
  readonly error: string | undefined
  readonly errorAction: ReactNode
  readonly notices: FieldNotice[]
}

/** The same for the field that stands in for them: each sentence once, with whom it is about. */
export function messagesOfHidden(fields: readonly HiddenField[]): FieldMessages {
  const said = new Map<string, { notice: FieldNotice; labels: string[] }>()
  for (const { label, error, errorAction, notices } of fields) {
    const first: FieldNotice[] =
      error === undefined ? [] : [{ severity: 'error', message: error, action: errorAction }]
    for (const notice of [...first, ...notices]) {
      const key = `${notice.severity} ${String(notice.message)}`
      const known = said.get(key)
      if (known) known.labels.push(label)
      else said.set(key, { notice, labels: [label] })
    }
  }
  const all = [...said.values()].map(({ notice, labels }) => ({
    ...notice,
    message: `${labels.join(', ')}: ${String(notice.message)}`,
  }))
  const worst = all.find(({ severity }) => severity === 'error')
  return {
    error: worst?.message,
    errorAction: worst?.action,
    notices: all.filter((notice) => notice !== worst),
  }
}
