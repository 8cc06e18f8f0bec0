import type { TunnelFacts } from '../facts'
import type { Source } from '../sources'
import type { ValueKind, ValueOf } from '../values/value-kind'

export type StepId =
  | 'gateways'
  | 'subnets'
  | 'phase-1'
  | 'phase-2'
  | 'health-check'
  | 'bgp'
  | 'review'

/** One tunnel, or an active and a standby one. It follows from the VPN gateway. */
export type Mode = 'single' | 'dual'

/** The parameters whose value is JSON text on the wire of a single-tunnel connection. */
export type WireGroup = 'IkeConfig' | 'IpsecConfig' | 'HealthCheckConfig' | 'BgpConfig'

export type WireName = {
  readonly name: string
  /** The JSON text the parameter lives in; absent for a parameter of its own. */
  readonly group?: WireGroup
  /** An older key of the same parameter: read when it comes, sent beside the name. */
  readonly alias?: string
  /** How the value stands in the JSON text of the documented samples. */
  readonly json?: 'number' | 'string'
}

/** What a condition may look at: the parameters declared before it, and facts about the gateways. */
export type Seen = {
  readonly connection: Readonly<Record<string, unknown>>
  readonly tunnel: Readonly<Record<string, unknown>>
  readonly facts: TunnelFacts
}

type Declaration<K extends ValueKind> = {
  readonly wire: WireName
  readonly value: K
  readonly step: StepId
  /** The mode it belongs to; absent where it belongs to both. */
  readonly only?: Mode
  /** Place within the step; equal ranks keep the order of declaration. */
  readonly rank?: number
  readonly label: string
  readonly help: string
  /** Help that takes the place of the other, and of what happens when nothing is filled in, on some gateways. */
  readonly helpOn?: (facts: TunnelFacts) => string | undefined
  readonly source: readonly Source[]
  /** False: not drawn, not validated, not sent. Looks only at parameters declared earlier. */
  readonly appliesWhen?: (seen: Seen) => boolean
}

/** Without it there is no connection. */
export type Required = { readonly presence: 'required' }
/** Left alone, it has this value, and is sent with it. */
export type Defaulted<V> = { readonly presence: 'defaulted'; readonly default: V }
/** May be left out; then the service decides, as `absent` says. */
export type Optional = {
  readonly presence: 'optional'
  readonly absent: string
  readonly requiredWhen?: (seen: Seen) => boolean
}

export type Parameter<K extends ValueKind = ValueKind> = Declaration<K> &
  (Required | Defaulted<ValueOf<K>> | Optional)

/** A default must be a value of the parameter's own kind. */
type DefaultFits<P> = P extends { readonly presence: 'defaulted'; readonly value: infer K }
  ? { readonly default: ValueOf<K> }
  : unknown

/** Declares one parameter; the type of its value follows from its kind. */
export function parameter<const P extends Parameter>(declaration: P & DefaultFits<P>): P {
  return declaration
}
