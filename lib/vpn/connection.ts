import type {
  ConnectionKey,
  ConnectionParameters,
  TunnelKey,
  TunnelParameters,
} from './parameters/registry'
import type { ValueOf } from './values/value-kind'

/** Present in every valid connection: required or defaulted, in both modes, under no condition. */
type Always<P> = P extends { readonly presence: 'optional' }
  ? false
  : 'appliesWhen' extends keyof P
    ? false
    : 'only' extends keyof P
      ? false
      : true

type Fields<T> = {
  readonly [K in keyof T as Always<T[K]> extends true ? K : never]: ValueOfParameter<T[K]>
} & {
  readonly [K in keyof T as Always<T[K]> extends true ? never : K]?: ValueOfParameter<T[K]>
}

type ValueOfParameter<P> = P extends { readonly value: infer K } ? ValueOf<K> : never

/** One tunnel: customer gateway, Phase 1, Phase 2, BGP. */
export type Tunnel = Fields<TunnelParameters>

/**
 * A valid connection. `tunnels` holds one tunnel for a single-tunnel gateway, and for a dual-tunnel
 * gateway two: the active one (`master`) before the standby one (`slave`).
 */
export type Connection = Fields<ConnectionParameters> & { readonly tunnels: readonly Tunnel[] }

/** What inputs hold: a text per parameter, `''` for nothing. */
export type TunnelText = { [K in TunnelKey]: string }
export type ConnectionText = { [K in ConnectionKey]: string } & { tunnels: TunnelText[] }

/** A partly valid connection: what rules look at while others of its values are still wrong. */
export type PartialTunnel = Partial<Tunnel>
export type PartialConnection = Partial<Omit<Connection, 'tunnels'>> & {
  readonly tunnels: readonly PartialTunnel[]
}
