import { expect, test } from '../fixtures'
import { openReview } from '../support/form'
import type { Fault, Sandbox } from '../support/sandbox'

const action = 'CreateVpnConnection'

const persistent = 99
/** An outcome that is looked up: the retries, and then the silence after the last one. */
const lookedUp = { timeout: 20_000 }

test('a slow service is waited for, and nothing is sent twice meanwhile', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page)
  await sandbox.fault({ kind: 'delay', ms: 1500, action })
  await form.send()
  await expect(form.create).toHaveAttribute('aria-busy', 'true')
  await form.create.click({ force: true })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.creates()).toHaveLength(1)
})

const tokensOf = async (sandbox: Sandbox) =>
  new Set((await sandbox.creates()).map(({ parameters }) => parameters['ClientToken']))

type Failure = { what: string; fault: Fault }

const passing: readonly Failure[] = [
  {
    what: 'a connection that broke before anything happened',
    fault: { kind: 'drop-before', times: 2, action },
  },
  {
    what: 'a connection that broke after the create',
    fault: { kind: 'drop-after', times: 2, action },
  },
  {
    what: 'the page of a proxy in place of an answer',
    fault: { kind: 'html', status: 502, action },
  },
  {
    what: 'a page in place of an answer, with status 200',
    fault: { kind: 'html', status: 200, action },
  },
  {
    what: 'an internal error of the service',
    fault: { kind: 'code', code: 'InternalError', action },
  },
  {
    what: 'an internal error after the create was carried out',
    fault: { kind: 'status-after', action },
  },
  {
    what: 'a service that is not available',
    fault: { kind: 'code', code: 'ServiceUnavailable', action },
  },
  {
    what: 'a limit on the rate of calls',
    fault: { kind: 'code', code: 'Throttling.User', action },
  },
]

for (const { what, fault } of passing) {
  test(`${what} is passed over by itself, with the same token and one connection`, async ({
    page,
    sandbox,
  }) => {
    const before = await sandbox.countConnections()
    const form = await openReview(page)
    await sandbox.fault(fault)
    await form.send()
    await expect(page).toHaveURL(/created=1$/)
    expect(await sandbox.countConnections()).toBe(before + 1)
    expect((await sandbox.creates()).length).toBeGreaterThan(1)
    expect((await tokensOf(sandbox)).size).toBe(1)
  })
}

type Lasting = Failure & { code: string }

const lasting: readonly Lasting[] = [
  {
    what: 'connections that break before anything happens',
    fault: { kind: 'drop-before', times: persistent, action },
    code: 'Causeway.ProvenAbsent',
  },
  {
    what: 'pages of a proxy in place of answers',
    fault: { kind: 'html', status: 502, times: persistent, action },
    code: 'Causeway.ProvenAbsent',
  },
  {
    what: 'internal errors',
    fault: { kind: 'code', code: 'InternalError', times: persistent, action },
    code: 'Causeway.ProvenAbsent',
  },
  {
    what: 'a limit on the rate of calls that lasts',
    fault: { kind: 'code', code: 'Throttling.User', times: persistent, action },
    code: 'Throttling.User',
  },
]

for (const { what, fault, code } of lasting) {
  test(`after ${what} nothing was created, the form is as it was and can be sent again`, async ({
    page,
    sandbox,
  }) => {
    const before = await sandbox.countConnections()
    const form = await openReview(page)
    await sandbox.fault(fault)
    await form.send()
    await expect(form.progress).toBeVisible()
    await expect(form.problem).toContainText(code, lookedUp)
    await expect(page.locator(':focus')).toContainText(code)
    await expect(form.problem).not.toContainText('<html')
    expect(await sandbox.countConnections()).toBe(before)
    expect((await tokensOf(sandbox)).size).toBe(1)

    await sandbox.clearFaults()
    await form.send()
    await expect(page).toHaveURL(/created=1$/)
    expect(await sandbox.countConnections()).toBe(before + 1)
    expect((await tokensOf(sandbox)).size).toBe(2)
  })
}

test('connections that keep breaking after the create lead to the one that was created', async ({
  page,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  await sandbox.fault({ kind: 'drop-after', times: persistent, action })
  await form.send()
  await expect(page).toHaveURL(/created=1$/, lookedUp)
  expect(await sandbox.countConnections()).toBe(before + 1)
  expect((await tokensOf(sandbox)).size).toBe(1)
})

test('a code nobody knows is shown in the words of the service', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 409/)
  const form = await openReview(page)
  const message = 'Something quite new went wrong.'
  await sandbox.fault({ kind: 'code', code: 'Brand.New', status: 409, message, action })
  await form.send()
  await expect(form.problem).toContainText(message)
  await expect(form.problem).toContainText('Brand.New')
})

test('a list that cannot be had says so, and IDs can be typed all the same', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  await sandbox.fault({
    kind: 'code',
    code: 'Forbidden.RAM',
    status: 403,
    action: 'DescribeVpnGateways',
    times: 9,
  })
  const form = await openReview(page, {})
  await form.goTo('Gateways')
  await expect(page.getByText(/lacks the permission/)).toBeVisible()
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  await sandbox.clearFaults()
})
