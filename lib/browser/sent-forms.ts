import { readStored, writeStored } from './stored'

/**
 * A form that was sent and whose outcome this browser has not seen yet: what a reload needs to know
 * so that nothing is sent twice. Without anything secret: a fragment cannot hold a key.
 */
export type SentForm = { readonly token: string; readonly fragment: string }

const key = 'causeway.sent'
const keptMax = 20

/** The forms under way, the last one sent first. */
export function sentForms(): readonly SentForm[] {
  try {
    const parsed: unknown = JSON.parse(readStored(key) ?? '[]')
    return Array.isArray(parsed) ? (parsed as SentForm[]) : []
  } catch {
    return []
  }
}

const others = (token: string) => sentForms().filter((sent) => sent.token !== token)

/** Kept before the request leaves. */
export function keepSentForm(sent: SentForm): void {
  writeStored(key, JSON.stringify([sent, ...others(sent.token)].slice(0, keptMax)))
}

/** The outcome has been seen. */
export function forgetSentForm(token: string): void {
  const left = others(token)
  writeStored(key, left.length === 0 ? null : JSON.stringify(left))
}
