import { expect, test } from '../fixtures'
import { openReview } from '../support/form'
import { gateways, seeded } from '../support/seeded'

test('a gateway that is locked is warned of in the list, and refused by the service', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page, { VpnGatewayId: gateways.overdue })
  await form.goTo('Gateways')
  await form.field('VPN gateway').fill('sh-overdue')
  await expect(page.getByRole('option', { name: 'sh-overdue' })).toContainText('payment overdue')
  await page.getByRole('option', { name: 'sh-overdue' }).click()
  await expect(form.field('VPN gateway')).toHaveAccessibleDescription(/locked for an overdue/)
  await form.goTo('Review')
  await form.acknowledgeWarnings()
  await form.send()
  await expect(form.problem).toContainText('VpnGateway.FinancialLocked')
  await expect(form.field('VPN gateway')).toBeFocused()
})

test('a connection that came into being meanwhile is refused, and another subnet helps', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page)
  const code = 'InvalidVpnConnection.AlreadyExists'
  await sandbox.fault({ kind: 'code', code, action: 'CreateVpnConnection' })
  await form.send()
  await expect(form.problem).toContainText('InvalidVpnConnection.AlreadyExists')
  await form.goTo('Subnets')
  const label = 'Alibaba Cloud side (VPC)'
  await expect(form.field(label)).toHaveAccessibleDescription(/exists already/)
  await page.getByRole('button', { name: 'Remove 10.20.0.0/16' }).click()
  await form.addChips(label, ['10.77.0.0/16'])
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
})

test('a gateway that is being configured is waited for with one token, and then tried with another', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page, { VpnGatewayId: gateways.moving })
  const token = await form.field('Client token').inputValue()
  await form.send()
  await expect(form.stage).toContainText('because: The VPN gateway is being configured.')
  await expect(form.problem).toContainText('VpnGateway.Configuring')
  const tokens = (await sandbox.creates()).map(({ parameters }) => parameters['ClientToken'])
  expect(tokens.length).toBeGreaterThan(1)
  expect(new Set(tokens)).toEqual(new Set([token]))

  await form.problem.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(async () => (await sandbox.creates()).length).toBeGreaterThan(tokens.length)
  const last = (await sandbox.creates()).at(-1)
  expect(last?.parameters['ClientToken']).not.toBe(token)
  await expect(form.problem).toContainText('VpnGateway.Configuring')
})

test('a full gateway is refused by its quota', async ({ page, watch }) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page, { VpnGatewayId: gateways.full })
  await form.send()
  await expect(form.problem).toContainText('Resource.QuotaFull')
  await expect(form.problem).toContainText('ask for a higher quota')
  await expect(form.field('VPN gateway')).toBeFocused()
})

test('too many routes are refused with the three numbers of the service', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page, {
    VpnGatewayId: gateways.routes,
    LocalSubnet: '10.50.0.0/16,10.51.0.0/16,10.52.0.0/16',
  })
  await form.acknowledgeWarnings()
  await form.send()
  await expect(form.problem).toContainText('QuotaExceeded.PolicyBasedRoute')
  await expect(form.problem).toContainText(
    'Existing routes: 18. Routes to be created: 3. Maximum routes: 20.',
  )
  await form.isOn('Subnets')
})

test('a block the service does not take is refused on its own side', async ({ page, watch }) => {
  watch.expectComplaint(/status of 400/)
  const values = { VpnGatewayId: gateways.strict, RemoteSubnet: '198.51.100.0/24' }
  const form = await openReview(page, values)
  await form.send()
  await expect(form.problem).toContainText('"RemoteSubnet" (198.51.100.0/24) is invalid')
  await expect(form.field('Your site (data centre)')).toBeFocused()
})

test('an ID that was typed and does not exist is refused on its field', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 404/)
  const form = await openReview(page, { CustomerGatewayId: 'cgw-typed-by-hand' })
  await form.send()
  await expect(form.problem).toContainText('InvalidCustomerGatewayInstanceId.NotFound')
  await expect(form.field('Customer gateway')).toBeFocused()
  await expect(form.field('Customer gateway')).toHaveValue('cgw-typed-by-hand')
})

test('a token that was used for something else is refused on Review', async ({
  page,
  request,
  watch,
}) => {
  watch.expectComplaint(/status of 409/)
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  const data = {
    RegionId: 'cn-shanghai',
    VpnGatewayId: gateways.branch,
    CustomerGatewayId: 'cgw-uf6office2v8h4d0r6ycb',
    LocalSubnet: '10.60.0.0/16',
    RemoteSubnet: '172.30.0.0/16',
    ClientToken: token,
  }
  expect((await request.post('/api/connections', { data })).status()).toBe(201)
  await form.send()
  await expect(form.problem).toContainText('IdempotentParameterMismatch')
  await expect(form.field('Client token')).toBeFocused()
  await page.getByRole('button', { name: 'Make a new client token' }).click()
  await expect(form.field('Client token')).not.toHaveValue(token)
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
})

test('a connection that does not exist says so on its own page', async ({ page, watch }) => {
  watch.expectComplaint(/status of 404/)
  await page.goto('/connections/cn-shanghai/vco-gone')
  const problem = page.getByRole('alert').filter({ hasText: 'Code' })
  await expect(problem).toContainText('InvalidVpnConnectionInstanceId.NotFound')
  await problem.getByRole('link', { name: 'All connections' }).click()
  await expect(page.getByRole('row', { name: new RegExp(seeded.datacentre.name) })).toBeVisible()
})
