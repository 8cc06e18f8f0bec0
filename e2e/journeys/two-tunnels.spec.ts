import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { valuesIn } from '../support/links'
import { presentKeys } from '../support/present-key'
import { customerGateways, gateways } from '../support/seeded'
import {
  everywhereApart,
  inTunnel,
  openTwoTunnels,
  options,
  pairOn,
  twoTunnels,
} from '../support/two-tunnels'

const key = 'One.key.of.both.tunnels'

/** Parameters of a single-tunnel connection, which must never be sent beside the tunnels. */
const ofOneTunnel = [
  'CustomerGatewayId',
  'IkeConfig',
  'IpsecConfig',
  'HealthCheckConfig',
  'BgpConfig',
  'EnableDpd',
  'EnableNatTraversal',
  'RemoteCaCertificate',
]

test('an empty form becomes a connection of two tunnels that speak BGP', async ({
  page,
  sandbox,
  app,
}) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  const pair = pairOn(page)
  await form.pick('Region', 'Shanghai')
  await form.pick('VPN gateway', gateways.dual)
  await expect(form.field(inTunnel('Customer gateway', 'active tunnel'))).toBeVisible()
  // Nothing was filled in that a notice could speak of.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)

  // One customer gateway for both until it is set apart.
  await form.pick(inTunnel('Customer gateway', 'active tunnel'), customerGateways.datacentre)
  await expect(pair.followed('Customer gateway')).toContainText(customerGateways.datacentre)
  await pair.setApart('Customer gateway').click()
  await form.pick(inTunnel('Customer gateway', 'standby tunnel'), customerGateways.datacentreB)
  await expect(pair.row('Customer gateway')).toContainText('differs')
  await form.field('Name').fill('e2e-two-tunnels')
  await form.next('Subnets')
  await form.addChips('Alibaba Cloud side (VPC)', ['10.20.0.0/16'])
  await form.addChips('Your site (data centre)', ['172.20.0.0/16'])
  await form.next('Phase 1')
  await page.getByRole('button', { name: /^Recommended today/ }).click()
  await form.field(inTunnel('Pre-shared key', 'active tunnel')).fill(key)
  await expect(pair.followed('Pre-shared key')).toContainText('The same key')
  await expect(pair.followed('Pre-shared key')).not.toContainText(key)
  await form.next('Phase 2')
  await pair.setApart('IPsec SA lifetime').click()
  await form.field(inTunnel('IPsec SA lifetime', 'standby tunnel')).fill('3600')
  await form.next('BGP')
  await form.field('BGP of both tunnels').check()
  await form.field('Local AS number (Alibaba Cloud side) (both tunnels)').fill('45104')
  for (const [tunnel, block, address] of [
    ['active tunnel', '169.254.30.0/30', '169.254.30.1'],
    ['standby tunnel', '169.254.30.4/30', '169.254.30.5'],
  ] as const) {
    await form.field(inTunnel('Tunnel CIDR block', tunnel)).fill(block)
    await page
      .getByRole('list', { name: inTunnel('Host addresses of the tunnel block', tunnel) })
      .getByRole('button', { name: 'Use as local' })
      .first()
      .click()
    await expect(
      form.field(inTunnel('Local BGP address (Alibaba Cloud side)', tunnel)),
    ).toHaveValue(address)
  }
  await form.next('Review')

  // Once where the tunnels agree, side by side where they do not.
  const phase2 = page.getByRole('region', { name: 'Phase 2' })
  await expect(
    phase2.getByRole('button', { name: 'Change Encryption (both tunnels)' }),
  ).toBeVisible()
  await expect(phase2.locator('div', { hasText: /^IPsec SA lifetime/ }).first()).toContainText(
    /differs.*86400.*3600/s,
  )
  const shown = await page.locator('pre').innerText()
  expect(shown).toContain(`${options}.2.TunnelBgpConfig.TunnelCidr=169.254.30.4/30`)
  expect(shown).not.toContain(key)
  await form.send()
  await expect(page).toHaveURL(/\/connections\/cn-shanghai\/vco-[a-z0-9]+\?created=1$/)
  await expect(page.getByRole('heading', { level: 1, name: 'e2e-two-tunnels' })).toBeVisible()

  const [call, ...others] = await sandbox.creates()
  expect(others).toEqual([])
  expect(call?.parameters).toMatchObject({
    EnableTunnelsBgp: 'true',
    [`${options}.1.Role`]: 'master',
    [`${options}.1.CustomerGatewayId`]: customerGateways.datacentre,
    [`${options}.1.TunnelIkeConfig.IkeVersion`]: 'ikev2',
    [`${options}.1.TunnelIpsecConfig.IpsecLifetime`]: '86400',
    [`${options}.1.TunnelBgpConfig.LocalAsn`]: '45104',
    [`${options}.1.TunnelBgpConfig.LocalBgpIp`]: '169.254.30.1',
    [`${options}.2.Role`]: 'slave',
    [`${options}.2.CustomerGatewayId`]: customerGateways.datacentreB,
    [`${options}.2.TunnelIkeConfig.IkeVersion`]: 'ikev2',
    [`${options}.2.TunnelIpsecConfig.IpsecLifetime`]: '3600',
    [`${options}.2.TunnelBgpConfig.LocalAsn`]: '45104',
    [`${options}.2.TunnelBgpConfig.TunnelCidr`]: '169.254.30.4/30',
  })
  for (const name of ofOneTunnel) expect(call?.parameters).not.toHaveProperty(name)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await presentKeys(app.sandboxUrl, id)).toEqual({ master: key, slave: key })
})

test('a link of a form with two tunnels opens as it was, apart and alike, without the key', async ({
  page,
  newPerson,
}) => {
  const form = await openTwoTunnels(page, everywhereApart, 'phase-1')
  await form.field(inTunnel('Pre-shared key', 'active tunnel')).fill(key)
  await form.field(inTunnel('IKE SA lifetime', 'active tunnel')).fill('7200')
  const { [`${options}.2.TunnelIkeConfig.IkeVersion`]: _default, ...written } = everywhereApart
  await expect
    .poll(() => valuesIn(page.url()))
    .toEqual({
      ...written,
      [`${options}.1.TunnelIkeConfig.IkeLifetime`]: '7200',
      [`${options}.2.TunnelIkeConfig.IkeLifetime`]: '7200',
    })
  expect(page.url()).not.toContain(key)

  const other = await newPerson()
  await other.goto(page.url())
  const theirs = formOn(other)
  const pair = pairOn(other)
  await expect(theirs.field(inTunnel('Pre-shared key', 'active tunnel'))).toHaveValue('')
  await expect(
    theirs.option(inTunnel('Diffie-Hellman group', 'standby tunnel'), 'group5'),
  ).toBeChecked()
  await expect(pair.followed('IKE SA lifetime')).toContainText('7200')
  await expect(pair.group('Algorithms and lifetime of Phase 1')).toBeChecked({
    indeterminate: true,
  })
})

test('a group follows as a whole or is set apart as a whole, and goes on from what it was', async ({
  page,
}) => {
  const form = await openTwoTunnels(page, twoTunnels, 'phase-2')
  const pair = pairOn(page)
  const group = pair.group('Algorithms and lifetime of Phase 2')
  const encryption = (tunnel: 'active tunnel' | 'standby tunnel') =>
    inTunnel('Encryption', tunnel)
  await expect(group).toBeChecked()
  await form.choose(encryption('active tunnel'), 'aes192')
  await expect(pair.followed('Encryption')).toContainText('aes192')
  await group.uncheck()
  await expect(form.option(encryption('standby tunnel'), 'aes192')).toBeChecked()
  await expect(page.getByText('differs', { exact: true })).toHaveCount(0)
  await form.choose(encryption('standby tunnel'), 'aes256')
  await expect(pair.row('Encryption')).toContainText('differs')
  await expect(form.railStep('Phase 2')).toContainText('The tunnels differ')
  await form.choose(encryption('active tunnel'), 'aes')
  await expect(form.option(encryption('standby tunnel'), 'aes256')).toBeChecked()
  await pair.follow('Encryption').click()
  await expect(pair.followed('Encryption')).toContainText('aes')
  await expect(group).toBeChecked({ indeterminate: true })
  await group.check()
  await expect(page.getByRole('button', { name: /^Same as tunnel 1/ })).toHaveCount(0)
})

test('a preset sets both tunnels while they agree, and each of them once they do not', async ({
  page,
}) => {
  const form = await openTwoTunnels(page, twoTunnels, 'phase-1')
  const pair = pairOn(page)
  const both = page.getByRole('region', { name: 'Preset for both phases of both tunnels' })
  await both.getByRole('button', { name: /^Strongest under the 2020 reference/ }).click()
  await expect(
    page.getByText(/is set in both phases of both tunnels: .*lifetimes of 86400 s\.$/),
  ).toBeVisible()
  await expect(pair.followed('Authentication')).toContainText('sha1')
  await pair.setApart('Authentication').click()
  const standby = page.getByRole('region', {
    name: 'Preset for both phases of the standby tunnel',
  })
  await standby.getByRole('button', { name: /^Recommended today/ }).click()
  await expect(form.option(inTunnel('Authentication', 'standby tunnel'), 'sha256')).toBeChecked()
  await expect(form.option(inTunnel('Authentication', 'active tunnel'), 'sha1')).toBeChecked()
  await form.goTo('Phase 2')
  await expect(form.option(inTunnel('Authentication', 'standby tunnel'), 'sha256')).toBeChecked()
})

test('keys left empty are said to become two', async ({ page }) => {
  const form = await openTwoTunnels(page, twoTunnels, 'phase-1')
  await expect(pairOn(page).followed('Pre-shared key')).toContainText(
    'A random key for each tunnel',
  )
  await form.goTo('Review')
  await expect(page.getByText('A random key for each tunnel. Both can be revealed')).toBeVisible()
})

test('what is wrong with both is said once and mended once; with the standby tunnel alone, there', async ({
  page,
}) => {
  const form = await openTwoTunnels(page, twoTunnels, 'phase-1')
  const pair = pairOn(page)
  const [active, standby] = [
    form.field(inTunnel('IKE SA lifetime', 'active tunnel')),
    form.field(inTunnel('IKE SA lifetime', 'standby tunnel')),
  ]
  await active.fill('90000')
  await active.blur()
  await expect(active).toHaveAttribute('aria-invalid', 'true')
  await form.nextButton('Phase 2').click()
  await expect(form.summary.getByRole('button')).toHaveText(['IKE SA lifetime (both tunnels)'])
  await form.summary.getByRole('button').click()
  await expect(active).toBeFocused()
  await expect(active).toHaveAccessibleDescription(/86400/)

  await pair.setApart('IKE SA lifetime').click()
  await expect(standby).toHaveAttribute('aria-invalid', 'true')
  await active.fill('3600')
  await expect(active).not.toHaveAttribute('aria-invalid')
  await form.goTo('Subnets')
  await form.goTo('Review')
  await page
    .getByRole('button', { name: 'IKE SA lifetime (standby tunnel)', exact: true })
    .click()
  await form.isOn('Phase 1')
  await expect(standby).toBeFocused()
})

test('AS numbers that came different are both shown, and mended with one press', async ({
  page,
}) => {
  const form = await openTwoTunnels(
    page,
    {
      ...everywhereApart,
      // No other connection of it speaks BGP, so that any number may be chosen.
      VpnGatewayId: gateways.dualBgpOff,
      [`${options}.2.TunnelBgpConfig.LocalAsn`]: '65002',
    },
    'bgp',
  )
  const asn = 'Local AS number (Alibaba Cloud side)'
  await expect(form.field(inTunnel(asn, 'standby tunnel'))).toHaveValue('65002')
  await form.nextButton('Review').click()
  await form.isOn('BGP')
  await page.getByRole('button', { name: 'Use 45104 for both' }).first().click()
  await expect(form.field(`${asn} (both tunnels)`)).toHaveValue('45104')
  await form.field(`${asn} (both tunnels)`).fill('65010')
  for (const tunnel of [1, 2])
    await expect
      .poll(() => valuesIn(page.url())[`${options}.${tunnel}.TunnelBgpConfig.LocalAsn`])
      .toBe('65010')
})

test('linking needs the keyboard alone, and keeps the focus', async ({ page }) => {
  const form = await openTwoTunnels(page, twoTunnels, 'phase-1')
  const pair = pairOn(page)
  const { keyboard } = page
  await pair.setApart('Local identifier (VPN gateway)').focus()
  await keyboard.press('Enter')
  await expect(pair.follow('Local identifier (VPN gateway)')).toBeFocused()
  await keyboard.press('Tab')
  await expect(
    form.field(inTunnel('Local identifier (VPN gateway)', 'standby tunnel')),
  ).toBeFocused()
  await keyboard.type('standby.example.com')
  await expect(pair.row('Local identifier (VPN gateway)')).toContainText('differs')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect(pair.setApart('Local identifier (VPN gateway)')).toBeFocused()
  await expect(pair.followed('Local identifier (VPN gateway)')).toContainText('Left empty')
  await pair.group('Dead peers and NAT').focus()
  await keyboard.press('Space')
  await expect(pair.group('Dead peers and NAT')).toBeFocused()
  await expect(form.field(inTunnel('NAT traversal', 'standby tunnel'))).toBeChecked()
})

test('on a narrow screen the tunnels stand under each other, each named', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const form = await openTwoTunnels(page, twoTunnels, 'phase-1')
  const pair = pairOn(page)
  await pair.setApart('IKE SA lifetime').click()
  const row = pair.row('IKE SA lifetime')
  await expect(row.getByText('Standby tunnel (slave)', { exact: true })).toBeVisible()
  const [active, standby] = await Promise.all(
    (['active tunnel', 'standby tunnel'] as const).map((tunnel) =>
      form.field(inTunnel('IKE SA lifetime', tunnel)).boundingBox(),
    ),
  )
  expect(standby?.y).toBeGreaterThan((active?.y ?? 0) + (active?.height ?? 0))
  expect(standby?.x).toBe(active?.x)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(row.getByText('Standby tunnel (slave)', { exact: true })).toBeHidden()
})
