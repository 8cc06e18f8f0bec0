import type { Connection, ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { type Check, checkConnection } from '@/lib/vpn/schema'
import { type Path, slotAt, textAt } from '@/lib/vpn/slots'
import { type Change, describeChange, type Unchangeable } from '@/lib/vpn/wire/describe-change'
import { slotNamed } from '@/lib/vpn/wire/documented-names'

export type EditPlan = { readonly check: Check; readonly changes: readonly Change[] }

/** Nobody knows whether routes are added, so any answer given here is a change. */
const givenIn = (text: ConnectionText): string[] =>
  text.autoConfigureRoutes === '' ? [] : ['AutoConfigRoute']

/** What differs between two states of a connection. */
export const changesBetween = (before: ConnectionText, after: ConnectionText, facts?: Facts) =>
  describeChange(before, after, { given: givenIn(after), ...(facts && { facts }) })

function findingOf({ parameter, message }: Unchangeable): Finding[] {
  const slot = slotNamed(parameter)
  if (!slot) return []
  return [{ severity: 'error', paths: [slot.path], message, source: slot.parameter.source }]
}

/**
 * What a form's text would change, and what is to say about it. What is wrong with a value that
 * stays as it is becomes advice: the service has it already, and it stands in nobody's way.
 */
export function planEdit(before: ConnectionText, text: ConnectionText, facts: Facts): EditPlan {
  const { changes, unchangeable } = changesBetween(before, text, facts)
  const { values, applicable, findings } = checkConnection(text, facts)
  const refusals = unchangeable.flatMap(findingOf)
  const own = new Set<Path>(['clientToken'])
  for (const { path } of changes) own.add(path)
  for (const { paths } of refusals) own.add(paths[0])
  const weighed = findings.map((finding): Finding => {
    return finding.paths.some((path) => own.has(path))
      ? finding
      : { ...finding, severity: 'advice' }
  })
  const isNamed = ({ paths: [path] }: Finding) =>
    weighed.some(({ severity, paths }) => severity === 'error' && paths[0] === path)
  const all = [...weighed, ...refusals.filter((refusal) => !isNamed(refusal))]
  const isWrong = all.some(({ severity }) => severity === 'error')
  const check: Check = {
    values,
    applicable,
    findings: all,
    // Whatever the advice is about, it is values that stay as they are.
    ...(!isWrong && { connection: values as Connection }),
  }
  return { check, changes }
}

/** The changed parameters as our HTTP API takes them, groups as objects. The key goes along in plain text. */
export function bodyOf(
  changes: readonly Change[],
  text: ConnectionText,
): Record<string, string | Record<string, string>> {
  const single: Record<string, string> = {}
  const groups: Record<string, Record<string, string>> = {}
  for (const { path, after } of changes) {
    const slot = slotAt(path)
    const { name, group } = slot.parameter.wire
    const value = slot.parameter.value.kind === 'secret' ? textAt(text, slot) : after
    if (group === undefined) single[name] = value
    else groups[group] = { ...groups[group], [name]: value }
  }
  return { ...single, ...groups }
}
