import { listedValues } from '@/components/parameters/parameter-words'
import type { Receipt } from '@/lib/browser/receipts'
import { isDefaultText } from '@/lib/vpn/defaults'
import { textOfValue } from '@/lib/vpn/schema'
import { type Slot, textAt } from '@/lib/vpn/slots'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { isDescribed } from '@/lib/vpn/wire/read-described'
import type { Pairing } from '../paired-rows'
import type { Described } from './use-connection'

export type ShownValue = {
  readonly slot: Slot
  readonly name: string
  /** The canonical text; absent where there is no value to show. */
  readonly text: string | undefined
  /** The value in words, or why there is none. */
  readonly words: string | undefined
  readonly isDefault: boolean
  /** An identifier that is the gateway’s own address: the service fills it in where none is given. */
  readonly isOwnAddress: boolean
}

const unreported = 'Not reported by the service.'
const ownAddress = 'The gateway’s own address.'

function meaningOf(slot: Slot, text: string): string | undefined {
  return listedValues(slot.parameter).find(({ value }) => value === text)?.meaning
}

/** A block a line; every other value as it is. */
function inLines(slot: Slot, text: string): string {
  return slot.parameter.value.kind === 'cidr-list' ? splitCidrs(text).join('\n') : text
}

/** What the service never repeats; a choice may be on the receipt. A secret is shown by its own part of the page. */
function undescribed(slot: Slot, receipt: Receipt | undefined): ShownValue {
  const name = documentedName(slot)
  const kept = name === 'AutoConfigRoute' ? receipt?.AutoConfigRoute : undefined
  const words = kept === undefined ? unreported : meaningOf(slot, kept)
  return { slot, name, text: kept, words, isDefault: false, isOwnAddress: false }
}

/** A value of a described connection as the page shows it. */
export function shownValue(
  slot: Slot,
  { text, check, template }: Described,
  receipt: Receipt | undefined,
): ShownValue {
  if (!isDescribed(slot)) return undescribed(slot, receipt)
  const { parameter } = slot
  const held = textOfValue(check.values, slot) || textAt(text, slot)
  // Of the connection itself only tags stay out of a template.
  const isOwnAddress =
    slot.scope === 'tunnel' && held !== '' && textAt(text, slot) !== textAt(template, slot)
  const meaning = isOwnAddress ? ownAddress : meaningOf(slot, held)
  const absent = parameter.presence === 'optional' ? parameter.absent : unreported
  return {
    slot,
    name: documentedName(slot),
    text: held === '' ? undefined : inLines(slot, held),
    words: held === '' ? absent : meaning,
    isDefault: held !== '' && isDefaultText(text, slot),
    isOwnAddress,
  }
}

/** How the page puts the values of two tunnels beside each other; each may be its own gateway’s address. */
export function compareValues(one: ShownValue, other: ShownValue): Pairing {
  if (one.isOwnAddress && other.isOwnAddress) return 'apart'
  return one.text === other.text && one.words === other.words ? 'same' : 'differs'
}
