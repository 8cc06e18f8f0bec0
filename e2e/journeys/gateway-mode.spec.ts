import { expect, test } from '../fixtures'
import { formOn, openForm } from '../support/form'
import { minimal, valuesIn } from '../support/links'
import { customerGateways, gateways, region } from '../support/seeded'
import { inTunnel, openTwoTunnels, options, pairOn, twoTunnels } from '../support/two-tunnels'

const single = {
  ...minimal,
  Name: 'e2e-mode',
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '172.20.0.1',
  'HealthCheckConfig.sip': '10.20.0.1',
}
const isSingleName = (name: string) => !name.startsWith(options) && name !== 'EnableTunnelsBgp'

test('a gateway with two tunnels takes everything along but the health check, says so, and is taken back', async ({
  page,
}) => {
  const form = await openForm(page, single)
  const before = valuesIn(page.url())
  await expect(form.railStep('Health check')).toBeVisible()
  await form.goTo('Phase 1')
  await form.field('Pre-shared key').fill('A.key.that.goes.along')
  await form.goTo('Gateways')
  await form.pick('VPN gateway', '198.51.100.31')

  await expect(page.getByText('The form now has two tunnels, as the gateway has')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Left behind' }).getByRole('listitem')).toHaveText([
    'Health check',
    'Destination address',
    'Source address',
  ])
  await expect(
    page.locator('[aria-live=polite]').filter({ hasText: 'two tunnels' }),
  ).toContainText('Left behind')
  // Whoever chose by keyboard is still where they were.
  await expect(form.field('VPN gateway')).toBeFocused()
  await expect(form.railStep('Health check')).toHaveCount(0)
  await expect(form.field(inTunnel('Customer gateway', 'active tunnel'))).toHaveValue(
    customerGateways.datacentre,
  )
  await expect
    .poll(() =>
      Object.keys(valuesIn(page.url())).filter((name) =>
        /^(Ike|Ipsec|HealthCheck|Customer)/.test(name),
      ),
    )
    .toEqual([])
  expect(valuesIn(page.url())).toMatchObject({
    [`${options}.2.CustomerGatewayId`]: customerGateways.datacentre,
    [`${options}.2.TunnelIkeConfig.IkeEncAlg`]: 'aes256',
    Name: 'e2e-mode',
  })

  // What was typed since then is not lost by going back.
  await form.field('Name').fill('e2e-mode-renamed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(form.field('VPN gateway')).toHaveValue(gateways.core)
  await expect(form.field('VPN gateway')).toBeFocused()
  await expect(form.railStep('Health check')).toBeVisible()
  await expect.poll(() => valuesIn(page.url())).toEqual({ ...before, Name: 'e2e-mode-renamed' })
  await expect(page.getByText('The form now has')).toHaveCount(0)
  await form.goTo('Phase 1')
  await expect(form.field('Pre-shared key')).toHaveValue('A.key.that.goes.along')
})

test('a gateway with one tunnel takes the active tunnel along and names what only the standby has', async ({
  page,
}) => {
  const form = await openTwoTunnels(page, { ...twoTunnels, EnableTunnelsBgp: 'true' })
  await form.pick('VPN gateway', 'sh-core')
  await expect(page.getByText('The form now has one tunnel, as the gateway has')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Left behind' }).getByRole('listitem')).toHaveText([
    'Customer gateway (standby tunnel)',
  ])
  await expect(form.field('Customer gateway')).toHaveValue(customerGateways.datacentre)
  await form.goTo('BGP')
  await expect(form.field('BGP')).toBeChecked()
  await expect
    .poll(() => Object.keys(valuesIn(page.url())).filter((name) => !isSingleName(name)))
    .toEqual([])
  // Above the form, since the gateway is not in sight here.
  await page.getByRole('button', { name: 'Undo' }).click()
  await form.isOn('Gateways')
  await expect(form.field('VPN gateway')).toBeFocused()
  await expect(form.field('VPN gateway')).toHaveValue(gateways.dual)
  await expect(form.field(inTunnel('Customer gateway', 'standby tunnel'))).toHaveValue(
    customerGateways.datacentreB,
  )
  await expect
    .poll(() => valuesIn(page.url()))
    .toEqual({ ...twoTunnels, EnableTunnelsBgp: 'true' })
  await form.goTo('BGP')
  await expect(form.field('BGP of both tunnels')).toBeChecked()
})

test('what one tunnel had no place for is back with the next gateway of two tunnels, and named', async ({
  page,
}) => {
  const values = { ...twoTunnels, [`${options}.2.TunnelIkeConfig.IkeLifetime`]: '3600' }
  const labels = ['Customer gateway (standby tunnel)', 'IKE SA lifetime (standby tunnel)']
  const list = (name: string) => page.getByRole('list', { name, exact: true })
  const form = await openTwoTunnels(page, values)
  await form.pick('VPN gateway', 'sh-core')
  await expect(list('Left behind').getByRole('listitem')).toHaveText(labels)
  await form.field('Name').fill('typed-between')
  await form.pick('VPN gateway', '198.51.100.31')
  await expect(page.getByText('The form now has two tunnels, as the gateway has')).toBeVisible()
  await expect(list('Back').getByRole('listitem')).toHaveText(labels)
  await expect(list('Left behind')).toHaveCount(0)
  await expect.poll(() => valuesIn(page.url())).toEqual({ ...values, Name: 'typed-between' })
})

test('taking the first gateway back keeps the region, and names what one tunnel has no place for', async ({
  page,
}) => {
  const form = await openForm(page, { CustomerGatewayId: customerGateways.datacentre })
  await form.pick('Region', 'Shanghai')
  await form.pick('VPN gateway', '198.51.100.31')
  await pairOn(page).setApart('Customer gateway').click()
  await form.pick(inTunnel('Customer gateway', 'standby tunnel'), customerGateways.datacentreB)
  await form.field('Name').fill('typed-since')
  await form.next('Subnets')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(
    page.locator('[aria-live=polite]').filter({ hasText: 'Taken back' }),
  ).toContainText('Customer gateway (standby tunnel)')
  await form.isOn('Gateways')
  await expect(form.field('VPN gateway')).toBeFocused()
  await expect(form.field('VPN gateway')).toHaveValue('')
  await expect(page.getByRole('list', { name: 'Left behind' }).getByRole('listitem')).toHaveText([
    'Customer gateway (standby tunnel)',
  ])
  await expect
    .poll(() => valuesIn(page.url()))
    .toEqual({
      RegionId: region,
      CustomerGatewayId: customerGateways.datacentre,
      Name: 'typed-since',
    })
  // It is the way forth again.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(form.field('VPN gateway')).toHaveValue(gateways.dual)
  await expect(form.field(inTunnel('Customer gateway', 'standby tunnel'))).toHaveValue(
    customerGateways.datacentreB,
  )
})

test('a link of another mode is right only until its gateway is known', async ({ page }) => {
  const form = await openForm(page, { ...twoTunnels, VpnGatewayId: gateways.core }, 'phase-1')
  await expect(page.getByText('The form now has one tunnel, as the gateway has')).toBeVisible()
  await expect(form.option('Diffie-Hellman group', 'group14')).toBeChecked()
  await expect
    .poll(() => Object.keys(valuesIn(page.url())).filter((name) => !isSingleName(name)))
    .toEqual([])
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('The form now has')).toHaveCount(0)
})

test('between gateways of one kind nothing is switched and nothing said', async ({ page }) => {
  const form = await openTwoTunnels(page)
  await form.pick('VPN gateway', '198.51.100.32')
  await expect(form.field('VPN gateway')).toHaveValue(gateways.dualStatic)
  await expect(page.getByText('The form now has')).toHaveCount(0)
  await expect(pairOn(page).row('Customer gateway')).toContainText('differs')
})

test('of a gateway that no list knows the person says how many tunnels it has', async ({
  page,
}) => {
  const form = await openForm(page, { RegionId: region, Name: 'typed' })
  await expect(form.group('Tunnels of the VPN gateway')).toHaveCount(0)
  await form.field('VPN gateway').fill('vpn-not-in-any-list')
  await form.field('Name').focus()
  await expect(form.option('Tunnels of the VPN gateway', 'One tunnel')).toBeChecked()
  await form.choose('Tunnels of the VPN gateway', 'Two tunnels')
  await expect(form.field(inTunnel('Customer gateway', 'active tunnel'))).toBeVisible()
  await expect(form.field('VPN gateway')).toHaveValue('vpn-not-in-any-list')
  await expect
    .poll(() => valuesIn(page.url()))
    .toEqual({
      RegionId: region,
      VpnGatewayId: 'vpn-not-in-any-list',
      Name: 'typed',
      [`${options}.2.Role`]: 'slave',
    })
  // The link alone keeps it: somebody else has no better list.
  await page.reload()
  await expect(form.option('Tunnels of the VPN gateway', 'Two tunnels')).toBeChecked()
  await form.choose('Tunnels of the VPN gateway', 'One tunnel')
  await expect(form.field('Customer gateway')).toBeVisible()
  // A gateway that is known answers for itself.
  await form.pick('VPN gateway', '198.51.100.31')
  await expect(form.group('Tunnels of the VPN gateway')).toHaveCount(0)
  await expect(form.field(inTunnel('Customer gateway', 'active tunnel'))).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(form.field('VPN gateway')).toHaveValue('vpn-not-in-any-list')
})

test('the list of gateways says which have two tunnels, and both addresses', async ({ page }) => {
  const form = await openForm(page, { RegionId: region })
  await form.field('VPN gateway').fill('two tunnels')
  const option = page.getByRole('option', { name: gateways.dualStatic })
  await expect(option).toContainText('two tunnels')
  await expect(option).toContainText('198.51.100.32 · 198.51.100.132')
  await expect(page.getByRole('option', { name: 'sh-core' })).toHaveCount(0)
})

test('a draft of two tunnels is restored as two tunnels', async ({ page }) => {
  const form = await openTwoTunnels(page, { ...twoTunnels, Name: 'draft-of-two' })
  await pairOn(page).follow('Customer gateway').click()
  await expect
    .poll(() => valuesIn(page.url())[`${options}.2.CustomerGatewayId`])
    .toBe(customerGateways.datacentre)
  await page.goto('/connections')
  await page.goto('/connections/new')
  const restored = formOn(page)
  await expect(restored.field('Name')).toHaveValue('draft-of-two')
  await expect(pairOn(page).followed('Customer gateway')).toContainText(
    customerGateways.datacentre,
  )
  await expect(form.railStep('Health check')).toHaveCount(0)
})
