import { apiError, missing } from '../api-error'
import type { Call } from './action'

/** The value of a parameter that must be there; an empty one counts as absent (*assumed*). */
export function required(parameters: Call['parameters'], name: string): string {
  const value = parameters[name]
  if (value === undefined || value === '') throw missing(name)
  return value
}

/** The region of a call. Source of the refusal: "CreateSslVpnClientCert", error codes. */
export function requiredRegion({ parameters, store }: Call): string {
  const regionId = required(parameters, 'RegionId').trim()
  if (!store.regions.has(regionId)) throw apiError('InvalidRegionId.NotFound')
  return regionId
}
