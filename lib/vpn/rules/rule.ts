import type { PartialConnection, PartialTunnel } from '../connection'
import type { Facts, TunnelFacts } from '../facts'
import type { Finding, Severity } from '../finding'
import type { TunnelKey } from '../parameters/registry'
import type { Path } from '../slots'
import type { Source } from '../sources'

/** What a rule says; severity and source may differ from the rule's own. */
export type Said = Pick<Finding, 'paths' | 'message' | 'fix'> & {
  readonly severity?: Severity
  readonly source?: readonly Source[]
}

type About = {
  readonly id: string
  readonly severity: Severity
  readonly source: readonly Source[]
}

/** A rule over the whole connection. Values that could not be read are absent; it stays silent then. */
export type ConnectionRule = About & {
  readonly scope: 'connection'
  readonly check: (connection: PartialConnection, facts: Facts) => readonly Said[]
}

/** A rule over one tunnel; `at` makes the path of one of its parameters. */
export type TunnelRule = About & {
  readonly scope: 'tunnel'
  readonly check: (input: {
    tunnel: PartialTunnel
    connection: PartialConnection
    facts: TunnelFacts
    at: (key: TunnelKey) => Path
  }) => readonly Said[]
}

export type Rule = ConnectionRule | TunnelRule

export function connectionRule(rule: Omit<ConnectionRule, 'scope'>): ConnectionRule {
  return { scope: 'connection', ...rule }
}

export function tunnelRule(rule: Omit<TunnelRule, 'scope'>): TunnelRule {
  return { scope: 'tunnel', ...rule }
}
