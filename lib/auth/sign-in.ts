import 'server-only'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import { digestOf } from './digests'
import { passwordCharacters } from './password-rules'
import { email, readBody, secretText } from './read-body'
import { endThisSession } from './sessions'
import { accountRule, addressRule, countTry, forgetTries, tooManyTries } from './throttle'
import {
  auditAtDoor,
  cookiesIn,
  headersOf,
  nobodyYet,
  type Visit,
  type WithCookies,
} from './visit'

/** What is still missing after a sign-in: nothing, or the second factor. */
export type SignedIn = { readonly Needs: 'nothing' | 'second-factor' }

/** The same words for a wrong password, an unknown address, and one who may not come in any more. */
const wrongSignIn = ownProblem('Causeway.WrongSignIn', 401, {
  detail: 'The e-mail address or the password is wrong.',
})

/** Counts a try of something that cannot be guessed anyhow: for the address alone. */
export async function throttledAddress({ auth, credentials }: Visit, purpose: string) {
  const subject = digestOf(auth.keys, purpose, credentials.address)
  const { waitMs } = await countTry(auth.store, subject, addressRule, Date.now())
  return waitMs > 0 ? tooManyTries(waitMs) : undefined
}

/** Counts a try of an address and of a subject; the problem of whichever had too many. */
export async function throttled(visit: Visit, purpose: string, subject: string, name: string) {
  const { auth, credentials } = visit
  const now = Date.now()
  const account = digestOf(auth.keys, purpose, subject)
  const address = digestOf(auth.keys, 'try of address', credentials.address)
  const tries = [
    { ...(await countTry(auth.store, address, addressRule, now)), max: addressRule.max },
    { ...(await countTry(auth.store, account, accountRule, now)), max: accountRule.max },
  ]
  const waitMs = Math.max(...tries.map((one) => one.waitMs))
  if (waitMs === 0) return undefined
  // Once for each window: a guesser does not get to fill the log.
  if (tries.some(({ count, max }) => count === max + 1))
    await auditAtDoor(visit, nobodyYet, { action: 'sign-in-throttled', target: name })
  return tooManyTries(waitMs)
}

/**
 * Signs somebody in by password. Takes as long for an address that nobody has; tells in no way whether there is
 * such an account. The session the browser had ends.
 */
export function signIn(
  visit: Visit,
  body: Readonly<Record<string, unknown>>,
): Promise<Outcome<WithCookies<SignedIn>>> {
  return fromJournal<WithCookies<SignedIn>>(async () => {
    const read = readBody(body, { Email: email, Password: secretText(passwordCharacters.max) })
    if (!read.ok) return read
    const { Email, Password } = read.value
    const { auth } = visit
    const problem = await throttled(visit, 'try of account', Email, Email)
    if (problem) return failed(problem)
    const response = await auth.engine.api.signInEmail({
      body: { email: Email, password: Password },
      headers: headersOf(visit),
      asResponse: true,
    })
    if (!response.ok) {
      await auditAtDoor(visit, nobodyYet, { action: 'sign-in-failed', target: Email })
      return failed(wrongSignIn)
    }
    await forgetTries(auth.store, digestOf(auth.keys, 'try of account', Email), Date.now())
    await endThisSession(visit)
    const answer = (await response.json()) as { twoFactorRedirect?: boolean; user?: Known }
    const cookies = cookiesIn(response)
    if (answer.twoFactorRedirect || !answer.user)
      return done({ value: { Needs: 'second-factor' }, cookies })
    const { id, name } = answer.user
    await auditAtDoor(
      visit,
      { personId: id, name },
      {
        action: 'signed-in',
        detail: { by: 'password' },
      },
    )
    return done({ value: { Needs: 'nothing' }, cookies })
  })
}

type Known = { readonly id: string; readonly name: string }
