import type { InvitationSeen, Me, SignInWays } from '@/lib/http/people'
import { requestJson } from './request-json'

const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const getSignInWays = () => requestJson<SignInWays>('/api/sign-in')

/** Signs in with a password. @throws ProblemError */
export const signIn = (email: string, password: string) =>
  requestJson<{ Needs: 'nothing' | 'second-factor' }>(
    '/api/sign-in',
    json({ Email: email, Password: password }),
  )

export const giveSecondFactor = (factor: { Code: string } | { RecoveryCode: string }) =>
  requestJson('/api/sign-in/second-factor', json(factor))

export const startOidc = () => requestJson<{ Location: string }>('/api/sign-in/oidc', json({}))

export const signOut = () => requestJson('/api/sign-out', { method: 'POST' })

export const getMe = () => requestJson<Me>('/api/me')

export const lookAtInvitation = (token: string) =>
  requestJson<InvitationSeen>('/api/invitations/look', json({ Token: token }))

export type Acceptance = { Token: string; Name?: string; Email?: string; Password: string }

export const acceptInvitation = (acceptance: Acceptance) =>
  requestJson<{ Email: string }>('/api/invitations/accept', json(acceptance))

const nextKey = 'causeway.next'
const list = '/connections'
/** Stands for our own origin, which the server does not ask for here. */
const here = 'http://causeway.invalid'

/**
 * A place of ours, such as `/connections/new?step=bgp`; anything else leads to the list. Read as a browser will read it:
 * that takes tabs and line ends out, and `/<tab>/evil.example` is another host to it.
 */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return list
  const { origin, pathname, search, hash } = new URL(next, here)
  const isOurs = origin === here && !pathname.startsWith('//') && !pathname.includes('\\')
  return isOurs && !pathname.startsWith('/sign-in') ? `${pathname}${search}${hash}` : list
}

/** Keeps where to go while the browser is with the identity provider, which is not told. */
export function rememberNext(place: string): void {
  try {
    window.sessionStorage.setItem(nextKey, place)
  } catch {
    // Then the sign-in ends on the list.
  }
}

export function takeNext(): string {
  try {
    const place = window.sessionStorage.getItem(nextKey)
    window.sessionStorage.removeItem(nextKey)
    return safeNext(place)
  } catch {
    return list
  }
}
