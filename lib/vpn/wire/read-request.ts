import type { ConnectionText } from '../connection'
import { defaultText } from '../defaults'
import type { WireGroup } from '../parameters/declaration'
import { type Slot, setTextAt, textAt } from '../slots'
import { joinCidrs } from '../values/cidr-list'
import { documentedName, isWireGroup, slotInGroup, slotNamed } from './documented-names'

export type RefusedEntry = { readonly parameter: string; readonly message: string }

/** Documented parameters read into a form's text; what could not be read is named. */
export type RequestReading = {
  readonly text: ConnectionText
  /** Documented names of the parameters that were there. */
  readonly given: readonly string[]
  /** Names no parameter has. Our HTTP API refuses them; the service, as it seems, ignores them. */
  readonly unknown: readonly string[]
  /** Known names whose value has the wrong shape. */
  readonly refused: readonly RefusedEntry[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(slot: Slot, value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const isList = Array.isArray(value) && value.every((part) => typeof part === 'string')
  return isList && slot.parameter.value.kind === 'cidr-list' ? joinCidrs(value) : undefined
}

class Reader {
  readonly text: ConnectionText
  readonly unknown: string[] = []
  readonly refused: RefusedEntry[] = []
  readonly #seen = new Set<Slot>()

  constructor(base: ConnectionText) {
    this.text = base
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
      const list = slot.parameter.value.kind === 'cidr-list' ? ' or a list of texts' : ''
      this.refused.push({ parameter, message: `Give a text, a number or true or false${list}.` })
      return
    }
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
    for (const [key, member] of Object.entries(keys)) {
      const slot = slotInGroup(group, key)
      if (slot) this.put(slot, member)
      else this.unknown.push(`${group}.${key}`)
    }
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
 * `…Config` parameters as objects or as JSON text, lists of blocks as comma text or as lists,
 * booleans and numbers typed or as text.
 *
 * @param base - what the parameters are laid over; the defaults unless a connection is changed
 */
export function readRequest(
  parameters: Readonly<Record<string, unknown>>,
  base: ConnectionText = defaultText(),
): RequestReading {
  const reader = new Reader(structuredClone(base))
  for (const [name, value] of Object.entries(parameters)) {
    const slot = name.includes('.') ? undefined : slotNamed(name)
    if (slot) reader.put(slot, value)
    else if (isWireGroup(name)) reader.putGroup(name, value)
    else reader.unknown.push(name)
  }
  const { text, given, unknown, refused } = reader
  return { text, given, unknown, refused }
}
