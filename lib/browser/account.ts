import { queryOptions } from '@tanstack/react-query'
import type { Role } from '@/lib/access/roles'
import type { NewToken, SessionList, TokenList, TwoFactorBegun } from '@/lib/http/people'
import { getMe } from './door'
import { tokensQuery } from './queries'
import { requestJson, sendJson } from './request-json'

/** Who is signed in, and how they sign in. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe })

/** Where one is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => requestJson<SessionList>('/api/me/sessions', { signal }),
  select: ({ Sessions }) => Sessions,
})

/** One's own API tokens; those who manage the tokens of others are given theirs, too. */
export const ownTokensQuery = (personId: string) =>
  queryOptions({
    ...tokensQuery,
    select: ({ Tokens }: TokenList) => Tokens.filter(({ PersonId }) => PersonId === personId),
  })

/** Ends one of one's own sessions. @throws ProblemError */
export const endSession = (sessionId: string) =>
  sendJson('DELETE', `/api/me/sessions/${encodeURIComponent(sessionId)}`)

/** @throws ProblemError, 401 where the current one is wrong and 422 where the new one is weak */
export const changePassword = (passwords: { Current: string; New: string }) =>
  sendJson('POST', '/api/me/password', passwords)

/** Begins with a second factor; it counts once a code was confirmed. @throws ProblemError */
export const startTwoFactor = (password: string) =>
  sendJson<TwoFactorBegun>('POST', '/api/me/two-factor', { Password: password })

/** @throws ProblemError, 401 where the code is wrong */
export const confirmTwoFactor = (code: string) =>
  sendJson('POST', '/api/me/two-factor/confirm', { Code: code })

/** @throws ProblemError */
export const stopTwoFactor = (password: string) =>
  sendJson('DELETE', '/api/me/two-factor', { Password: password })

/** New recovery codes; the old ones open nothing any more. @throws ProblemError */
export const renewRecoveryCodes = (password: string) =>
  sendJson<{ RecoveryCodes: readonly string[] }>('POST', '/api/me/two-factor/recovery-codes', {
    Password: password,
  })

/** Makes an API token; the answer is the only place where all of it stands. @throws ProblemError */
export const createToken = (token: { Name: string; Role: Role; Days: number }) =>
  sendJson<NewToken>('POST', '/api/tokens', token)
