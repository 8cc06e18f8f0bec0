import type { ConnectionText } from './connection'
import { defaultText, isDefaultText } from './defaults'
import { type Slot, setTextAt, singleTunnelSlots, textAt } from './slots'
import { readText, shorten } from './values/text-codec'
import { documentedName, slotNamed } from './wire/documented-names'

/**
 * Kinds of value that no link can hold. A secret would be read by everyone who sees the link, and
 * a token in a link would make two people's creates one.
 */
const unshareableKinds: readonly string[] = ['secret', 'token']

const isShareable = (slot: Slot): boolean => !unshareableKinds.includes(slot.parameter.value.kind)

/** The only slots the writer walks over, and the only ones the reader fills. */
export const shareableSlots: readonly Slot[] = singleTunnelSlots.filter(isShareable)

export type LinkRefusal = {
  readonly name: string
  readonly text: string
  readonly message: string
}

export type LinkReading = {
  readonly text: ConnectionText
  /** Entries that were not taken, and why. */
  readonly refused: readonly LinkRefusal[]
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Only what would break the fragment, or a chat program's idea of a link, is escaped. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogate, '\ufffd')).replace(
    /%(?:2F|2C|3A|40)/g,
    decodeURIComponent,
  )
}

function decodeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/**
 * A form's text as a fragment: one documented name per value, defaults left out.
 *
 * @example writeLink(text) // 'RegionId=cn-shanghai&LocalSubnet=10.0.0.0/16&IkeConfig.IkeVersion=ikev2'
 */
export function writeLink(text: ConnectionText): string {
  return shareableSlots
    .filter((slot) => !isDefaultText(text, slot))
    .map((slot) => `${documentedName(slot)}=${encodeText(textAt(text, slot))}`)
    .join('&')
}

function refusalOf(slot: Slot | undefined, text: string | undefined): string | undefined {
  if (!slot) return 'No parameter has this name.'
  if (!isShareable(slot)) return 'A link never carries this parameter.'
  if (text === undefined) return 'The percent-encoding is broken.'
  const reading = readText<unknown>(slot.parameter.value.codec, text)
  return reading.ok ? undefined : reading.message
}

/**
 * Reads a fragment, with or without its `#`. Whatever is good is taken; the rest is listed, with
 * its text only where the name belongs to a parameter that a link may carry: a key pasted under a
 * misspelt name must not be repeated on the page.
 */
export function readLink(fragment: string): LinkReading {
  const text = defaultText()
  const refused: LinkRefusal[] = []
  const taken = new Map<Slot, string>()
  for (const entry of fragment.replace(/^#/, '').split('&')) {
    if (entry === '') continue
    const [rawName = '', ...rest] = entry.split('=')
    const name = decodeText(rawName) ?? rawName
    const slot = slotNamed(name)
    const value = decodeText(rest.join('='))
    const message =
      refusalOf(slot, value) ??
      (slot && (taken.get(slot) ?? value) !== value
        ? 'Given twice; the first was taken.'
        : undefined)
    if (slot && value !== undefined && message === undefined) {
      taken.set(slot, value)
      setTextAt(text, slot, value)
    } else {
      const shown = slot && isShareable(slot) ? shorten(value ?? rest.join('=')) : ''
      refused.push({ name: shorten(name), text: shown, message: message ?? '' })
    }
  }
  return { text, refused }
}

/**
 * Reads the fragment of a form that is not finished: values are taken as they were typed, also those that
 * are not valid yet. What no link can carry is not taken, and listed.
 */
export function readTypedLink(fragment: string): LinkReading {
  const text = defaultText()
  const refused: LinkRefusal[] = []
  for (const entry of fragment.replace(/^#/, '').split('&')) {
    if (entry === '') continue
    const [rawName = '', ...rest] = entry.split('=')
    const name = decodeText(rawName) ?? rawName
    const slot = slotNamed(name)
    const value = decodeText(rest.join('='))
    if (slot && isShareable(slot) && value !== undefined) setTextAt(text, slot, value)
    else refused.push({ name: shorten(name), text: '', message: refusalOf(slot, value) ?? '' })
  }
  return { text, refused }
}

/** Reads a fragment this browser wrote itself, so that a reload loses nothing. */
export const readDraftLink = (fragment: string): ConnectionText => readTypedLink(fragment).text

/** The slots whose shareable texts differ, for asking before one form replaces another. */
export function differingSlots(a: ConnectionText, b: ConnectionText): readonly Slot[] {
  return shareableSlots.filter((slot) => {
    const [left, right] = [textAt(a, slot), textAt(b, slot)]
    return left !== right && !(isDefaultText(a, slot) && isDefaultText(b, slot))
  })
}
