import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type App, settleMs, startApp } from './support/app'
import { type Sandbox, sandboxAt } from './support/sandbox'
import { type Watch, watchContext } from './support/watch'

type TestFixtures = {
  /** The worker's sandbox, as it was seeded. */
  sandbox: Sandbox
  /** What the browser complained about; unexpected complaints fail the test. */
  watch: Watch
  /** Another person's browser: nothing is shared with the first. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>
}

type WorkerFixtures = {
  /** The built app with a sandbox of its own. */
  app: App
}

/**
 * Ends what an earlier test has left under way: it would go on in the sandbox of the next one. What
 * cannot be taken back is waited for.
 */
async function settleAttempts(app: App): Promise<void> {
  const path = `${app.url}/api/attempts`
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${path}?State=sending`)
        const { Attempts } = (await answer.json()) as { Attempts: { AttemptId: string }[] }
        for (const { AttemptId } of Attempts)
          await fetch(`${path}/${AttemptId}`, { method: 'DELETE' })
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
  baseURL: async ({ app }, use) => use(app.url),
  sandbox: [
    async ({ app }, use) => {
      const sandbox = sandboxAt(app.sandboxUrl)
      await sandbox.clearFaults()
      await settleAttempts(app)
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
  newPerson: async ({ browser, app }, use) => {
    const people: { close: () => Promise<void>; watch: Watch }[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: app.url, ...options })
      people.push({ close: () => context.close(), watch: watchContext(context) })
      return context.newPage()
    })
    for (const person of people) {
      await person.close()
      nothingWrong(person.watch)
    }
  },
})

export { expect } from '@playwright/test'
