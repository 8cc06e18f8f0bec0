import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { breakingProxy } from '../support/breaking-proxy'
import { formOn, openReview } from '../support/form'
import { queueOnGateway, standInLine, untilLineIsEmpty } from '../support/line'
import { linkTo, minimal } from '../support/links'
import { stateOf } from '../support/people'
import type { Sandbox } from '../support/sandbox'

const action = 'CreateVpnConnection'
const inLine = { timeout: 25_000 }
/** Enough for a page to be opened again while its create still waits. */
const longLine = 4

const tokensOf = async (sandbox: Sandbox) =>
  (await sandbox.creates()).map(({ parameters }) => parameters['ClientToken'])

const attemptOf = async (request: APIRequestContext, token: string) => {
  const response = await request.get(`/api/attempts?ClientToken=${token}`)
  const { Attempts } = (await response.json()) as { Attempts: Record<string, unknown>[] }
  return Attempts[0]
}

test('a create behind three others says how many, moves up, and ends as a connection', async ({
  page,
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  await standInLine(request, sandbox, 3)
  await form.send()

  await expect(form.stage).toHaveText(/Queued.*behind [1-3]/)
  await expect(form.create).toHaveAccessibleDescription(/sent and is under way/)
  await expect(
    form.progress.getByRole('link', { name: 'Follow on its own page' }),
  ).toHaveAttribute('href', /^\/activity\/att-/)
  await expect(form.stage).toContainText('Sending', inLine)
  await expect(page.locator('[data-slot=announcer]')).toHaveText('Sending')
  await expect(form.stage).toHaveText(/try \d+ is over, next try .*because: The VPN gateway is/)
  await expect(page).toHaveURL(/created=1$/, inLine)
  await expect(page.getByText('Connection created')).toBeVisible()
  expect(await sandbox.countConnections()).toBe(before + 4)
})

test('a create that is taken back in the line leaves nothing behind', async ({
  page,
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await standInLine(request, sandbox, longLine)
  await form.send()
  await form.progress.getByRole('button', { name: 'Take it back' }).click()

  await expect(form.problem).toContainText('Causeway.Cancelled')
  await expect(form.progress).toHaveCount(0)
  await expect(form.field('Client token')).not.toHaveValue(token)
  await untilLineIsEmpty(request)
  expect(await sandbox.countConnections()).toBe(before + longLine)
  expect(await tokensOf(sandbox)).not.toContain(token)

  await form.send()
  await expect(page).toHaveURL(/created=1$/, inLine)
  expect(await sandbox.countConnections()).toBe(before + longLine + 1)
})

test('a reload while a create is in the line finds it again, and one connection comes of it', async ({
  page,
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await standInLine(request, sandbox, longLine)
  await form.send()
  await expect(form.progress).toBeVisible()
  let isAsked = false
  page.on('dialog', (dialog) => {
    isAsked = true
    void dialog.accept()
  })
  await page.reload()

  await expect(form.progress).toBeVisible()
  await expect(form.field('Client token')).toHaveValue(token)
  await expect(form.create).toHaveAttribute('aria-disabled', 'true')
  await expect(page).toHaveURL(/created=1$/, inLine)
  expect(isAsked).toBe(false)
  expect(await sandbox.countConnections()).toBe(before + longLine + 1)
})

test('two tabs that open one link and both send make one connection', async ({
  page,
  context,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const first = await openReview(page)
  await page.waitForFunction(() => localStorage.getItem('causeway.draft') !== null)
  const second = await openReview(await context.newPage())
  const token = await first.field('Client token').inputValue()
  await expect(second.field('Client token')).toHaveValue(token)

  await sandbox.fault({ kind: 'delay', ms: 800, action })
  await first.send()
  await second.send()
  await expect(first.page).toHaveURL(/created=1$/)
  await expect(second.page).toHaveURL(first.page.url())
  expect(await sandbox.countConnections()).toBe(before + 1)
  expect(await tokensOf(sandbox)).toEqual([token])
})

test('a link that is opened again while its create is in the line shows that create', async ({
  page,
  context,
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const first = await openReview(page)
  await standInLine(request, sandbox, longLine)
  await first.send()
  await expect(first.progress).toBeVisible()
  const second = formOn(await context.newPage())
  await second.page.goto(linkTo(minimal, 'review'))

  await expect(second.progress).toBeVisible()
  await expect(first.page).toHaveURL(/created=1$/, inLine)
  await expect(second.page).toHaveURL(first.page.url())
  expect(await sandbox.countConnections()).toBe(before + longLine + 1)
})

test('a form whose connection was created while it was closed says so, and asks before another', async ({
  page,
  request,
  sandbox,
}) => {
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await standInLine(request, sandbox, longLine)
  await form.send()
  await expect(form.progress).toBeVisible()
  await page.goto('/parameters')
  await untilLineIsEmpty(request)
  await page.goto('/connections/new?step=review')

  await expect(page.getByText('This form has been sent, and its connection')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the connection' })).toHaveAttribute(
    'href',
    new RegExp(`/${(await attemptOf(request, token))?.['VpnConnectionId']}$`),
  )
  await expect(form.create).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Use these values for another one' }).click()
  await expect(form.field('Client token')).not.toHaveValue(token)
  // The one that was created has these values, so another one needs others.
  await expect(page.getByText('1 to mend before anything can be sent')).toBeVisible()
  await form.goTo('Subnets')
  await page.getByRole('button', { name: 'Remove 10.20.0.0/16' }).click()
  await form.addChips('Alibaba Cloud side (VPC)', ['10.78.0.0/16'])
  await form.goTo('Review')
  await expect(form.create).not.toHaveAttribute('aria-disabled')
})

test('a refusal that came while the form was closed is shown, and the next try has a new token', async ({
  page,
  request,
  sandbox,
}) => {
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await standInLine(request, sandbox, longLine)
  // The same connection, not yet on the gateway: nobody can know of it when the form is sent.
  await queueOnGateway(request)
  await form.send()
  await expect(form.progress).toBeVisible()
  await page.goto('/parameters')
  await untilLineIsEmpty(request)
  await page.goto('/connections/new?step=review')

  await expect(form.problem).toContainText('InvalidVpnConnection.AlreadyExists')
  await form.goTo('Review')
  await expect(form.field('Client token')).not.toHaveValue(token)
  // Nobody's link or token stands in the way any more, but that other connection does.
  await expect(form.create).toHaveAccessibleDescription(/1 value has to be mended first/)
})

test('an outcome that nobody knows is looked up again and found', async ({
  page,
  sandbox,
  watch,
}) => {
  // What stands on the gateway cannot be read either.
  watch.expectComplaint(/status of 503.*surroundings/)
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await sandbox.fault({ kind: 'drop-after', times: 99, action })
  const notNow = { kind: 'code', code: 'ServiceUnavailable', times: 999 } as const
  await sandbox.fault({ ...notNow, action: 'DescribeVpnConnections' })
  await form.send()
  await expect(form.progress).toBeVisible()

  await expect(form.problem).toContainText('Causeway.OutcomeUnknown', { timeout: 25_000 })
  await expect(page.locator(':focus')).toContainText('Causeway.OutcomeUnknown')
  await expect(form.create).toHaveAccessibleDescription(/Nobody knows yet/)
  await expect(form.field('Client token')).toHaveValue(token)
  await expect(
    form.problem.getByRole('link', { name: 'Look at the connections of this gateway' }),
  ).toHaveAttribute(
    'href',
    `/connections?region=${minimal.RegionId}&gateway=${minimal.VpnGatewayId}`,
  )

  await sandbox.clearFaults()
  await form.problem.getByRole('button', { name: 'Look again' }).click()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.countConnections()).toBe(before + 1)
  expect(new Set(await tokensOf(sandbox)).size).toBe(1)
})

test('an outcome that nobody knows is sent again with the same token after a reload', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 503.*surroundings/)
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  await sandbox.fault({ kind: 'drop-after', times: 99, action })
  const notNow = { kind: 'code', code: 'ServiceUnavailable', times: 999 } as const
  await sandbox.fault({ ...notNow, action: 'DescribeVpnConnections' })
  await form.send()
  await expect(form.problem).toContainText('Causeway.OutcomeUnknown', { timeout: 25_000 })
  await page.reload()
  await expect(form.problem).toContainText('Causeway.OutcomeUnknown')

  await sandbox.clearFaults()
  await form.problem.getByRole('button', { name: 'Send again' }).click()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.countConnections()).toBe(before + 1)
  expect(new Set(await tokensOf(sandbox)).size).toBe(1)
})

test('where the stream of events does not come through, the form asks instead', async ({
  app,
  browser,
  people,
  request,
  sandbox,
}) => {
  const proxy = await breakingProxy(app.url, (request) =>
    /^GET \/api\/attempts\/[^ ]+\/events /.test(request),
  )
  const context = await browser.newContext({
    baseURL: proxy.url,
    storageState: stateOf(people.operator),
  })
  try {
    const page = await context.newPage()
    const form = await openReview(page)
    await standInLine(request, sandbox, longLine)
    await form.send()
    await expect(form.stage).toContainText('Queued')
    await expect(form.stage).toContainText('Sending', inLine)
    await expect(page).toHaveURL(/created=1$/, inLine)
  } finally {
    await context.close()
    await proxy.close()
  }
})
