import type { ConnectionText } from '@/lib/vpn/connection'
import { isDefaultText } from '@/lib/vpn/defaults'
import { differingSlots, shareableSlots, twoTunnels } from '@/lib/vpn/share-link'
import { type Slot, textAt } from '@/lib/vpn/slots'
import { documentedName } from '@/lib/vpn/wire/documented-names'

/** One value in which two forms differ; `''` where a form leaves it alone or has no such parameter. */
export type LinkDifference = {
  readonly name: string
  readonly mine: string
  readonly theirs: string
}

const slotsByName = ({ tunnels }: ConnectionText): ReadonlyMap<string, Slot> =>
  new Map(shareableSlots(tunnels.length).map((slot) => [documentedName(slot), slot]))

const heldIn = (text: ConnectionText, slot: Slot | undefined): string =>
  slot && !isDefaultText(text, slot) ? textAt(text, slot) : ''

/**
 * What a link would change, value by value. Forms with one and with two tunnels call the values of a
 * tunnel differently, so each name stands for itself; where all values are the same, the second tunnel itself is
 * the difference.
 */
export function differencesBetween(
  mine: ConnectionText,
  theirs: ConnectionText,
): readonly LinkDifference[] {
  if (mine.tunnels.length === theirs.tunnels.length) {
    return differingSlots(mine, theirs).map((slot) => ({
      name: documentedName(slot),
      mine: textAt(mine, slot),
      theirs: textAt(theirs, slot),
    }))
  }
  const [own, other] = [slotsByName(mine), slotsByName(theirs)]
  const differences = [...new Set([...own.keys(), ...other.keys()])].flatMap((name) => {
    const difference = {
      name,
      mine: heldIn(mine, own.get(name)),
      theirs: heldIn(theirs, other.get(name)),
    }
    return difference.mine === difference.theirs ? [] : [difference]
  })
  if (differences.length > 0) return differences
  const [name, role] = twoTunnels
  const isMine = mine.tunnels.length > 1
  return [{ name, mine: isMine ? role : '', theirs: isMine ? '' : role }]
}
