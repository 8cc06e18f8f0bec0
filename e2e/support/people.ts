import { expect, type Page } from '@playwright/test'
import { type Role, roles } from '@/lib/access/roles'
import type { App } from './app'

export const password = 'seven quiet herons wade'

/** One person of each role, with a browser's cookies and an API token of the same role. */
export type PersonHere = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly personId: string
  readonly token: string
  readonly cookies: readonly Cookie[]
}

type Cookie = {
  name: string
  value: string
  domain: string
  path: string
  expires: number
  httpOnly: boolean
  secure: boolean
  sameSite: 'Lax'
}

const names: Readonly<Record<Role, string>> = {
  viewer: 'Vera Rubin',
  operator: 'Ada Lovelace',
  approver: 'Grace Hopper',
  admin: 'Radia Perlman',
}

export const emailOf = (role: Role) => `${role}@example.com`

/** A request as a page of the app would send it. */
export function fromPage(app: App, cookies: readonly Cookie[] = []) {
  return async (path: string, body?: unknown, method = 'POST') => {
    const response = await fetch(`${app.url}${path}`, {
      method,
      headers: {
        origin: app.url,
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return response
  }
}

/** The cookies of an answer, as a browser would keep them. */
function cookiesOf(response: Response): Cookie[] {
  return response.headers.getSetCookie().map((text) => {
    const [pair = ''] = text.split(';')
    const at = pair.indexOf('=')
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      domain: '127.0.0.1',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    }
  })
}

export async function signInByHand(app: App, email: string, secret = password) {
  const response = await fromPage(app)('/api/sign-in', { Email: email, Password: secret })
  return { response, cookies: cookiesOf(response) }
}

/** The link for the first admin, as the app has printed it. */
export function firstLink(app: App): string {
  const link = /\/join#(\S+)/.exec(app.output())?.[1]
  if (!link) throw new Error(`No link for the first admin was printed:\n${app.output()}`)
  return link
}

async function join(app: App, token: string, role: Role): Promise<readonly Cookie[]> {
  const accepted = await fromPage(app)('/api/invitations/accept', {
    Token: token,
    Name: names[role],
    Email: emailOf(role),
    Password: password,
  })
  expect(accepted.status, await accepted.text()).toBe(201)
  return (await signInByHand(app, emailOf(role))).cookies
}

/** Lets one person of each role in: the admin by the printed link, the others by invitations. */
export async function letPeopleIn(app: App): Promise<Readonly<Record<Role, PersonHere>>> {
  const admin = await join(app, firstLink(app), 'admin')
  const people: Partial<Record<Role, PersonHere>> = {}
  for (const role of roles) {
    let cookies = admin
    if (role !== 'admin') {
      const invited = await fromPage(app, admin)('/api/invitations', { Role: role })
      const { Link } = (await invited.json()) as { Link: string }
      cookies = await join(app, Link.split('#')[1] ?? '', role)
    }
    const own = fromPage(app, cookies)
    const made = await own('/api/tokens', { Name: 'tests', Role: role, Days: 1 })
    const { Token } = (await made.json()) as { Token: string }
    const me = (await (await own('/api/me', undefined, 'GET')).json()) as { PersonId: string }
    people[role] = {
      name: names[role],
      email: emailOf(role),
      role,
      personId: me.PersonId,
      token: Token,
      cookies,
    }
  }
  return people as Readonly<Record<Role, PersonHere>>
}

/** What a browser has kept of somebody's sign-in. */
export const stateOf = ({ cookies }: Pick<PersonHere, 'cookies'>) => ({
  cookies: [...cookies],
  origins: [],
})

/** Makes the browser of a page somebody else's; with no cookies it is signed out. */
export async function become(page: Page, cookies: readonly Cookie[]): Promise<void> {
  await page.context().clearCookies()
  await page.context().addCookies([...cookies])
}
