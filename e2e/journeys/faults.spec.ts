import { expect, test } from '../fixtures'
import { openReview } from '../support/form'
import type { Fault } from '../support/sandbox'

const action = 'CreateVpnConnection'

/** Two, because a broken connection that had been kept open is tried once more without being asked. */
const dropped = 2

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

test('a connection that broke before anything happened is sent again with the same token', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 502/)
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  await sandbox.fault({ kind: 'drop-before', times: dropped, action })
  await form.send()
  await expect(form.problem).toContainText('Causeway.OutcomeUnknown')
  await expect(form.problem).toContainText('The connection may exist')
  await expect(page.locator(':focus')).toContainText('Causeway.OutcomeUnknown')
  expect(await sandbox.countConnections()).toBe(before)

  await sandbox.clearFaults()
  await form.problem.getByRole('button', { name: 'Send again' }).click()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.countConnections()).toBe(before + 1)
})

test('a connection that broke after the create leads to the one that was created', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 502/)
  const before = await sandbox.countConnections()
  const form = await openReview(page)
  await sandbox.fault({ kind: 'drop-after', times: dropped, action })
  await form.send()
  await expect(form.problem).toContainText('Causeway.OutcomeUnknown')
  expect(await sandbox.countConnections()).toBe(before + 1)

  await sandbox.clearFaults()
  await form.problem.getByRole('button', { name: 'Send again' }).click()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.countConnections()).toBe(before + 1)
  const tokens = (await sandbox.creates()).map(({ parameters }) => parameters['ClientToken'])
  expect(new Set(tokens).size).toBe(1)
})

type Failure = { what: string; fault: Fault; status: number; code: string }

const failures: readonly Failure[] = [
  {
    what: 'the page of a proxy in place of an answer',
    fault: { kind: 'html', status: 502, action },
    status: 502,
    code: 'Causeway.OutcomeUnknown',
  },
  {
    what: 'a page in place of an answer, with status 200',
    fault: { kind: 'html', status: 200, action },
    status: 502,
    code: 'Causeway.OutcomeUnknown',
  },
  {
    what: 'an internal error of the service',
    fault: { kind: 'code', code: 'InternalError', action },
    status: 500,
    code: 'InternalError',
  },
  {
    what: 'a service that is not available',
    fault: { kind: 'code', code: 'ServiceUnavailable', action },
    status: 503,
    code: 'ServiceUnavailable',
  },
  {
    what: 'a limit on the rate of calls',
    fault: { kind: 'code', code: 'Throttling.User', action },
    status: 400,
    code: 'Throttling.User',
  },
]

for (const { what, fault, status, code } of failures) {
  test(`after ${what} the form is as it was and can be sent again`, async ({
    page,
    sandbox,
    watch,
  }) => {
    watch.expectComplaint(new RegExp(`status of ${status}`))
    const before = await sandbox.countConnections()
    const form = await openReview(page)
    await sandbox.fault(fault)
    await form.send()
    await expect(form.problem).toContainText(code)
    await expect(page.locator(':focus')).toContainText(code)
    await expect(form.problem).not.toContainText('<html')
    await form.problem.getByRole('button', { name: 'Send again' }).click()
    await expect(page).toHaveURL(/created=1$/)
    expect(await sandbox.countConnections()).toBe(before + 1)
  })
}

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
