import 'server-only'
import type { Caller } from '@/lib/access/caller'
import { fromJournal } from '@/lib/connections/find-attempts'
import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { authSettings, processAuth } from './process-auth'
import { readCaller } from './read-caller'

/** What of a request says who asks, and from where. */
export type Asking = {
  readonly method: string
  readonly cookie: string | null
  readonly authorization: string | null
  readonly origin: string | null
  /** `Sec-Fetch-Site`, which scripts of a page cannot set. */
  readonly fetchSite: string | null
  readonly host: string | null
  readonly userAgent: string
  readonly address: string
  readonly requestId: string
}

const signInNeeded = ownProblem('Causeway.SignInNeeded', 401, {
  detail:
    'Your sign-in has ended, or there was none. A script gives an API token as "Authorization: Bearer …".',
})

const badToken = ownProblem('Causeway.BadToken', 401, {
  detail: 'The API token is unknown, has expired or was revoked.',
})

/**
 * Why a change is not taken from a browser: one of another site would send our cookie along. What says that a page of ours
 * asked is the origin, or where a browser leaves that out, where it says the request comes from.
 */
export function refuseForeign({ origin, fetchSite, host }: Asking): Problem | undefined {
  const isOurs =
    origin === null || origin === 'null'
      ? fetchSite === 'same-origin'
      : origin === authSettings().url ||
        (host !== null && URL.canParse(origin) && new URL(origin).host === host)
  if (isOurs) return undefined
  return ownProblem('Causeway.ForeignOrigin', 403, {
    detail:
      'A change with a cookie must come from a page of Causeway. Scripts use an API token instead.',
  })
}

/** Who asks. `changes`: a cookie alone does not do, the page must be ours as well. */
export function identify(asking: Asking, changes: boolean): Promise<Outcome<Caller>> {
  return fromJournal<Caller>(async () => {
    const { store, keys, settings } = await processAuth()
    const known = await readCaller(store, keys, settings, asking)
    if (known.kind === 'nobody') return failed(signInNeeded)
    if (known.kind === 'bad-token') return failed(badToken)
    const { caller } = known
    const foreign = changes && caller.via === 'session' ? refuseForeign(asking) : undefined
    return foreign ? failed(foreign) : { ok: true, value: caller }
  })
}
