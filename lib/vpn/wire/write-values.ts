import { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import type { WireGroup } from '../parameters/declaration'
import { textOfValue, valueAt } from '../schema'
import { type Slot, slotsOf } from '../slots'

/** Whether secrets are written as they are, or as `***` for people to look at. */
export type Secrets = 'reveal' | 'mask'

/** The keys of one JSON group. `switchedOff`: its own switch (`enable`, `EnableBgp`) says no. */
export type WrittenGroup = { members: Record<string, string | number>; switchedOff: boolean }

/** A connection as it travels: parameters of their own, and the members of the JSON groups. */
export type WrittenValues = {
  readonly parameters: Record<string, string>
  readonly groups: Map<WireGroup, WrittenGroup>
}

function textToSend(connection: Connection, slot: Slot, secrets: Secrets): string {
  const masked = secrets === 'mask' && valueAt(connection, slot) instanceof Secret
  return masked ? '***' : textOfValue(connection, slot)
}

/** The switch of a group is its toggle: `enable`, `EnableBgp`. */
function isOff(connection: Connection, slot: Slot): boolean {
  return slot.parameter.value.kind === 'toggle' && valueAt(connection, slot) === false
}

/** Every effective value of a valid single-tunnel connection, defaults too, in wire form. */
export function writeValues(connection: Connection, secrets: Secrets): WrittenValues {
  if (connection.tunnels.length !== 1)
    throw new RangeError('Only one tunnel can be written flat.')
  const parameters: Record<string, string> = {}
  const groups = new Map<WireGroup, WrittenGroup>()
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
  return { parameters, groups }
}
