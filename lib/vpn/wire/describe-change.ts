import type { ConnectionText } from '../connection'
import { defaultTextOf } from '../defaults'
import { type Facts, factsOfTunnel, noFacts } from '../facts'
import { checkConnection } from '../schema'
import { labelOf } from '../slot-words'
import { type Path, type Slot, slotsOf, textAt } from '../slots'
import { splitCidrs } from '../values/cidr-list'
import { splitTags } from '../values/tag-list'
import { readText, type TextCodec, writeText } from '../values/text-codec'
import { documentedName, plainName } from './documented-names'
import { isDescribed } from './read-described'

/** One value that differs, in documented names, ready for people and for a record. */
export type Change = {
  readonly path: Path
  /** Documented name: `Name`, `IkeConfig.IkeLifetime`. */
  readonly parameter: string
  readonly label: string
  /** `''` where there was no value or nobody knows it; a secret is `***`. */
  readonly before: string
  readonly after: string
}

/** A difference that ModifyVpnConnectionAttribute cannot bring about, and why. */
export type Unchangeable = { readonly parameter: string; readonly message: string }

export type ChangeSet = {
  readonly changes: readonly Change[]
  readonly unchangeable: readonly Unchangeable[]
}

export type ChangeOptions = {
  readonly facts?: Facts
  /**
   * Documented names given in so many words. Only for parameters the service never describes, such
   * as `AutoConfigRoute`: nobody knows their value before, so being given is what makes a change.
   */
  readonly given?: readonly string[]
}

/** What a connection is made of for good. Source: VPC API metadata, ModifyVpnConnectionAttribute. */
export const fixedParameters: readonly string[] = [
  'RegionId',
  'VpnGatewayId',
  'CustomerGatewayId',
  'Tags',
]

/** Tags have operations of their own. */
const changedElsewhere: Readonly<Record<string, string>> = {
  Tags: 'Tags are changed on the page of the connection.',
}

/** The text an empty slot stands for: its default, or what the service is known to fill in. */
function textOfNothing(slot: Slot, facts: Facts): string {
  const { vpnGateway, customerGateway } = factsOfTunnel(
    facts,
    slot.scope === 'tunnel' ? slot.tunnel : 0,
  )
  const filledIn: Readonly<Record<string, string | undefined>> = {
    'IkeConfig.LocalId': vpnGateway?.internetIp,
    'IkeConfig.RemoteId': customerGateway?.ipAddress,
  }
  return filledIn[plainName(slot.parameter)] ?? defaultTextOf(slot.parameter)
}

/** The canonical text of what a slot comes to; text its codec does not take stays as it is. */
function effectiveText(text: ConnectionText, slot: Slot, facts: Facts): string {
  const held = textAt(text, slot)
  if (held === '') return textOfNothing(slot, facts)
  // The codec and the value come from one declaration; a union of declarations cannot say so.
  const codec = slot.parameter.value.codec as TextCodec<unknown>
  const reading = readText(codec, held)
  return reading.ok ? writeText(codec, reading.value) : held
}

const tagsInOrder = (text: string): string =>
  splitTags(text)
    .map(({ key, value }) => JSON.stringify([key, value]))
    .sort()
    .join()

/** The order of blocks and of tags means nothing to the service, so moving one is no change. */
function isSame(slot: Slot, was: string, is: string): boolean {
  if (was === is) return true
  const { kind } = slot.parameter.value
  if (kind === 'tag-list') return tagsInOrder(was) === tagsInOrder(is)
  if (kind !== 'cidr-list') return false
  return splitCidrs(was).sort().join() === splitCidrs(is).sort().join()
}

function isComparable(slot: Slot, given: readonly string[], heldAfter: string): boolean {
  const { kind } = slot.parameter.value
  if (kind === 'token') return false
  // The service never says the key: none given means that the present one stays.
  if (kind === 'secret') return heldAfter !== ''
  return isDescribed(slot) || given.includes(documentedName(slot))
}

function refusalOf(slot: Slot, after: string): Unchangeable | undefined {
  const parameter = documentedName(slot)
  const label = labelOf(slot)
  if (fixedParameters.includes(parameter)) {
    const elsewhere = changedElsewhere[parameter]
    if (elsewhere !== undefined) return { parameter, message: elsewhere }
    const message = `${label} cannot be changed; another one takes a new connection.`
    return { parameter, message }
  }
  if (after !== '') return undefined
  const message = `${label} can be replaced but not taken away: nothing sent may mean that the present value stays.`
  return { parameter, message }
}

/**
 * What differs between two states of a connection, slot by slot, in the order of declaration.
 * Values that do not apply to the state after (BGP values while BGP is off) are no change, nor is
 * the notation of a value.
 */
export function describeChange(
  before: ConnectionText,
  after: ConnectionText,
  { facts = noFacts, given = [] }: ChangeOptions = {},
): ChangeSet {
  const changes: Change[] = []
  const unchangeable: Unchangeable[] = []
  const [appliedBefore, applies] = [before, after].map(
    (text) => checkConnection(text, facts).applicable,
  )
  for (const slot of slotsOf(after.tunnels.length)) {
    if (!applies?.has(slot.path) || !isComparable(slot, given, textAt(after, slot))) continue
    const parameter = documentedName(slot)
    const isKnown = appliedBefore?.has(slot.path) && !given.includes(parameter)
    const was = isKnown ? effectiveText(before, slot, facts) : ''
    const is = effectiveText(after, slot, facts)
    if (isSame(slot, was, is)) continue
    const refusal = refusalOf(slot, is)
    if (refusal) {
      unchangeable.push(refusal)
      continue
    }
    const shown = (text: string) =>
      slot.parameter.value.kind === 'secret' && text !== '' ? '***' : text
    changes.push({
      path: slot.path,
      parameter,
      label: labelOf(slot),
      before: shown(was),
      after: shown(is),
    })
  }
  return { changes, unchangeable }
}
