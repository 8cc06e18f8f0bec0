import type { BrowserContext } from '@playwright/test'

export type Watch = {
  /** Says that a complaint is expected, and must come: `/status of 400/`. */
  expectComplaint(pattern: RegExp): void
  /** The complaints nobody expected, and the expected ones that did not come. */
  wrong(): string[]
}

/** Navigation cancels what is still being fetched; that is no failure. */
const isCancelled = (text: string | undefined) => text === 'net::ERR_ABORTED'

/**
 * Listens to everything a browser complains about: console errors and warnings, errors that no
 * script caught, requests that got no answer.
 */
export function watchContext(context: BrowserContext): Watch {
  const complaints: string[] = []
  const expected: { pattern: RegExp; seen: boolean }[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (webError) =>
    complaints.push(`error in the page: ${webError.error().stack ?? webError.error().message}`),
  )
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (!isCancelled(reason)) complaints.push(`failed: ${request.url()} (${reason})`)
  })
  return {
    expectComplaint: (pattern) => expected.push({ pattern, seen: false }),
    wrong() {
      const unexpected = complaints.filter((text) => {
        const matching = expected.filter(({ pattern }) => pattern.test(text))
        for (const one of matching) one.seen = true
        return matching.length === 0
      })
      const missing = expected
        .filter(({ seen }) => !seen)
        .map(({ pattern }) => `nothing was complained of that matches ${pattern}`)
      return [...unexpected, ...missing]
    },
  }
}
