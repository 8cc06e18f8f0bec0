/**
 * Changes to a connection that were not sent yet, by documented name. Kept in this tab, so that a
 * reload loses nothing. Never give it a secret.
 */
export type Edits = Readonly<Record<string, string>>

const keyOf = (regionId: string, connectionId: string) =>
  `causeway.edits.${regionId}/${connectionId}`

export function readEdits(regionId: string, connectionId: string): Edits {
  try {
    const parsed: unknown = JSON.parse(
      window.sessionStorage.getItem(keyOf(regionId, connectionId)) ?? '{}',
    )
    if (typeof parsed !== 'object' || parsed === null) return {}
    const texts = Object.entries(parsed).filter(([, text]) => typeof text === 'string')
    return Object.fromEntries(texts) as Edits
  } catch {
    return {}
  }
}

export function keepEdits(regionId: string, connectionId: string, edits: Edits): void {
  const key = keyOf(regionId, connectionId)
  try {
    if (Object.keys(edits).length === 0) window.sessionStorage.removeItem(key)
    else window.sessionStorage.setItem(key, JSON.stringify(edits))
  } catch {
    // Storage that is full or forbidden is no reason to stop the work.
  }
}
