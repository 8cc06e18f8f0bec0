import { readStored, writeStored } from './stored'

const personKey = 'causeway.person'
/** What a browser keeps whoever uses it. */
const shared: readonly string[] = ['causeway.theme', personKey]

/** Forgets the drafts, receipts and edits of whoever used this browser before, unless it was the same person. */
export function forgetOthers(personId: string): void {
  if (readStored(personKey) === personId) return
  const isNew = readStored(personKey) === null
  if (!isNew) for (const name of ['localStorage', 'sessionStorage'] as const) forgetAll(name)
  writeStored(personKey, personId)
}

function forgetAll(name: 'localStorage' | 'sessionStorage'): void {
  try {
    const storage = window[name]
    const own = Object.keys(storage).filter(
      (key) => key.startsWith('causeway.') && !shared.includes(key),
    )
    for (const key of own) storage.removeItem(key)
  } catch {
    // A storage that is forbidden has kept nothing either.
  }
}
