import { expect, test } from '../fixtures'
import { fillMinimal, formOn } from '../support/form'

test('an empty form becomes a connection whose page follows it until it is up, and a row of the list', async ({
  page,
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  await page.goto('/connections/new')
  const form = formOn(page)
  await form.goTo('Subnets')
  await form.field('Start of negotiation').check()
  await form.goTo('Gateways')
  await fillMinimal(form, 'e2e-whole-path')
  const token = await form.field('Client token').inputValue()
  await form.field('Reason or ticket').fill('CHG-4711')
  await form.send()

  await expect(page).toHaveURL(/\/connections\/cn-shanghai\/vco-[a-z0-9]+\?created=1$/)
  await expect(page.getByText('Connection created')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'e2e-whole-path' })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const [call] = await sandbox.creates()
  const identity = page.getByRole('region', { name: 'Identity' })
  await expect(identity.getByText(id, { exact: true })).toBeVisible()
  await expect(identity.getByText(call?.requestId ?? 'no call', { exact: true })).toBeVisible()
  await expect(identity.getByText('e2e-whole-path', { exact: true })).toBeVisible()
  await expect(
    identity.getByText(/^[-\d]{10} [:\d]{8} GMT\+8\s?[-\d]{10} [:\d]{8} UTC$/),
  ).toBeVisible()

  // Who and why is in the journal, and nowhere else.
  const journal = await request.get(`/api/attempts?ClientToken=${token}`)
  expect(await journal.json()).toMatchObject({
    Attempts: [
      { State: 'created', Actor: 'Ada Lovelace', Reason: 'CHG-4711', VpnConnectionId: id },
    ],
  })
  expect(Object.keys(call?.parameters ?? {})).not.toContain('Actor')
  expect(Object.keys(call?.parameters ?? {})).not.toContain('Reason')

  // Nobody reloads: the page asks again by itself.
  const stage = page.getByRole('list', { name: 'Progress' }).locator('[aria-current=step]')
  await expect(stage).toHaveText(/^\d?(?:Accepted|Being configured|Negotiating|Up)/)
  await expect(stage).toContainText('Up', { timeout: 15_000 })
  await expect(page.getByRole('status').filter({ hasText: 'Up:' })).toBeVisible()
  expect(await sandbox.countConnections()).toBe(before + 1)

  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').click()
  const row = page.getByRole('row', { name: /e2e-whole-path/ })
  await expect(row).toContainText('Up')
  await expect(row).toContainText('10.20.0.0/16')
  await expect(row).toContainText(id)
})

test('a double click on Create makes one connection', async ({ page, sandbox }) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  const before = await sandbox.countConnections()
  await fillMinimal(form, 'e2e-double')
  await sandbox.fault({ kind: 'delay', ms: 400, action: 'CreateVpnConnection' })
  await form.create.dblclick()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.countConnections()).toBe(before + 1)
  expect(await sandbox.creates()).toHaveLength(1)
})
