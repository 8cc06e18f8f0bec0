import { expect } from '@playwright/test'
import type { Role } from '@/lib/access/roles'
import type { App } from './app'
import { fromPage, type PersonHere, password, signInByHand } from './people'

type People = Readonly<Record<Role, PersonHere>>

let made = 0

/** A link by which somebody of this role comes in, made by the admin. */
export async function inviteTo(app: App, people: People, role: Role): Promise<string> {
  const invited = await fromPage(app, people.admin.cookies)('/api/invitations', { Role: role })
  return ((await invited.json()) as { Link: string }).Link
}

/** Accepts an invitation, as the page of the link does. */
export async function acceptLink(app: App, link: string, who: { name: string; email: string }) {
  const accepted = await fromPage(app)('/api/invitations/accept', {
    Token: link.split('#')[1],
    Name: who.name,
    Email: who.email,
    Password: password,
  })
  expect(accepted.status).toBe(201)
}

/** Somebody new, signed in: what a test does to an account it does to its own. */
export async function newcomer(app: App, people: People, role: Role, name = 'Lise Meitner') {
  made += 1
  const email = `lise-${Date.now().toString(36)}-${made}@example.com`
  const link = await inviteTo(app, people, role)
  await acceptLink(app, link, { name, email })
  const { cookies } = await signInByHand(app, email)
  const own = fromPage(app, cookies)
  const { PersonId } = await (await own('/api/me', undefined, 'GET')).json()
  return { email, name, cookies, own, personId: String(PersonId) }
}
