import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { queueCreate, rowOf } from '../support/activity'
import { startApp } from '../support/app'
import { valuesIn } from '../support/links'
import { letPeopleIn, stateOf } from '../support/people'
import type { Sandbox } from '../support/sandbox'
import { createBody, gateways, region } from '../support/seeded'

const action = 'CreateVpnConnection'
const nameOf = (word: string) => `${word}-${Date.now().toString(36)}`
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const badge = (page: Page, word: string) =>
  page.locator('[data-slot="page-header"] [data-slot="badge"]').filter({ hasText: word })
const always = 1000

/** Four creates on one gateway, each answered slowly, so that the last one stands in line for a while. */
async function queueLine(page: Page, sandbox: Sandbox, Name: string) {
  await sandbox.fault({ kind: 'delay', ms: 1500, times: 4, action })
  const line = []
  for (const at of [1, 2, 3, 4])
    line.push(
      await queueCreate(page.request, { Name: `${Name}-${at}`, LocalSubnet: `10.5${at}.0.0/16` }),
    )
  return line.at(-1)?.AttemptId ?? ''
}

test('a teammate follows an attempt in line, and sees it created', async ({
  page,
  sandbox,
  newPerson,
}) => {
  const Name = nameOf('followed')
  const teammate = await newPerson()
  const id = await queueLine(page, sandbox, Name)
  await teammate.goto(`/activity?q=${Name}`)
  await expect(rowOf(teammate, `${Name}-4`)).toContainText(/\d before it on the gateway/)
  await expect(teammate.getByRole('link', { name: /^Activity ?, \d under way/ })).toBeVisible()
  await rowOf(teammate, `${Name}-4`).getByRole('link', { name: 'Create a connection' }).click()
  await expect(teammate).toHaveURL(new RegExp(`/activity/${id}$`))
  await expect(badge(teammate, 'Under way')).toBeVisible()
  await expect(badge(teammate, 'Created')).toBeVisible({ timeout: 15_000 })
  await expect(teammate.getByRole('list', { name: 'Progress' }).last()).toContainText(
    'Negotiating',
  )
  await teammate.getByRole('link', { name: 'Open the connection' }).click()
  await expect(title(teammate)).toHaveText(`${Name}-4`)
})

test('an attempt in line is taken back, in front of a teammate’s eyes', async ({
  page,
  sandbox,
  newPerson,
}) => {
  const Name = nameOf('taken-back')
  const before = await sandbox.countConnections()
  const teammate = await newPerson()
  const id = await queueLine(page, sandbox, Name)
  await Promise.all([teammate.goto(`/activity/${id}`), page.goto(`/activity/${id}`)])
  await expect(badge(teammate, 'Under way')).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(badge(page, 'Taken back')).toBeVisible()
  await expect(badge(teammate, 'Taken back')).toBeVisible()
  await expect(teammate.getByRole('button', { name: 'Take back' })).toHaveCount(0)
  await page.goto(`/activity?q=${Name}`)
  await expect(rowOf(page, `${Name}-4`)).toContainText('Taken back')
  await expect(rowOf(page, `${Name}-3`)).toContainText('Created', { timeout: 15_000 })
  expect(await sandbox.countConnections()).toBe(before + 3)
})

test('an unknown attempt says what to do, opens in the form, and is known after a look', async ({
  page,
  request,
  sandbox,
}) => {
  const Name = nameOf('unknown')
  const psk = 'a-key-nobody-may-see'
  // Sent and carried out, but neither the answer nor a look ever came back.
  await sandbox.fault({ kind: 'drop-after', action })
  await sandbox.fault({ kind: 'drop-before', times: always, action })
  await sandbox.fault({
    kind: 'code',
    code: 'ServiceUnavailable',
    times: always,
    action: 'DescribeVpnConnections',
  })
  const { AttemptId, ClientToken } = await queueCreate(request, {
    Name,
    IkeConfig: { Psk: psk },
  })
  await page.goto(`/activity/${AttemptId}`)
  await expect(badge(page, 'Unknown')).toBeVisible({ timeout: 25_000 })
  await expect(page.getByRole('link', { name: /^Activity.*1 unknown/ })).toBeVisible()
  await expect(page.getByText(ClientToken).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What to do now' })).toBeVisible()
  await expect(
    page.getByRole('link', { name: 'Look at the connections of this gateway' }),
  ).toHaveAttribute('href', `/connections?region=${region}&gateway=${gateways.core}`)
  expect(await page.content()).not.toContain(psk)

  await sandbox.clearFaults()
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(badge(page, 'Created')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('list', { name: 'Progress' }).last()).toBeVisible()

  await page.getByRole('link', { name: 'Open in the form' }).click()
  await expect(page).toHaveURL(/\/connections\/new/)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(Name)
  expect(valuesIn(page.url())).toMatchObject({ RegionId: region, VpnGatewayId: gateways.core })
  expect(page.url()).not.toMatch(/Psk|ClientToken/)
})

test('an attempt that does not exist is said to be missing', async ({ page, watch }) => {
  watch.expectComplaint(/status of 404/)
  await page.goto('/activity/att-nothing')
  await expect(title(page)).toHaveText('There is no such attempt')
  await page.getByRole('link', { name: 'All activity' }).click()
  await expect(title(page)).toHaveText('Activity')
})

test('an attempt that waits while the app is killed is settled after the restart', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const app = await startApp()
  const { operator } = await letPeopleIn(app)
  const context = await browser.newContext({
    baseURL: app.url,
    storageState: stateOf(operator),
  })
  try {
    const page = await context.newPage()
    await page.goto('/activity')
    await expect(page.getByText('Nothing has been changed yet')).toBeVisible()
    const Name = nameOf('killed')
    const fault = { kind: 'code', code: 'VpnGateway.Configuring', times: always, action }
    await fetch(`${app.sandboxUrl}/_control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    })
    const { AttemptId } = await queueCreate(context.request, { Name })
    await page.goto(`/activity/${AttemptId}`)
    await expect(badge(page, 'Under way')).toBeVisible()
    await app.restart()
    await page.goto(`/activity/${AttemptId}`)
    await expect(badge(page, 'Created')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('The connection now')).toBeVisible()
    const list = await context.request.get(`/api/connections?RegionId=${region}`)
    expect((await list.text()).split(`"${Name}"`)).toHaveLength(2)
  } finally {
    await context.close()
    await app.stop()
  }
})

test('a journal that cannot be read is said to be so, and nothing is shown in its place', async ({
  browser,
}) => {
  const app = await startApp({ isJournalBroken: true })
  const context = await browser.newContext({ baseURL: app.url })
  try {
    const page = await context.newPage()
    await page.goto('/activity')
    await expect(page.getByRole('alert').filter({ hasText: 'Code' })).toContainText(
      'Causeway.JournalUnavailable',
    )
    await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
    await expect(page.getByText('Nothing has been changed yet')).toHaveCount(0)
    const refused = await context.request.post('/api/connections', { data: createBody() })
    expect(refused.status()).toBe(503)
  } finally {
    await context.close()
    await app.stop()
  }
})
