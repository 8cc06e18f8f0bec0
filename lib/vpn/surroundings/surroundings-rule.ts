import type { PartialConnection } from '../connection'
import type { Facts } from '../facts'
import type { Finding, Severity } from '../finding'
import type { TunnelKey } from '../parameters/registry'
import type { Path } from '../slots'
import type { Source } from '../sources'
import type { Spans } from './shared-blocks'
import type { OtherConnection, Surroundings } from './surroundings'

/** What a rule says; severity and source may differ from the rule's own. */
export type SurroundingsSaid = Pick<Finding, 'paths' | 'message' | 'fix' | 'other'> & {
  readonly severity?: Severity
  readonly source?: readonly Source[]
}

/** What a rule sees. Values that could not be read are absent; it stays silent then. The spans are the form's own. */
export type SurroundingsSeen = Spans & {
  readonly values: PartialConnection
  readonly surroundings: Surroundings
  /** The connections of the gateway beside the one that is being edited. */
  readonly others: readonly OtherConnection[]
  /** The connection that is being edited; undefined for a new one. */
  readonly except: string | undefined
  /** What the rules of the form itself were told about the gateway, and have spoken about. */
  readonly facts: Facts
}

/** A rule over the form and what stands on its VPN gateway. */
export type SurroundingsRule = {
  readonly id: string
  readonly severity: Severity
  readonly source: readonly Source[]
  readonly check: (seen: SurroundingsSeen) => readonly SurroundingsSaid[]
}

/** The path of a parameter of one tunnel. */
export const at = (tunnel: number, key: TunnelKey): Path => `tunnels.${tunnel}.${key}`
