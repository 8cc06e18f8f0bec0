import type { ConnectionText } from '../connection'
import type { Finding } from '../finding'
import { findSlot, type Path, parameterAt, slotsOf, textAt } from '../slots'
import { type ModifyingOperation, operationOf, touchedTunnels } from './change-operation'

/** The paths of what a change sends: what changes, and what stays as it is and goes along with it. */
function pathsSent(
  changed: readonly Path[],
  tunnelCount: number,
  operation: ModifyingOperation,
): ReadonlySet<Path> {
  const tunnels = touchedTunnels(changed)
  const isOneTunnel = operation === 'ModifyTunnelAttribute'
  const nameOf = (path: Path) => parameterAt(path).wire.group ?? parameterAt(path).wire.name
  // The group of BGP goes along with every change on a gateway that speaks it, see `writeChange`.
  const names = new Set([...changed.map(nameOf), 'BgpConfig'])
  const sent = slotsOf(tunnelCount).filter((slot) => {
    if (tunnelCount === 1 || slot.scope === 'connection') return names.has(nameOf(slot.path))
    return isOneTunnel ? tunnels.has(slot.tunnel) : tunnels.size > 0
  })
  return new Set(sent.map(({ path }) => path))
}

/**
 * What the connection holds, Causeway cannot read, and a change would send: nothing could be sent in its place, and
 * the service might take that for its own default. So it stands in the way until it is given a value.
 */
export function unreadableAlong(
  findings: readonly Finding[],
  changed: readonly Path[],
  text: ConnectionText,
  operation: ModifyingOperation = operationOf(changed, text.tunnels.length),
): ReadonlyMap<Finding, Finding> {
  const count = text.tunnels.length
  const sent = changed.length > 0 ? pathsSent(changed, count, operation) : new Set<Path>()
  const isUnreadable = ({ severity, rule, paths: [path] }: Finding) => {
    const slot = findSlot(path, count)
    return (
      severity === 'error' &&
      rule === undefined &&
      sent.has(path) &&
      slot !== undefined &&
      textAt(text, slot) !== ''
    )
  }
  return new Map(
    findings.filter(isUnreadable).map((finding) => {
      const message = `${finding.message} It goes along with the change and would be lost: choose a value for it.`
      return [finding, { ...finding, message }]
    }),
  )
}
