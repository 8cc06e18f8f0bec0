import 'server-only'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import { providerId, sessionCookie } from './auth-settings'
import { digestOf } from './digests'
import { answers } from './provider-answers'
import { readBody } from './read-body'
import { signedToken } from './read-caller'
import { endThisSession } from './sessions'
import { throttledAddress } from './sign-in'
import {
  auditAtDoor,
  cookiesIn,
  headersOf,
  nobodyYet,
  type Visit,
  type WithCookies,
} from './visit'

/** The page that takes a browser to where it wanted to go before it was sent to the provider. */
const donePage = '/sign-in/done'
const errorPage = '/sign-in'

const noProvider = failed(
  ownProblem('Causeway.NotFound', 404, { detail: 'No identity provider is set up here.' }),
)

const providerAway = failed(
  ownProblem('Causeway.Unreachable', 502, {
    detail: 'The identity provider does not answer. Try again, or ask an admin to look at it.',
    retryable: true,
  }),
)

/** Begins a sign-in with the provider: where the browser has to go, and what it has to remember until it is back. */
export function startOidc(
  visit: Visit,
  body: Readonly<Record<string, unknown>>,
): Promise<Outcome<WithCookies<{ readonly Location: string }>>> {
  return fromJournal(async () => {
    const read = readBody(body, {})
    if (!read.ok) return read
    const { auth } = visit
    if (!auth.settings.oidc) return noProvider
    const problem = await throttledAddress(visit, 'provider')
    if (problem) return failed(problem)
    if (!(await answers(auth.settings.oidc))) return providerAway
    const response = await auth.providerEngine().api.signInSocial({
      body: {
        provider: providerId,
        callbackURL: donePage,
        errorCallbackURL: errorPage,
        disableRedirect: true,
      },
      headers: headersOf(visit),
      asResponse: true,
    })
    const answer = (await response.json().catch(() => undefined)) as { url?: string } | undefined
    if (response.ok && answer?.url)
      return done({ value: { Location: answer.url }, cookies: cookiesIn(response) })
    return providerAway
  })
}

/** Where the browser goes after the provider sent it back, and the cookies it keeps. */
export type CameBack = { readonly location: string; readonly cookies: readonly string[] }

function sessionTokenIn({ auth }: Visit, cookies: readonly string[]): string | undefined {
  const prefix = `${sessionCookie(auth.settings)}=`
  const set = cookies.find((cookie) => cookie.startsWith(prefix))
  const value = set?.slice(prefix.length).split(';')[0]
  return value ? signedToken(value, auth.keys) : undefined
}

/** Ends a sign-in with the provider. Every failure ends on the page for signing in, with a code that it explains. */
export async function finishOidc(visit: Visit, query: string): Promise<CameBack> {
  const { auth } = visit
  const { oidc } = auth.settings
  if (!oidc) return { location: `${errorPage}?error=no_provider`, cookies: [] }
  if (!(await answers(oidc))) return { location: `${errorPage}?error=provider_away`, cookies: [] }
  const url = `${auth.settings.url}/api/auth/callback/${providerId}${query}`
  const request = new Request(url, { headers: headersOf(visit) })
  const response = await auth.providerEngine().handler(request)
  const location = new URL(response.headers.get('location') ?? errorPage, auth.settings.url)
  const cookies = cookiesIn(response)
  const token = sessionTokenIn(visit, cookies)
  const person =
    token === undefined
      ? undefined
      : await auth.store.db
          .selectFrom('sessions')
          .innerJoin('people', 'people.id', 'sessions.userId')
          .select(['people.id', 'people.name', 'people.role'])
          .where('sessions.token', '=', digestOf(auth.keys, 'session', token))
          .executeTakeFirst()
  if (!person) {
    const code = location.searchParams.get('error') ?? 'failed'
    await auditAtDoor(visit, nobodyYet, {
      action: 'sign-in-failed',
      detail: { by: 'provider', code },
    })
    return { location: `${errorPage}?error=${encodeURIComponent(code)}`, cookies }
  }
  await endThisSession(visit)
  await auditAtDoor(
    visit,
    { personId: person.id, name: person.name },
    { action: 'signed-in', detail: { by: 'provider', Role: person.role } },
  )
  return { location: donePage, cookies }
}
