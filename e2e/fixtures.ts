import {
  type APIRequestContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { Role } from '@/lib/access/roles'
import { type App, settleMs, startApp } from './support/app'
import { letPeopleIn, type PersonHere, stateOf } from './support/people'
import { type Sandbox, sandboxAt } from './support/sandbox'
import { type Watch, watchContext } from './support/watch'

type TestFixtures = {
  /** The worker's sandbox, as it was seeded. */
  sandbox: Sandbox
  /** What the browser complained about; unexpected complaints fail the test. */
  watch: Watch
  /** Another browser of an operator: nothing is shared with the first. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>
  /** A browser of somebody of this role; `nobody` is signed out. */
  as: (role: Role | 'nobody') => Promise<Page>
  /** A script of somebody of this role, with an API token; `nobody` has none. */
  scriptOf: (role: Role | 'nobody') => Promise<APIRequestContext>
}

type WorkerFixtures = {
  /** The built app with a sandbox of its own. */
  app: App
  /** One person of each role. The operator is who the tests are, unless they say otherwise. */
  people: Readonly<Record<Role, PersonHere>>
}

/**
 * Ends what an earlier test has left under way: it would go on in the sandbox of the next one. What
 * cannot be taken back is waited for.
 */
async function settleAttempts(app: App, { token }: PersonHere): Promise<void> {
  const path = `${app.url}/api/attempts`
  const headers = { authorization: `Bearer ${token}` }
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${path}?State=sending`, { headers })
        const { Attempts } = (await answer.json()) as { Attempts: { AttemptId: string }[] }
        for (const { AttemptId } of Attempts)
          await fetch(`${path}/${AttemptId}`, { method: 'DELETE', headers })
        return Attempts.length
      },
      { timeout: 20_000 },
    )
    .toBe(0)
}

const nothingWrong = (watch: Watch) =>
  expect(watch.wrong(), 'what the browser complained about').toEqual([])

export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const app = await startApp()
      try {
        await use(app)
      } finally {
        await app.stop()
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  people: [async ({ app }, use) => use(await letPeopleIn(app)), { scope: 'worker' }],
  baseURL: async ({ app }, use) => use(app.url),
  storageState: async ({ people }, use) => use(stateOf(people.operator)),
  request: async ({ scriptOf }, use) => use(await scriptOf('operator')),
  sandbox: [
    async ({ app, people }, use) => {
      const sandbox = sandboxAt(app.sandboxUrl)
      await sandbox.clearFaults()
      await settleAttempts(app, people.operator)
      await sandbox.reset(settleMs)
      await use(sandbox)
    },
    { auto: true },
  ],
  watch: [
    async ({ context }, use) => {
      const watch = watchContext(context)
      await use(watch)
      nothingWrong(watch)
    },
    { auto: true },
  ],
  newPerson: async ({ browser, app, people: known }, use) => {
    const people: { close: () => Promise<void>; watch: Watch }[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: app.url,
        storageState: stateOf(known.operator),
        ...options,
      })
      people.push({ close: () => context.close(), watch: watchContext(context) })
      return context.newPage()
    })
    for (const person of people) {
      await person.close()
      nothingWrong(person.watch)
    }
  },
  as: async ({ newPerson, people }, use) => {
    await use((role) =>
      newPerson({ storageState: stateOf(role === 'nobody' ? { cookies: [] } : people[role]) }),
    )
  },
  scriptOf: async ({ playwright, app, people }, use) => {
    const scripts: APIRequestContext[] = []
    await use(async (role) => {
      const headers = role === 'nobody' ? {} : { authorization: `Bearer ${people[role].token}` }
      const script = await playwright.request.newContext({
        baseURL: app.url,
        storageState: stateOf({ cookies: [] }),
        extraHTTPHeaders: headers,
      })
      scripts.push(script)
      return script
    })
    for (const script of scripts) await script.dispose()
  },
})

export { expect } from '@playwright/test'
