import type { ConnectionText } from '../connection'
import { defaultText } from '../defaults'
import type { Mode, WireGroup } from '../parameters/declaration'
import { modeOf, type Slot, setTextAt, textAt } from '../slots'
import { joinCidrs } from '../values/cidr-list'
import {
  documentedName,
  isWireGroup,
  modeOfName,
  slotInGroup,
  slotNamed,
  tunnelOptions,
} from './documented-names'
import { isRecord } from './read-fields'
import { TagParts, tagParameter, textOfTagList } from './tag-parameters'
import { isTunnelParameter, tunnelEntries, tunnelsByRole } from './tunnel-entries'

export type RefusedEntry = { readonly parameter: string; readonly message: string }

/** Documented parameters read into a form's text; what could not be read is named. */
export type RequestReading = {
  readonly text: ConnectionText
  /** Documented names of the parameters that were there. */
  readonly given: readonly string[]
  /** Names no parameter has. Our HTTP API refuses them; the service, as it seems, ignores them. */
  readonly unknown: readonly string[]
  /** Known names whose value has the wrong shape, or that belong to connections of the other mode. */
  readonly refused: readonly RefusedEntry[]
}

/** Which tunnels are there is told by what was given: the parameters of the tunnels, or none. */
export function modeGiven(parameters: Readonly<Record<string, unknown>>): Mode {
  const isGiven = (name: string) =>
    parameters[name] !== null && parameters[name] !== undefined && isTunnelParameter(name)
  return Object.keys(parameters).some(isGiven) ? 'dual' : 'single'
}

function textOf(slot: Slot, value: unknown): string | undefined {
  const { kind } = slot.parameter.value
  if (kind === 'tag-list') return textOfTagList(value)
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const isList = Array.isArray(value) && value.every((part) => typeof part === 'string')
  return isList && kind === 'cidr-list' ? joinCidrs(value) : undefined
}

const shapes: Readonly<Record<string, string>> = {
  'cidr-list': 'Give a text, a number or true or false or a list of texts.',
  'tag-list': 'Give a list of tags, each with Key and Value.',
}

const ofOtherMode: Readonly<Record<Mode, string>> = {
  single: 'Belongs to single-tunnel connections; this one has two tunnels.',
  dual: 'Belongs to dual-tunnel connections; this one has one tunnel.',
}

class Reader {
  readonly text: ConnectionText
  readonly mode: Mode
  readonly unknown: string[] = []
  readonly refused: RefusedEntry[] = []
  readonly #seen = new Set<Slot>()
  readonly #tags = new TagParts()

  constructor(base: ConnectionText) {
    this.text = base
    this.mode = modeOf(base.tunnels.length)
  }

  /** Documented names of what was given. */
  get given(): string[] {
    return [...this.#seen].map(documentedName)
  }

  put(slot: Slot, value: unknown): void {
    if (value === null || value === undefined) return
    const parameter = documentedName(slot)
    const text = textOf(slot, value)
    if (text === undefined) {
      const message =
        shapes[slot.parameter.value.kind] ?? 'Give a text, a number or true or false.'
      this.refused.push({ parameter, message })
      return
    }
    this.#putText(slot, text)
  }

  #putText(slot: Slot, text: string): void {
    const parameter = documentedName(slot)
    if (this.#seen.has(slot) && textAt(this.text, slot) !== text) {
      this.refused.push({ parameter, message: 'Given twice, with different values.' })
      return
    }
    this.#seen.add(slot)
    setTextAt(this.text, slot, text)
  }

  putGroup(group: WireGroup, value: unknown): void {
    const keys = typeof value === 'string' ? parseJson(value) : value
    if (keys === null || keys === undefined || value === '') return
    if (!isRecord(keys)) {
      this.refused.push({ parameter: group, message: 'Give an object, or the JSON text of one.' })
      return
    }
    if (this.mode === 'dual') {
      this.refused.push({ parameter: group, message: ofOtherMode.single })
      return
    }
    for (const [key, member] of Object.entries(keys)) {
      const slot = slotInGroup(group, key)
      if (slot) this.put(slot, member)
      else this.unknown.push(`${group}.${key}`)
    }
  }

  /** `Tags.1.Key` and its like; false for any other name. */
  putTagPart(name: string, value: unknown): boolean {
    const part = tagParameter(name)
    if (!part || slotNamed(part.name, this.mode)?.parameter.value.kind !== 'tag-list')
      return false
    if (typeof value === 'string') this.#tags.put(part.number, part.part, value)
    else this.refused.push({ parameter: name, message: 'Give a text.' })
    return true
  }

  /** A parameter of its own, under a name that belongs to no group and no tunnel. */
  putNamed(name: string, value: unknown): void {
    const slot = name.includes('.') ? undefined : slotNamed(name, this.mode)
    if (slot) this.put(slot, value)
    else if (value === null || value === undefined || this.putTagPart(name, value)) return
    else if (!name.includes('.') && modeOfName(name) !== undefined)
      this.refused.push({ parameter: name, message: ofOtherMode[modeOfName(name) ?? 'single'] })
    else this.unknown.push(name)
  }

  putTunnels(parameters: Readonly<Record<string, unknown>>): void {
    const entries = tunnelEntries(parameters, this.refused)
    if (this.mode === 'single') {
      if (entries.length > 0)
        this.refused.push({ parameter: tunnelOptions, message: ofOtherMode.dual })
      return
    }
    for (const [tunnel, { options }] of tunnelsByRole(entries, this.refused)) {
      for (const [key, value] of options) {
        const name = `${tunnelOptions}.${tunnel + 1}.${key}`
        const slot = slotNamed(name, 'dual')
        if (slot) this.put(slot, value)
        else this.unknown.push(name)
      }
    }
  }

  finish(): RequestReading {
    const tags = this.#tags.text
    const slot = slotNamed('Tags', this.mode)
    if (slot && tags !== undefined) this.#putText(slot, tags)
    const { text, given, unknown, refused } = this
    return { text, given, unknown, refused }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/**
 * Reads documented parameters, as our HTTP API takes them and as the service gets them: the four
 * `…Config` parameters as objects or as JSON text, the tunnels of a dual-tunnel connection as a list
 * or under flat names, lists of blocks as comma text or as lists, booleans and numbers typed or as
 * text. Tunnels are told apart by `Role`.
 *
 * @param base - what the parameters are laid over, and with it how many tunnels there are; without
 *   it, the defaults of the mode that the parameters themselves show
 */
export function readRequest(
  parameters: Readonly<Record<string, unknown>>,
  base: ConnectionText = defaultText(modeGiven(parameters)),
): RequestReading {
  const reader = new Reader(structuredClone(base))
  for (const [name, value] of Object.entries(parameters)) {
    if (isTunnelParameter(name)) continue
    if (isWireGroup(name)) reader.putGroup(name, value)
    else reader.putNamed(name, value)
  }
  reader.putTunnels(parameters)
  return reader.finish()
}
