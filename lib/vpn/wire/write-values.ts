import { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import type { WireGroup } from '../parameters/declaration'
import { textOfValue, valueAt } from '../schema'
import { type Slot, slotsOf } from '../slots'
import { tunnelOptionKey } from './documented-names'
import { writeTagParameters } from './tag-parameters'

/** Whether secrets are written as they are, or as `***` for people to look at. */
export type Secrets = 'reveal' | 'mask'

/** The keys of one JSON group. `switchedOff`: its own switch (`enable`, `EnableBgp`) says no. */
export type WrittenGroup = { members: Record<string, string | number>; switchedOff: boolean }

/**
 * A connection as it travels: parameters of their own, the members of the JSON groups of a
 * single-tunnel connection, and the options of each tunnel of a dual-tunnel one.
 */
export type WrittenValues = {
  readonly parameters: Record<string, string>
  readonly groups: Map<WireGroup, WrittenGroup>
  /** By key, such as `TunnelIkeConfig.Psk`; empty for a single-tunnel connection. */
  readonly tunnels: readonly Record<string, string>[]
}

function textToSend(connection: Connection, slot: Slot, secrets: Secrets): string {
  const masked = secrets === 'mask' && valueAt(connection, slot) instanceof Secret
  return masked ? '***' : textOfValue(connection, slot)
}

/** The switch of a group is its toggle: `enable`, `EnableBgp`. */
function isOff(connection: Connection, slot: Slot): boolean {
  return slot.parameter.value.kind === 'toggle' && valueAt(connection, slot) === false
}

function putInGroup(
  groups: WrittenValues['groups'],
  groupName: WireGroup,
  { slot, text, off }: { slot: Slot; text: string; off: boolean },
): void {
  const { name, alias, json } = slot.parameter.wire
  const group = groups.get(groupName) ?? { members: {}, switchedOff: false }
  groups.set(groupName, group)
  group.switchedOff ||= off
  group.members[name] = json === 'number' ? Number(text) : text
  if (alias !== undefined) group.members[alias] = text
}

/** Every effective value of a valid connection, defaults too, in wire form. */
export function writeValues(connection: Connection, secrets: Secrets): WrittenValues {
  const parameters: Record<string, string> = {}
  const groups: WrittenValues['groups'] = new Map()
  const isDual = connection.tunnels.length > 1
  const tunnels: Record<string, string>[] = isDual ? connection.tunnels.map(() => ({})) : []
  for (const slot of slotsOf(connection.tunnels.length)) {
    if (valueAt(connection, slot) === undefined) continue
    const { name, group } = slot.parameter.wire
    const text = textToSend(connection, slot, secrets)
    const options = slot.scope === 'tunnel' ? tunnels[slot.tunnel] : undefined
    if (options) options[tunnelOptionKey(slot.parameter)] = text
    else if (group !== undefined)
      putInGroup(groups, group, { slot, text, off: isOff(connection, slot) })
    else if (slot.parameter.value.kind === 'tag-list')
      Object.assign(parameters, writeTagParameters(name, text))
    else parameters[name] = text
  }
  return { parameters, groups, tunnels }
}
