import type { Connection, ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { mergeTunnelFindings } from '@/lib/vpn/merge-tunnel-findings'
import type { Parameter } from '@/lib/vpn/parameters/declaration'
import { type Check, checkConnection } from '@/lib/vpn/schema'
import { modeOf, type Path, slotAt, textAt, tunnelRoles } from '@/lib/vpn/slots'
import { type Change, describeChange, type Unchangeable } from '@/lib/vpn/wire/describe-change'
import { slotNamed } from '@/lib/vpn/wire/documented-names'
import { unreadableAlong } from '@/lib/vpn/wire/goes-along'
import { type Around, nothingAround } from '../surroundings/around'

export type EditPlan = { readonly check: Check; readonly changes: readonly Change[] }

/** Nobody knows whether routes are added, so any answer given here is a change. */
const givenIn = (text: ConnectionText): string[] =>
  text.autoConfigureRoutes === '' ? [] : ['AutoConfigRoute']

/** What differs between two states of a connection. */
export const changesBetween = (before: ConnectionText, after: ConnectionText, facts?: Facts) =>
  describeChange(before, after, { given: givenIn(after), ...(facts && { facts }) })

function findingOf({ parameter, message }: Unchangeable, tunnelCount: number): Finding[] {
  const slot = slotNamed(parameter, modeOf(tunnelCount))
  if (!slot) return []
  return [{ severity: 'error', paths: [slot.path], message, source: slot.parameter.source }]
}

/**
 * What a form's text would change, and what is to say about it. What is wrong with a value that
 * stays as it is becomes advice: the service has it already, and it stands in nobody's way unless it would be sent.
 */
export function planEdit(
  before: ConnectionText,
  text: ConnectionText,
  facts: Facts,
  around: Around = nothingAround,
): EditPlan {
  const { changes, unchangeable } = changesBetween(before, text, facts)
  const { values, applicable, findings: found } = checkConnection(text, facts)
  const findings = mergeTunnelFindings([...found, ...around(values, facts)], text.tunnels.length)
  const refusals = unchangeable.flatMap((one) => findingOf(one, text.tunnels.length))
  const own = new Set<Path>(['clientToken'])
  for (const { path } of changes) own.add(path)
  for (const { paths } of refusals) own.add(paths[0])
  const along = unreadableAlong(
    findings,
    changes.map(({ path }) => path),
    text,
  )
  const weighed = findings.map((finding): Finding => {
    const unreadable = along.get(finding)
    if (unreadable) return unreadable
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

type Members = Record<string, string>
type TunnelBody = Record<string, string | Members>

function put(body: TunnelBody, { wire: { name, group } }: Parameter, value: string, prefix = '') {
  if (group === undefined) body[name] = value
  else body[`${prefix}${group}`] = { ...(body[`${prefix}${group}`] as Members), [name]: value }
}

/** The changed parameters as our HTTP API takes them, groups as objects. The key goes along in plain text. */
export function bodyOf(
  changes: readonly Change[],
  text: ConnectionText,
): Record<string, string | Members | readonly TunnelBody[]> {
  const own: TunnelBody = {}
  const tunnels: TunnelBody[] = []
  for (const { path, after } of changes) {
    const slot = slotAt(path, text.tunnels.length)
    const value = slot.parameter.value.kind === 'secret' ? textAt(text, slot) : after
    if (slot.scope === 'connection' || slot.mode === 'single') put(own, slot.parameter, value)
    else {
      const tunnel = tunnels[slot.tunnel] ?? { Role: tunnelRoles[slot.tunnel] ?? '' }
      tunnels[slot.tunnel] = tunnel
      put(tunnel, slot.parameter, value, 'Tunnel')
    }
  }
  const touched = tunnels.filter(Boolean)
  return touched.length > 0 ? { ...own, TunnelOptionsSpecification: touched } : own
}
