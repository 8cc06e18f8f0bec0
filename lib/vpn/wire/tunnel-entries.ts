import { tunnelCounts, tunnelRoles } from '../slots'
import { tunnelOptions } from './documented-names'
import { isRecord } from './read-fields'
import type { RefusedEntry } from './read-request'

/** What was given for one tunnel: the keys below `TunnelOptionsSpecification.N`, nesting written with dots. */
export type TunnelEntry = {
  /** As it was numbered, from 1. */
  readonly number: number
  readonly role: string | undefined
  readonly options: ReadonlyMap<string, unknown>
}

const flatName = new RegExp(`^${tunnelOptions}\\.(\\d{1,3})\\.(.+)$`)

/** Whether a parameter belongs to the tunnels of a dual-tunnel connection. */
export function isTunnelParameter(name: string): boolean {
  return name === tunnelOptions || name.startsWith(`${tunnelOptions}.`)
}

function flatOptions(
  record: Readonly<Record<string, unknown>>,
  prefix = '',
): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]): [string, unknown][] =>
    isRecord(value) ? flatOptions(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  )
}

/** The tunnels of a call, typed (`TunnelOptionsSpecification: [{…}]`) or flat; the first writing of a key counts, and null is none. */
export function tunnelEntries(
  parameters: Readonly<Record<string, unknown>>,
  refused: RefusedEntry[],
): TunnelEntry[] {
  const found = new Map<number, Map<string, unknown>>()
  const put = (number: number, key: string, value: unknown) => {
    if (value === null || value === undefined) return
    const options = found.get(number) ?? new Map<string, unknown>()
    found.set(number, options)
    if (!options.has(key)) options.set(key, value)
    else if (options.get(key) !== value)
      refused.push({
        parameter: `${tunnelOptions}.${number}.${key}`,
        message: 'Given twice, with different values.',
      })
  }
  for (const [name, value] of Object.entries(parameters)) {
    const [, number, key] = flatName.exec(name) ?? []
    if (key !== undefined) put(Number(number), key, value)
    else if (name === tunnelOptions && Array.isArray(value) && value.every(isRecord)) {
      for (const [index, one] of value.entries())
        for (const [option, held] of flatOptions(one)) put(index + 1, option, held)
    } else if (isTunnelParameter(name) && value !== null && value !== undefined)
      refused.push({ parameter: name, message: 'Give a list of two tunnels.' })
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([number, options]) => {
      const role = options.get('Role')
      options.delete('Role')
      return { number, role: typeof role === 'string' && role !== '' ? role : undefined, options }
    })
}

/**
 * Which tunnel of the connection each entry is about: 0 for the active one, 1 for the standby.
 * Roles decide, not numbers; where none is given, the first is the active tunnel.
 */
export function tunnelsByRole(
  entries: readonly TunnelEntry[],
  refused: RefusedEntry[],
): Map<number, TunnelEntry> {
  const byTunnel = new Map<number, TunnelEntry>()
  const take = (tunnel: number, entry: TunnelEntry) => {
    if (!byTunnel.has(tunnel)) byTunnel.set(tunnel, entry)
    else
      refused.push({
        parameter: `${tunnelOptions}.${entry.number}.Role`,
        message: 'One tunnel is the master and the other one the slave.',
      })
  }
  for (const entry of entries) {
    const roles: readonly (string | undefined)[] = tunnelRoles
    const tunnel = entry.role === undefined ? -1 : roles.indexOf(entry.role)
    const parameter = `${tunnelOptions}.${entry.number}`
    if (entry.number < 1 || entry.number > tunnelCounts.dual)
      refused.push({ parameter, message: 'A connection has two tunnels, numbered 1 and 2.' })
    else if (tunnel >= 0) take(tunnel, entry)
    else if (entry.role !== undefined)
      refused.push({ parameter: `${parameter}.Role`, message: 'Give master or slave.' })
  }
  for (const entry of entries) {
    if (entry.role !== undefined || entry.number < 1 || entry.number > 2) continue
    take(byTunnel.has(entry.number - 1) ? 2 - entry.number : entry.number - 1, entry)
  }
  return byTunnel
}
