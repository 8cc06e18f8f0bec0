import type { Edits } from '@/lib/browser/edits'
import type { ConnectionText } from '@/lib/vpn/connection'
import { modeOf, type Path, setTextAt, slotAt, textAt } from '@/lib/vpn/slots'
import { type Change, fixedParameters } from '@/lib/vpn/wire/describe-change'
import { slotNamed } from '@/lib/vpn/wire/documented-names'
import { changesBetween } from './plan-edit'

/** One value in three states; `***` stands for a key. */
export type Compared = {
  readonly path: Path
  readonly opened: string
  readonly theirs: string
  readonly mine: string
  /** Both changed it, and not to the same. */
  readonly isConflict: boolean
}

/** Every value that somebody changed since the form was opened. */
export function compareThree(
  opened: ConnectionText,
  theirs: ConnectionText,
  mine: ConnectionText,
): Compared[] {
  const byPath = (changes: readonly Change[]) => new Map(changes.map((one) => [one.path, one]))
  const their = byPath(changesBetween(opened, theirs).changes)
  const my = byPath(changesBetween(opened, mine).changes)
  const paths = new Set([...their.keys(), ...my.keys()])
  return [...paths].map((path) => {
    const before = their.get(path)?.before ?? my.get(path)?.before ?? ''
    const [theirNow, myNow] = [their.get(path)?.after, my.get(path)?.after]
    return {
      path,
      opened: before,
      theirs: theirNow ?? before,
      mine: myNow ?? before,
      isConflict: theirNow !== undefined && myNow !== undefined && theirNow !== myNow,
    }
  })
}

/** The changes from `opened` to `mine`, made to `theirs` instead. */
export function layOver(
  opened: ConnectionText,
  theirs: ConnectionText,
  mine: ConnectionText,
): ConnectionText {
  const text = structuredClone(theirs)
  for (const { path } of changesBetween(opened, mine).changes) {
    const slot = slotAt(path, mine.tunnels.length)
    setTextAt(text, slot, textAt(mine, slot))
  }
  return text
}

/** The changes as they may be kept: as they were typed, without the key. */
export function editsOf(changes: readonly Change[], text: ConnectionText): Edits {
  return Object.fromEntries(
    changes.flatMap(({ path, parameter }) => {
      const slot = slotAt(path, text.tunnels.length)
      return slot.parameter.value.kind === 'secret' ? [] : [[parameter, textAt(text, slot)]]
    }),
  )
}

/** Kept changes made to a connection as it is now; names that mean nothing here are passed over. */
export function withEdits(base: ConnectionText, edits: Edits): ConnectionText {
  const text = structuredClone(base)
  for (const [parameter, value] of Object.entries(edits)) {
    const isFixed = fixedParameters.includes(parameter)
    const slot = isFixed ? undefined : slotNamed(parameter, modeOf(text.tunnels.length))
    if (slot && slot.parameter.value.kind !== 'secret') setTextAt(text, slot, value)
  }
  return text
}
