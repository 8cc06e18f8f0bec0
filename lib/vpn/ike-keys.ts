import type { TunnelKey } from './parameters/registry'

/** What the two ends agree on in Phase 1: algorithms and lifetime, never identifiers or keys. */
export const ikeKeys = [
  'ikeVersion',
  'ikeMode',
  'ikeEncryption',
  'ikeAuthentication',
  'ikeGroup',
  'ikeLifetime',
] as const satisfies readonly TunnelKey[]

export type IkeKey = (typeof ikeKeys)[number]
