import { expect, test } from '../fixtures'
import { formOn, openForm, openReview } from '../support/form'
import { minimal } from '../support/links'
import { customerGateways } from '../support/seeded'

test('a value is checked when its field is left, not while it is typed', async ({ page }) => {
  const form = await openForm(page, minimal, 'phase-1')
  const lifetime = form.field('IKE SA lifetime')
  await lifetime.fill('86401')
  await expect(lifetime).not.toHaveAttribute('aria-invalid')
  await lifetime.blur()
  await expect(lifetime).toHaveAttribute('aria-invalid', 'true')
  await expect(lifetime).toHaveAccessibleDescription(/"86401" is outside 0 to 86400 seconds/)
  await lifetime.fill('86400')
  await expect(lifetime).not.toHaveAttribute('aria-invalid')
})

test('Next stays where something is missing, and its summary leads to each field', async ({
  page,
}) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  await form.nextButton('Subnets').click()
  await form.isOn('Gateways')
  await expect(page.locator(':focus')).toContainText('3 values need a look')
  await expect(form.railStep('Gateways')).toContainText('has errors')
  for (const label of ['Region', 'VPN gateway', 'Customer gateway']) {
    await form.summary.getByRole('button', { name: label, exact: true }).click()
    await expect(form.field(label)).toBeFocused()
    await expect(form.field(label)).toHaveAttribute('aria-invalid', 'true')
  }
  await form.pick('Region', 'Shanghai')
  await expect(form.summary).toContainText('2 values need a look')
})

test('Review lists every error of every step and sends nothing', async ({ page, sandbox }) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  await form.goTo('Review')
  const main = page.getByRole('main')
  await expect(main).toContainText('to mend before anything can be sent')
  await expect(form.create).toHaveAttribute('aria-disabled', 'true')
  await expect(form.create).toHaveAccessibleDescription(/5 values have to be mended first/)
  await form.create.click({ force: true })
  expect(await sandbox.creates()).toEqual([])
  await page
    .getByRole('listitem')
    .getByRole('button', { name: 'Your site (data centre)', exact: true })
    .click()
  await form.isOn('Subnets')
  await expect(form.field('Your site (data centre)')).toBeFocused()
})

test('"Did you mean" mends a block with host bits', async ({ page }) => {
  const form = await openForm(page, { ...minimal, LocalSubnet: '10.1.2.3/16,10.9.0.0/16' })
  await form.goTo('Subnets')
  await form.nextButton('Phase 1').click()
  const label = 'Alibaba Cloud side (VPC)'
  await expect(form.field(label)).toHaveAccessibleDescription(/Did you mean 10\.1\.0\.0\/16\?/)
  await page.getByRole('button', { name: 'Use 10.1.0.0/16' }).click()
  await expect(form.chips(label)).toHaveText(['10.1.0.0/16', '10.9.0.0/16'])
  await expect(form.field(label)).toBeFocused()
  await expect(page.getByText('Done: Use 10.1.0.0/16.')).toBeAttached()
  await expect(form.field(label)).not.toHaveAttribute('aria-invalid')
  await form.next('Phase 1')
})

test('"Use IKEv2" mends several subnets under IKEv1', async ({ page }) => {
  const form = await openReview(page, {
    'IkeConfig.IkeVersion': 'ikev1',
    LocalSubnet: '10.1.0.0/16,10.2.0.0/16',
  })
  await expect(form.create).toHaveAccessibleDescription(/1 value has to be mended first/)
  await page.getByRole('button', { name: 'Use IKEv2' }).first().click()
  await expect(page.locator('#step-title')).toBeFocused()
  await expect(form.create).not.toHaveAttribute('aria-disabled')
  await form.goTo('Phase 1')
  await expect(form.option('IKE version', 'ikev2')).toBeChecked()
  await expect(form.group('Negotiation mode')).toHaveCount(0)
})

test('two sides that overlap are an error across two fields', async ({ page }) => {
  const form = await openForm(page, { ...minimal, RemoteSubnet: '10.20.30.0/24' })
  await form.goTo('Subnets')
  await form.nextButton('Phase 1').click()
  await form.isOn('Subnets')
  await expect(form.field('Your site (data centre)')).toHaveAccessibleDescription(
    /10\.20\.30\.0\/24 on your site overlaps 10\.20\.0\.0\/16 of the VPC/,
  )
})

test('warnings must be acknowledged, and a new warning takes the word back', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page, {
    CustomerGatewayId: customerGateways.office,
    'IkeConfig.IkePfs': 'group2',
  })
  await expect(page.getByRole('main')).toContainText('One warning')
  await expect(form.create).toHaveAccessibleDescription(/have to be acknowledged first/)
  await form.create.click({ force: true })
  expect(await sandbox.creates()).toEqual([])
  await form.acknowledgeWarnings()
  await expect(form.create).not.toHaveAttribute('aria-disabled')

  await form.goTo('Phase 2')
  await form.choose('Encryption', 'des')
  await form.goTo('Review')
  await expect(form.create).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('main')).toContainText('2 warnings')
  await form.acknowledgeWarnings()
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
})

test('fields that do not apply are neither drawn nor sent', async ({ page, sandbox }) => {
  const form = await openReview(page, {
    'HealthCheckConfig.enable': 'true',
    'HealthCheckConfig.dip': '172.20.0.1',
    'HealthCheckConfig.sip': '10.20.0.1',
    'BgpConfig.EnableBgp': 'true',
    'BgpConfig.TunnelCidr': '169.254.11.0/30',
    'BgpConfig.LocalBgpIp': '169.254.11.1',
  })
  await form.goTo('Health check')
  await form.field('Health check').uncheck()
  await expect(form.field('Destination address')).toHaveCount(0)
  await form.goTo('BGP')
  await form.field('BGP').uncheck()
  await expect(form.field('Tunnel CIDR block')).toHaveCount(0)
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).not.toHaveProperty('HealthCheckConfig')
  expect(call?.parameters).not.toHaveProperty('BgpConfig')
})

test('a pasted list becomes chips, whatever separates it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const form = await openForm(page, { RegionId: 'cn-shanghai' }, 'subnets')
  await page.evaluate(() =>
    navigator.clipboard.writeText('10.1.0.0/16, 10.2.0.0/16\n10.3.0.0/16;10.4.0.0/16 nonsense'),
  )
  const label = 'Your site (data centre)'
  await form.field(label).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(form.chips(label)).toHaveText([
    '10.1.0.0/16',
    '10.2.0.0/16',
    '10.3.0.0/16',
    '10.4.0.0/16',
    /^nonsense/,
  ])
  await form.field('Start of negotiation').focus()
  await expect(form.field(label)).toHaveAccessibleDescription(/"nonsense" has no prefix length/)
})
