import type { Connection, ConnectionText, PartialConnection } from './connection'
import { defaultText } from './defaults'
import { type Facts, factsOfTunnel, noFacts, type TunnelFacts } from './facts'
import type { Finding } from './finding'
import { mergeTunnelFindings } from './merge-tunnel-findings'
import type { Parameter, Seen } from './parameters/declaration'
import { runRules } from './rules/run-rules'
import { modeOf, type Path, type Slot, setTextAt, slotsOf, textAt } from './slots'
import { readText, type TextCodec, writeText } from './values/text-codec'

/** What is known about a form's text: its values as far as they are valid, and what is to say. */
export type Check = {
  readonly values: PartialConnection
  /** Paths of the parameters that apply; the others are not drawn, not validated, not sent. */
  readonly applicable: ReadonlySet<Path>
  readonly findings: readonly Finding[]
  /** Present exactly when no finding is an error. */
  readonly connection?: Connection
}

type Draft = {
  connection: Record<string, unknown>
  tunnels: Record<string, unknown>[]
}

type Outcome = { value: unknown } | { message: string }

// The codec and the value come from one declaration; a union of declarations cannot say so.
function codecOf(parameter: Parameter): TextCodec<unknown> {
  return parameter.value.codec as TextCodec<unknown>
}

function read(parameter: Parameter, text: string, seen: Seen): Outcome {
  if (text !== '') {
    const reading = readText(codecOf(parameter), text)
    return reading.ok ? { value: reading.value } : { message: reading.message }
  }
  if (parameter.presence === 'defaulted') return { value: parameter.default }
  if (parameter.presence === 'optional' && !parameter.requiredWhen?.(seen))
    return { value: undefined }
  return { message: `${parameter.label} is needed.` }
}

function seenFrom(draft: Draft, slot: Slot, facts: readonly TunnelFacts[]): Seen {
  const index = slot.scope === 'tunnel' ? slot.tunnel : 0
  const tunnel = slot.scope === 'tunnel' ? (draft.tunnels[index] ?? {}) : {}
  return { connection: draft.connection, tunnel, facts: facts[index] ?? noFacts }
}

/**
 * Text to connection: every parameter that applies is read by its own declaration, then the rules
 * look at what could be read. All errors are found at once. Pure; the browser, the HTTP API and the
 * sandbox call this same function.
 */
export function checkConnection(text: ConnectionText, facts: Facts = noFacts): Check {
  const draft: Draft = { connection: {}, tunnels: text.tunnels.map(() => ({})) }
  const applicable = new Set<Path>()
  const factsByTunnel = text.tunnels.map((_, index) => factsOfTunnel(facts, index))
  const findings: Finding[] = []
  for (const slot of slotsOf(text.tunnels.length)) {
    const { parameter } = slot
    const seen = seenFrom(draft, slot, factsByTunnel)
    if (parameter.appliesWhen && !parameter.appliesWhen(seen)) continue
    applicable.add(slot.path)
    const outcome = read(parameter, textAt(text, slot), seen)
    if ('message' in outcome) {
      findings.push({
        severity: 'error',
        paths: [slot.path],
        message: outcome.message,
        source: parameter.source,
      })
    } else if (outcome.value !== undefined) {
      const target = slot.scope === 'connection' ? draft.connection : draft.tunnels[slot.tunnel]
      if (target) target[slot.key] = outcome.value
    }
  }
  // The loop above stored each value under the key of the declaration that read it.
  const values = { ...draft.connection, tunnels: draft.tunnels } as PartialConnection
  const heard = mergeTunnelFindings(
    [...findings, ...runRules(values, facts)],
    text.tunnels.length,
  )
  if (heard.some((finding) => finding.severity === 'error'))
    return { values, applicable, findings: heard }
  return { values, applicable, findings: heard, connection: values as Connection }
}

/** The value of a slot, or undefined where it is absent. */
export function valueAt(connection: PartialConnection, slot: Slot): unknown {
  return slot.scope === 'connection'
    ? connection[slot.key]
    : connection.tunnels[slot.tunnel]?.[slot.key]
}

/** The canonical text of a slot's value; `''` where it is absent. */
export function textOfValue(connection: PartialConnection, slot: Slot): string {
  const value = valueAt(connection, slot)
  return value === undefined ? '' : writeText(codecOf(slot.parameter), value)
}

/** A connection as a form's text: canonical where a value is there, the default where none is. */
export function writeConnection(connection: PartialConnection): ConnectionText {
  const text = defaultText(modeOf(connection.tunnels.length))
  for (const slot of slotsOf(connection.tunnels.length)) {
    const written = textOfValue(connection, slot)
    if (written !== '') setTextAt(text, slot, written)
  }
  return text
}
