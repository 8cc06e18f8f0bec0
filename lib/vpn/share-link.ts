import type { ConnectionText } from './connection'
import { defaultText, isDefaultText } from './defaults'
import type { Mode } from './parameters/declaration'
import { type Slot, setTextAt, slotsOf, textAt, tunnelRoles } from './slots'
import { readText, shorten } from './values/text-codec'
import { documentedName, modeOfName, slotNamed, tunnelOptions } from './wire/documented-names'
import { TagParts, tagParameter, writeTagParameters } from './wire/tag-parameters'
import { isTunnelParameter } from './wire/tunnel-entries'

/**
 * Kinds of value that no link can hold. A secret would be read by everyone who sees the link, and
 * a token in a link would make two people's creates one.
 */
const unshareableKinds: readonly string[] = ['secret', 'token']

const isShareable = (slot: Slot): boolean => !unshareableKinds.includes(slot.parameter.value.kind)

const shareable = [1, 2].map((count): readonly Slot[] => slotsOf(count).filter(isShareable))

/** The only slots the writer walks over, and the only ones the reader fills. */
export function shareableSlots(tunnelCount: number): readonly Slot[] {
  return shareable[tunnelCount > 1 ? 1 : 0] ?? []
}

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

function entriesOf(text: ConnectionText, slot: Slot): (readonly [name: string, value: string])[] {
  const name = documentedName(slot)
  const held = textAt(text, slot)
  return slot.parameter.value.kind === 'tag-list'
    ? Object.entries(writeTagParameters(name, held))
    : [[name, held]]
}

/** Says that there are two tunnels, where no value of theirs says so. */
export const twoTunnels = [`${tunnelOptions}.2.Role`, tunnelRoles[1]] as const

/**
 * A form's text as a fragment: one documented name per value, defaults left out.
 *
 * @example writeLink(text) // 'RegionId=cn-shanghai&LocalSubnet=10.0.0.0/16&IkeConfig.IkeVersion=ikev2'
 */
export function writeLink(text: ConnectionText): string {
  const tunnelCount = text.tunnels.length
  const entries = shareableSlots(tunnelCount)
    .filter((slot) => !isDefaultText(text, slot))
    .flatMap((slot) => entriesOf(text, slot))
  if (tunnelCount > 1 && !entries.some(([name]) => isTunnelParameter(name)))
    entries.push(twoTunnels)
  return entries.map(([name, value]) => `${name}=${encodeText(value)}`).join('&')
}

type Entry = { readonly name: string; readonly raw: string; readonly value: string | undefined }

function splitFragment(fragment: string): Entry[] {
  return fragment
    .replace(/^#/, '')
    .split('&')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [rawName = '', ...rest] = entry.split('=')
      const raw = rest.join('=')
      return { name: decodeText(rawName) ?? rawName, raw, value: decodeText(raw) }
    })
}

/** A link with any value of a tunnel, or their common switch, is of a connection with two. */
const modeOfEntries = (entries: readonly Entry[]): Mode =>
  entries.some(({ name }) => isTunnelParameter(name) || modeOfName(name) === 'dual')
    ? 'dual'
    : 'single'

/** `TunnelOptionsSpecification.2.Role`: says nothing that the place does not say. */
const isRole = ({ name, value }: Entry): boolean =>
  tunnelRoles.some(
    (role, tunnel) => name === `${tunnelOptions}.${tunnel + 1}.Role` && value === role,
  )

const otherMode: Readonly<Record<Mode, string>> = {
  single: 'Belongs to single-tunnel connections; this link is of one with two tunnels.',
  dual: 'Belongs to dual-tunnel connections.',
}

function refusalOf(slot: Slot | undefined, { name, value }: Entry): string | undefined {
  const mode = modeOfName(name)
  if (!slot) return mode ? otherMode[mode] : 'No parameter has this name.'
  if (!isShareable(slot)) return 'A link never carries this parameter.'
  return value === undefined ? 'The percent-encoding is broken.' : undefined
}

type Accept = (slot: Slot, value: string) => string | undefined

/** Puts what is taken into a form; tags come in parts and are put in last. */
function readEntries(fragment: string, accept: Accept): LinkReading {
  const entries = splitFragment(fragment)
  const mode = modeOfEntries(entries)
  const text = defaultText(mode)
  const refused: LinkRefusal[] = []
  const refuse = ({ name, value, raw }: Entry, slot: Slot | undefined, message: string) => {
    const shown = slot && isShareable(slot) ? shorten(value ?? raw) : ''
    refused.push({ name: shorten(name), text: shown, message })
  }
  const tags = new TagParts()
  for (const entry of entries) {
    const { name, value } = entry
    const part = tagParameter(name)
    const slot = slotNamed(part?.name ?? name, mode)
    if (isRole(entry)) continue
    const isPart = part !== undefined && slot?.parameter.value.kind === 'tag-list'
    const known = part && !isPart ? undefined : slot
    const message =
      refusalOf(known, entry) ??
      (known && !isPart && value !== undefined ? accept(known, value) : undefined)
    if (message !== undefined) refuse(entry, known, message)
    else if (isPart && value !== undefined) tags.put(part.number, part.part, value)
    else if (known && value !== undefined) setTextAt(text, known, value)
  }
  const slot = slotNamed('Tags', mode)
  if (slot && tags.text !== undefined) {
    const message = accept(slot, tags.text)
    if (message === undefined) setTextAt(text, slot, tags.text)
    else refused.push({ name: 'Tags', text: shorten(tags.text), message })
  }
  return { text, refused }
}

/**
 * Reads a fragment, with or without its `#`. Whatever is good is taken; the rest is listed, with
 * its text only where the name belongs to a parameter that a link may carry: a key pasted under a
 * misspelt name must not be repeated on the page.
 */
export function readLink(fragment: string): LinkReading {
  const taken = new Map<Slot, string>()
  return readEntries(fragment, (slot, value) => {
    const reading = readText<unknown>(slot.parameter.value.codec, value)
    if (!reading.ok) return reading.message
    if ((taken.get(slot) ?? value) !== value) return 'Given twice; the first was taken.'
    taken.set(slot, value)
    return undefined
  })
}

/**
 * Reads the fragment of a form that is not finished: values are taken as they were typed, also those that
 * are not valid yet. What no link can carry is not taken, and listed.
 */
export function readTypedLink(fragment: string): LinkReading {
  return readEntries(fragment, () => undefined)
}

/** Reads a fragment this browser wrote itself, so that a reload loses nothing. */
export const readDraftLink = (fragment: string): ConnectionText => readTypedLink(fragment).text

/** A link has tags one by one, so how their text was put together does not come along. */
const writtenOf = (text: ConnectionText, slot: Slot): string =>
  entriesOf(text, slot)
    .map((entry) => entry.join('='))
    .join('&')

/**
 * The slots whose shareable texts differ, for asking before one form replaces another. Where one has
 * two tunnels and the other has one, all that hold something in either; two untouched forms differ in
 * nothing.
 */
export function differingSlots(a: ConnectionText, b: ConnectionText): readonly Slot[] {
  const [left, right] = [a.tunnels.length, b.tunnels.length]
  if (left !== right)
    return [a, b].flatMap((text) =>
      shareableSlots(text.tunnels.length).filter((slot) => !isDefaultText(text, slot)),
    )
  return shareableSlots(left).filter(
    (slot) =>
      writtenOf(a, slot) !== writtenOf(b, slot) &&
      !(isDefaultText(a, slot) && isDefaultText(b, slot)),
  )
}
