import type { APIRequestContext, Page } from '@playwright/test'
import type { Attempt, AttemptList } from '@/lib/http/attempt'
import { expect } from '../fixtures'
import { createBody, type Parameters } from './seeded'

/** What a browser says of a request that a page of ours makes. */
export const ownPage = { 'sec-fetch-site': 'same-origin' } as const

type Answer = { readonly VpnConnectionId: string; readonly RequestId: string }

export const rowsOf = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader') })

export const rowOf = (page: Page, text: string) => rowsOf(page).filter({ hasText: text })

/** Sends a create and does not wait for it: answers the attempt as it was written down. */
export async function queueCreate(
  request: APIRequestContext,
  changes: Parameters,
): Promise<Attempt> {
  const response = await request.post('/api/connections', {
    data: createBody(changes),
    headers: { Prefer: 'wait=0', ...ownPage },
  })
  expect(response.status()).toBe(202)
  return (await response.json()) as Attempt
}

/** Creates a connection and waits for it. */
export async function create(request: APIRequestContext, changes: Parameters): Promise<Answer> {
  const response = await request.post('/api/connections', {
    data: createBody(changes),
    headers: ownPage,
  })
  expect(response.status(), await response.text()).toBe(201)
  return (await response.json()) as Answer
}

/** What the journal answers to a filter. */
export async function journal(request: APIRequestContext, query: string) {
  const response = await request.get(`/api/attempts?${query}`)
  return ((await response.json()) as AttemptList).Attempts
}
