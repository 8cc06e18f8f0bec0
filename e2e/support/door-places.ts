import type { Page } from '@playwright/test'
import type { Role } from '@/lib/access/roles'
import { expect } from '../fixtures'
import type { App } from './app'
import { inviteTo, newcomer } from './newcomer'
import { fromPage, type PersonHere, password } from './people'
import { authenticator } from './totp'

type Here = { readonly app: App; readonly people: Readonly<Record<Role, PersonHere>> }

/** A page that is seen signed out, and how to get there. */
export type DoorPlace = {
  readonly name: string
  readonly open: (page: Page, here: Here) => Promise<void>
}

/** The pages in front of the door. */
export const doorPlaces: readonly DoorPlace[] = [
  {
    name: 'the page for signing in',
    async open(page) {
      await page.goto('/sign-in?error=no_role')
      await expect(page.getByRole('alert').filter({ hasText: 'groups' })).toBeVisible()
    },
  },
  {
    name: 'the page for the second factor',
    async open(page, { app, people }) {
      const { email, own } = await newcomer(app, people, 'viewer')
      const { Uri } = await (await own('/api/me/two-factor', { Password: password })).json()
      await own('/api/me/two-factor/confirm', { Code: authenticator(Uri)() })
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByLabel('Code of your authenticator')).toBeVisible()
    },
  },
  {
    name: 'an invitation',
    async open(page, { app, people }) {
      await page.goto(await inviteTo(app, people, 'approver'))
      await expect(page.getByLabel('Your name')).toBeVisible()
    },
  },
  {
    name: 'a link for a new password',
    async open(page, { app, people }) {
      const { personId } = await newcomer(app, people, 'viewer')
      const admin = fromPage(app, people.admin.cookies)
      const { Link } = await (await admin(`/api/people/${personId}/reset`)).json()
      await page.goto(Link)
      await expect(page.getByText('For Lise Meitner.')).toBeVisible()
    },
  },
  {
    name: 'a link that is not whole',
    async open(page) {
      await page.goto('/join')
      await expect(page.getByText('The link has to be opened again')).toBeVisible()
    },
  },
]
