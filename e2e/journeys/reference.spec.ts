import { expect, test } from '../fixtures'

/** Every request parameter of the 2020 reference that the form offers, by its documented name. */
const documented = [
  'RegionId',
  'VpnGatewayId',
  'CustomerGatewayId',
  'LocalSubnet',
  'RemoteSubnet',
  'ClientToken',
  'Name',
  'EffectImmediately',
  'AutoConfigRoute',
  'EnableDpd',
  'EnableNatTraversal',
  'RemoteCaCertificate',
  'IkeConfig.Psk',
  'IkeConfig.IkeVersion',
  'IkeConfig.IkeMode',
  'IkeConfig.IkeEncAlg',
  'IkeConfig.IkeAuthAlg',
  'IkeConfig.IkePfs',
  'IkeConfig.IkeLifetime',
  'IkeConfig.LocalId',
  'IkeConfig.RemoteId',
  'IpsecConfig.IpsecEncAlg',
  'IpsecConfig.IpsecAuthAlg',
  'IpsecConfig.IpsecPfs',
  'IpsecConfig.IpsecLifetime',
  'HealthCheckConfig.enable',
  'HealthCheckConfig.dip',
  'HealthCheckConfig.sip',
  'HealthCheckConfig.interval',
  'HealthCheckConfig.retry',
  'BgpConfig.EnableBgp',
  'BgpConfig.LocalAsn',
  'BgpConfig.TunnelCidr',
  'BgpConfig.LocalBgpIp',
]
const codes = [
  'Forbbiden.SubUser',
  'Forbidden',
  'Resource.QuotaFull',
  'InvalidCustomerGatewayInstanceId.NotFound',
  'InvalidVpnGatewayInstanceId.NotFound',
  'InvalidVpnConnection.AlreadyExists',
  'VpnGateway.Configuring',
  'VpnGateway.FinancialLocked',
  'QuotaExceeded.PolicyBasedRoute',
  'IllegalParam.LocalSubnet',
  'IllegalParam.RemoteSubnet',
]

test('the reference page has an anchor for every parameter and every error code', async ({
  page,
}) => {
  await page.goto('/parameters')
  const anchors = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id))
  expect(anchors).toEqual(expect.arrayContaining(documented))
  expect(anchors).toEqual(expect.arrayContaining(codes.map((code) => `error-${code}`)))
  expect(new Set(anchors).size).toBe(anchors.length)
})

test('an anchor in the address shows its parameter, with bounds and source', async ({ page }) => {
  await page.goto('/parameters#IkeConfig.IkeLifetime')
  const entry = page.locator('[id="IkeConfig.IkeLifetime"]')
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText('0 to 86400 seconds')
  await expect(entry).toContainText('2020 reference, IkeConfig.IkeLifetime')
})

test('the contents lead to their places, and no link of the page is dead', async ({ page }) => {
  await page.goto('/parameters')
  const contents = page.getByRole('navigation', { name: 'On this page', exact: true })
  await contents.getByRole('link', { name: 'BgpConfig.TunnelCidr' }).click()
  await expect(page).toHaveURL(/#BgpConfig\.TunnelCidr$/)
  await expect(page.locator('[id="BgpConfig.TunnelCidr"]')).toBeInViewport()
  const dead = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        .filter((id) => !document.getElementById(id)),
    )
  expect(dead).toEqual([])
})

test('the type of a problem is an address that explains its code', async ({ page, request }) => {
  const problem = await (await request.get('/api/connections')).json()
  await page.goto(problem.type)
  const entry = page.locator(`[id="error-${problem.code}"]`)
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText('Some parameters are not valid.')
})

test('an address of nothing is a 404 with a way back', async ({ page, watch }) => {
  watch.expectComplaint(/status of 404/)
  for (const path of ['/nothing', '/connections/cn-shanghai/vco-x/more', '/parameters/more']) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    )
  }
  await page.getByRole('link', { name: 'All connections' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
})

test('a connection of a region that does not exist is a problem in words', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 422/)
  await page.goto('/connections/moon-1/vco-x')
  await expect(page.getByRole('alert').filter({ hasText: 'Code' })).toContainText(
    'The region is not one that Causeway may call.',
  )
})
