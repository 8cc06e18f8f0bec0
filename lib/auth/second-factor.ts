import 'server-only'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import { sessionCookie } from './auth-settings'
import { challengedPerson } from './challenge'
import { digestOf } from './digests'
import { optional, readBody, text } from './read-body'
import { throttledAddress } from './sign-in'
import { countTry, triesOf } from './throttle'
import {
  auditAtDoor,
  cookiesIn,
  headersOf,
  nobodyYet,
  type Visit,
  type WithCookies,
} from './visit'

const refusal = (detail: string) => failed(ownProblem('Causeway.WrongSignIn', 401, { detail }))

const wrongCode = refusal('The code is wrong. Try the next one.')
const usedCode = refusal('This code was used already. Wait for the next one.')
const tooLate = refusal('The sign-in took too long or had too many wrong codes. Sign in again.')

/** A code is good for its half minute and the ones beside it. */
const codeLivesMs = 90_000

type Answer = {
  readonly token: string
  readonly user: { readonly id: string; readonly name: string }
}

const codeSubject = ({ auth }: Visit, personId: string, code: string) =>
  digestOf(auth.keys, 'code of second factor', `${personId} ${code}`)

/** Whether a code was accepted before (RFC 6238, 5.2: the second attempt must be refused). From now on it was. */
export async function wasUsed(visit: Visit, personId: string, code: string): Promise<boolean> {
  const { auth } = visit
  const subject = codeSubject(visit, personId, code)
  const rule = { max: 1, windowMs: codeLivesMs }
  return (await countTry(auth.store, subject, rule, Date.now())).count > 1
}

/** With a session's cookie the code would be compared with that session's person, not with who is signing in. */
function withoutSession(visit: Visit): Visit {
  const { credentials, auth } = visit
  const prefix = `${sessionCookie(auth.settings)}=`
  const cookie = (credentials.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !part.startsWith(prefix))
    .join('; ')
  return { ...visit, credentials: { ...credentials, cookie } }
}

/** Ends a sign-in under way with a code of the authenticator, or a recovery code, which is then used up. */
export function giveSecondFactor(
  visit: Visit,
  body: Readonly<Record<string, unknown>>,
): Promise<Outcome<WithCookies<Record<string, never>>>> {
  return fromJournal<WithCookies<Record<string, never>>>(async () => {
    const read = readBody(body, {
      Code: optional(text(6, 6)),
      RecoveryCode: optional(text(8, 40)),
    })
    if (!read.ok) return read
    const { Code, RecoveryCode } = read.value
    const { auth } = visit
    const problem = await throttledAddress(visit, 'second factor')
    if (problem) return failed(problem)
    const challenged = await challengedPerson(visit)
    if (!challenged) return tooLate
    const refuse = async (refused: Outcome<never>, why: string) => {
      // Whoever is here knows the password: the log says whose.
      await auditAtDoor(visit, nobodyYet, {
        action: 'sign-in-failed',
        target: challenged.email,
        detail: { by: 'second factor', why },
      })
      return refused
    }
    // Before it is tried: a code that was right once more would end this way in.
    if (Code !== undefined) {
      const subject = codeSubject(visit, challenged.personId, Code)
      if ((await triesOf(auth.store, subject, Date.now())) > 0)
        return refuse(usedCode, 'used already')
    }
    const headers = headersOf(withoutSession(visit))
    const { api } = auth.engine
    const response =
      Code === undefined
        ? await api.verifyBackupCode({
            body: { code: RecoveryCode ?? '' },
            headers,
            asResponse: true,
          })
        : await api.verifyTOTP({ body: { code: Code }, headers, asResponse: true })
    if (!response.ok) {
      const isOver = (await challengedPerson(visit)) === undefined
      return refuse(isOver ? tooLate : wrongCode, 'wrong')
    }
    const { user, token } = (await response.json()) as Answer
    if (Code !== undefined && (await wasUsed(visit, user.id, Code))) {
      await auth.store.db
        .deleteFrom('sessions')
        .where('token', '=', digestOf(auth.keys, 'session', token))
        .execute()
      return refuse(usedCode, 'used already')
    }
    const person = { personId: user.id, name: user.name }
    if (Code === undefined) await auditAtDoor(visit, person, { action: 'recovery-code-used' })
    await auditAtDoor(visit, person, {
      action: 'signed-in',
      detail: { by: Code === undefined ? 'password and recovery code' : 'password and code' },
    })
    return done({ value: {}, cookies: cookiesIn(response) })
  })
}
