import { Secret } from '@/lib/secret'
import { tunnelOptions } from './documented-names'
import { isRecord } from './read-fields'

/** The pre-shared keys of a connection, one for each tunnel; undefined where there is none. */
export type Keys = readonly (Secret | undefined)[]

/** Flat parameters of a call that creates or modifies. */
type Parameters = Readonly<Record<string, string>>

const keyName = new RegExp(`^${tunnelOptions}\\.(?:([12])\\.)?TunnelIkeConfig\\.Psk$`)

function ikeConfigOf(parameters: Parameters): Record<string, unknown> | undefined {
  const { IkeConfig } = parameters
  if (IkeConfig === undefined) return undefined
  const value: unknown = JSON.parse(IkeConfig)
  return isRecord(value) ? value : undefined
}

/** The tunnel whose key stands under a flat name; a call about one tunnel does not number it. */
function tunnelOfName(name: string): number | undefined {
  const match = keyName.exec(name)
  return match ? Number(match[1] ?? 1) - 1 : undefined
}

/** The keys among the parameters of a call, masked ones as they are. */
export function keysIn(parameters: Parameters): Keys {
  const keys: (Secret | undefined)[] = []
  const psk = ikeConfigOf(parameters)?.['Psk']
  if (typeof psk === 'string') keys[0] = new Secret(psk)
  for (const [name, text] of Object.entries(parameters)) {
    const tunnel = tunnelOfName(name)
    if (tunnel !== undefined) keys[tunnel] = new Secret(text)
  }
  return Array.from(keys)
}

export const hasKey = (keys: Keys): boolean => keys.some((key) => key !== undefined)

/** The secrets themselves, for what must hide them. */
export const secretsOf = (keys: Keys): Secret[] => keys.flatMap((key) => key ?? [])

/** Parameters with these keys in the places that hold one already. */
export function withKeysReplaced(parameters: Parameters, keys: Keys): Record<string, string> {
  const replaced: Record<string, string> = { ...parameters }
  const ike = ikeConfigOf(parameters)
  const [first] = keys
  if (ike && 'Psk' in ike && first)
    replaced['IkeConfig'] = JSON.stringify({ ...ike, Psk: first.reveal() })
  for (const name of Object.keys(parameters)) {
    const match = keyName.exec(name)
    if (!match) continue
    const key = match[1] === undefined ? keys.find(Boolean) : keys[Number(match[1]) - 1]
    if (key) replaced[name] = key.reveal()
  }
  return replaced
}

/**
 * Parameters of a change with the keys the connection has now, where a Phase 1 is sent without one:
 * whether a missing key is kept is not documented.
 *
 * @param keys - those of the connection, in the order of its tunnels
 * @param tunnel - the tunnel that a call about one tunnel is about
 */
export function withPresentKeys(parameters: Parameters, keys: Keys, tunnel = 0): Parameters {
  const added: Record<string, string> = {}
  const ike = ikeConfigOf(parameters)
  const [first] = keys
  if (ike && first && !('Psk' in ike))
    added['IkeConfig'] = JSON.stringify({ ...ike, Psk: first.reveal() })
  const phase1 = new RegExp(`^(${tunnelOptions}\\.(?:([12])\\.)?TunnelIkeConfig)\\.`)
  for (const name of Object.keys(parameters)) {
    const [, prefix, number] = phase1.exec(name) ?? []
    const key = keys[number === undefined ? tunnel : Number(number) - 1]
    if (prefix && key && parameters[`${prefix}.Psk`] === undefined)
      added[`${prefix}.Psk`] = key.reveal()
  }
  return { ...parameters, ...added }
}
