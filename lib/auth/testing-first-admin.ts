import type { Role } from '@/lib/access/roles'

/** What chaos and bench know of sign-in. Never imported by the product. */

const email = 'first@example.com'
const password = 'seven quiet herons wade'

/** Somebody who is signed in: by cookie as a browser, by token as a script. */
export type SignedIn = { readonly cookie: string; readonly token: string }

/**
 * Becomes the first admin of an app that has just started, with the link it printed, and makes an API token of a role.
 *
 * @throws Error where the app does not let them
 */
export async function becomeFirstAdmin(
  url: string,
  printed: string,
  role: Role,
): Promise<SignedIn> {
  const link = /\/join#(\S+)/.exec(printed)?.[1]
  if (!link) throw new Error(`No link for the first admin was printed:\n${printed}`)
  const send = async (path: string, body: unknown, cookie = '') => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  await send('/api/invitations/accept', {
    Token: link,
    Name: 'First Admin',
    Email: email,
    Password: password,
  })
  const signedIn = await send('/api/sign-in', { Email: email, Password: password })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  const made = await send('/api/tokens', { Name: 'first', Role: role, Days: 2 }, cookie)
  const { Token } = (await made.json()) as { Token: string }
  return { cookie, token: Token }
}

/** The same, for whoever goes on to sign in by themselves. */
export async function firstAdmin(url: string, printed: string) {
  await becomeFirstAdmin(url, printed, 'viewer')
  return { email, password }
}

/** Every text that opens something, to be looked for where it must not be. */
export const secretsOf = ({ cookie, token }: SignedIn): string[] => [
  password,
  token,
  decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '',
]
