import { apiError } from '../api-error'

const windowMs = 15 * 60_000
const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/**
 * Refuses a date that is not `YYYY-MM-DDThh:mm:ssZ` or lies more than 15 minutes from now, either way.
 * Source: "V3 request structure and signature", x-acs-date; the same window for V1 is *assumed*.
 */
export function assertFresh(date: string, now: number): void {
  const time = shape.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(time)) throw apiError('InvalidTimeStamp.Format')
  if (Math.abs(now - time) > windowMs) throw apiError('InvalidTimeStamp.Expired')
}
