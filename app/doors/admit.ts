import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { ServerSettings } from '@/lib/server-settings'
import { addressKey } from './client-address'
import type { Admission, Allowance, Kind, Limiter } from './limiter'
import type { Marks } from './mark-request'

/** Event streams that one caller may hold open: one a tab. */
const streamsMax = 16
/** An address may be an office of many, each with a session of their own. */
const callersAtAnAddress = 4

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What a caller is known by: the credentials that it sent, true or not, or else its address. */
function callerKey({ authorization, cookie }: IncomingHttpHeaders, address: string): string {
  const credentials = authorization ?? cookie
  return credentials === undefined ? `address ${address}` : `credentials ${digest(credentials)}`
}

const times = (
  factor: number,
  { ratePerSecond, concurrency, streams }: Allowance,
): Allowance => ({
  ratePerSecond: ratePerSecond * factor,
  concurrency: concurrency * factor,
  streams: streams * factor,
})

const isFree = ({ kind, path }: Marks) => kind === 'static' || path === '/healthz'
const kindOf = ({ path }: Marks): Kind => (path.endsWith('/events') ? 'stream' : 'request')

const always: Admission = { isAdmitted: true, leave: () => undefined }

/**
 * Lets a request in by its caller, and by its address: credentials that are made up for each request
 * would make a new caller of each.
 */
export function admit(
  limiter: Limiter,
  marks: Marks,
  headers: IncomingHttpHeaders,
  limits: ServerSettings['limits'],
): Admission {
  if (isFree(marks)) return always
  const kind = kindOf(marks)
  const address = addressKey(marks.address)
  const allowance = { ...limits, streams: streamsMax }
  const asPlace = limiter.enter(`place ${address}`, kind, times(callersAtAnAddress, allowance))
  if (!asPlace.isAdmitted) return asPlace
  const asCaller = limiter.enter(callerKey(headers, address), kind, allowance)
  if (!asCaller.isAdmitted) {
    asPlace.leave()
    return asCaller
  }
  const leave = () => {
    asPlace.leave()
    asCaller.leave()
  }
  return { isAdmitted: true, leave }
}
