import { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import type { WireGroup } from '../parameters/declaration'
import { textOfValue, valueAt } from '../schema'
import { type Slot, slotsOf } from '../slots'

type Secrets = 'reveal' | 'mask'
type Group = { members: Record<string, string | number>; switchedOff: boolean }

function textToSend(connection: Connection, slot: Slot, secrets: Secrets): string {
  const masked = secrets === 'mask' && valueAt(connection, slot) instanceof Secret
  return masked ? '***' : textOfValue(connection, slot)
}

/** The switch of a group is its toggle: `enable`, `EnableBgp`. */
function isOff(connection: Connection, slot: Slot): boolean {
  return slot.parameter.value.kind === 'toggle' && valueAt(connection, slot) === false
}

/**
 * A valid connection as the parameters of `CreateVpnConnection`, all of them flat texts. Every
 * effective value is sent, defaults too, so that what was reviewed is what is created, whatever
 * the service's defaults become. A group whose switch is off (health check, BGP) is left out:
 * off is its documented default, and a gateway without the feature need not hear of it.
 *
 * @example writeRequest(connection).IkeConfig // '{"IkeVersion":"ikev2","IkeLifetime":86400,…}'
 */
export function writeRequest(connection: Connection, secrets: Secrets): Record<string, string> {
  if (connection.tunnels.length !== 1)
    throw new RangeError('Only one tunnel can be written flat.')
  const parameters: Record<string, string> = {}
  const groups = new Map<WireGroup, Group>()
  for (const slot of slotsOf(1)) {
    if (valueAt(connection, slot) === undefined) continue
    const { name, group: groupName, alias, json } = slot.parameter.wire
    const text = textToSend(connection, slot, secrets)
    if (groupName === undefined) {
      parameters[name] = text
      continue
    }
    const group = groups.get(groupName) ?? { members: {}, switchedOff: false }
    groups.set(groupName, group)
    group.switchedOff ||= isOff(connection, slot)
    group.members[name] = json === 'number' ? Number(text) : text
    if (alias !== undefined) group.members[alias] = text
  }
  for (const [name, group] of groups) {
    if (!group.switchedOff) parameters[name] = JSON.stringify(group.members)
  }
  return parameters
}
