import type { InvitationSeen, Me, SignInWays } from '@/lib/http/people'
import { requestJson, sendJson } from './request-json'

export const getSignInWays = () => requestJson<SignInWays>('/api/sign-in')

/** Signs in with a password. @throws ProblemError */
export const signIn = (email: string, password: string) =>
  sendJson<{ Needs: 'nothing' | 'second-factor' }>('POST', '/api/sign-in', {
    Email: email,
    Password: password,
  })

export const giveSecondFactor = (factor: { Code: string } | { RecoveryCode: string }) =>
  sendJson('POST', '/api/sign-in/second-factor', factor)

export const startOidc = () => sendJson<{ Location: string }>('POST', '/api/sign-in/oidc', {})

export const signOut = () => sendJson('POST', '/api/sign-out')

export const getMe = () => requestJson<Me>('/api/me')

export const lookAtInvitation = (token: string) =>
  sendJson<InvitationSeen>('POST', '/api/invitations/look', { Token: token })

export type Acceptance = { Token: string; Name?: string; Email?: string; Password: string }

export const acceptInvitation = (acceptance: Acceptance) =>
  sendJson<{ Email: string }>('POST', '/api/invitations/accept', acceptance)

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
