import type { APIRequestContext } from '@playwright/test'
import type { Approval } from '@/lib/http/approval'
import type { Settings } from '@/lib/http/people'
import { expect } from '../fixtures'
import { createBody, type Parameters } from './seeded'

/** Turns the rules on and off, as an admin. */
export async function setRules(admin: APIRequestContext, rules: Partial<Settings>) {
  const response = await admin.patch('/api/settings', { data: rules })
  expect(response.status(), await response.text()).toBe(200)
}

/** Asks for a create that needs a second person. */
export async function askCreate(
  script: APIRequestContext,
  changes: Parameters,
): Promise<Approval> {
  const response = await script.post('/api/connections', { data: createBody(changes) })
  expect(response.status(), await response.text()).toBe(202)
  const approval = (await response.json()) as Approval
  expect(response.headers()['location']).toBe(`/api/approvals/${approval.ApprovalId}`)
  return approval
}

/** Decides as a script does. */
export const decideBy = (
  script: APIRequestContext,
  { ApprovalId }: Pick<Approval, 'ApprovalId'>,
  kind: 'approve' | 'reject' | 'withdraw',
  data: Parameters = {},
) => script.post(`/api/approvals/${ApprovalId}/${kind}`, { data })
