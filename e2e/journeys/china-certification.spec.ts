import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { openForm } from '../support/form'
import { minimal } from '../support/links'
import { looksRight } from '../support/looks'
import { customerGateways, gateways } from '../support/seeded'

const label = 'CA certificate of the peer'
const pem =
  '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2F1c2V3YXk=\n-----END CERTIFICATE-----'

const certified = { IkeVersion: 'ikev1', IkeMode: 'main', IkeEncAlg: 'sm4', IkeAuthAlg: 'sm3' }

/** The options of one tunnel, without their common name. */
function tunnelOptionsOf(parameters: Readonly<Record<string, string>> = {}, number = 1) {
  const prefix = `TunnelOptionsSpecification.${number}.`
  const own = Object.entries(parameters).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, text]) => [name.slice(prefix.length), text]))
}

const subject = 'CN=branch,OU=network,O=example,C=CN'
const chosen = /ikev1, main, sm4 and sm3 are chosen/
const offer = (page: Page) =>
  page.getByRole('button', { name: 'Use ikev1, main, sm4 and sm3' }).first()
/** Nothing about algorithms: the form is as nobody has touched it. */
const ends = {
  RegionId: 'cn-shanghai',
  CustomerGatewayId: customerGateways.datacentre,
  LocalSubnet: '10.20.0.0/16',
  RemoteSubnet: '172.20.0.0/16',
} as const

test('choosing such a gateway chooses its algorithms, asks for a certificate, and for no key', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page, ends)
  await form.pick('VPN gateway', 'sh-china-certification')
  await expect(page.getByText(chosen).first()).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
  await form.field(label).fill(pem)
  await looksRight(page)
  await form.next('Subnets')
  await form.next('Phase 1')
  await expect(form.field('Pre-shared key')).toHaveCount(0)
  await expect(form.option('Encryption', 'sm4')).toBeChecked()
  await expect(form.option('Authentication', 'sm3')).toBeChecked()
  await expect(page.getByRole('button', { name: /^China Certification/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByRole('button', { name: /^Recommended today/ })).toHaveCount(0)
  const remoteId = form.field('Remote identifier (customer gateway)')
  await expect(remoteId).toHaveAccessibleDescription(/subject of the certificate/)
  await remoteId.fill(subject)
  await looksRight(page)
  await form.next('Phase 2')
  await expect(form.option('Encryption', 'sm4')).toBeChecked()
  await form.goTo('Review')
  await expect(page.getByRole('checkbox', { name: /have read the warnings/ })).toHaveCount(0)
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters['RemoteCaCertificate']).toBe(pem)
  const phase1 = JSON.parse(call?.parameters['IkeConfig'] ?? '')
  expect(phase1).toMatchObject({ ...certified, RemoteId: subject })
  expect(phase1).not.toHaveProperty('Psk')
  expect(JSON.parse(call?.parameters['IpsecConfig'] ?? '')).toMatchObject({
    IpsecEncAlg: 'sm4',
    IpsecAuthAlg: 'sm3',
  })
})

test('a standard gateway after it has the defaults of the service again', async ({ page }) => {
  const form = await openForm(page, { ...ends, VpnGatewayId: gateways.chinaCertification })
  await expect(page.getByText(chosen).first()).toBeVisible()
  await form.field('VPN gateway').fill('')
  await form.pick('VPN gateway', 'sh-core')
  await expect(form.field(label)).toHaveCount(0)
  await form.goTo('Phase 1')
  await expect(form.option('Encryption', 'aes')).toBeChecked()
  await expect(form.option('Authentication', 'md5')).toBeChecked()
})

test('what somebody has chosen stays, and one press beside the gateway chooses the others', async ({
  page,
}) => {
  const form = await openForm(page, { ...minimal, VpnGatewayId: gateways.core })
  await form.field('VPN gateway').fill('')
  await form.pick('VPN gateway', 'sh-china-certification')
  await expect(page.getByText('it takes only ikev1, main, sm4 and sm3')).toBeVisible()
  await form.goTo('Phase 1')
  await expect(form.option('Encryption', 'aes256')).toBeChecked()
  await form.goTo('Gateways')
  await offer(page).click()
  await expect(page.getByText(chosen).first()).toBeVisible()
  // A standard gateway cannot take them, and mends both phases at once.
  await form.field('VPN gateway').fill('')
  await form.pick('VPN gateway', 'sh-core')
  await form.goTo('Phase 2')
  await page.getByRole('button', { name: 'Use aes256 and sha256' }).first().click()
  await expect(form.option('Encryption', 'aes256')).toBeChecked()
  await form.goTo('Phase 1')
  await expect(form.option('Authentication', 'sha256')).toBeChecked()
})

test('two tunnels have a certificate each, and no key either', async ({ page, sandbox }) => {
  const form = await openForm(page, { ...ends, VpnGatewayId: gateways.dualChinaCertification })
  // Both of what follows from the gateway are spoken.
  await expect(page.locator('[aria-live=polite]').filter({ hasText: chosen })).toContainText(
    'The form now has two tunnels.',
  )
  await form.field(`${label} (active tunnel)`).fill(pem)
  await expect(page.getByText('The same certificate')).toBeVisible()
  await looksRight(page)
  await form.goTo('Phase 1')
  await expect(form.group('Encryption (active tunnel)')).toBeVisible()
  await expect(form.option('Encryption (active tunnel)', 'sm4')).toBeChecked()
  await expect(page.getByText('Pre-shared key', { exact: true })).toHaveCount(0)
  await form.field('Remote identifier (customer gateway) (active tunnel)').fill(subject)
  await looksRight(page)
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  for (const number of [1, 2])
    expect(tunnelOptionsOf(call?.parameters, number)).toMatchObject({
      RemoteCaCertificate: pem,
      'TunnelIkeConfig.IkeVersion': 'ikev1',
      'TunnelIkeConfig.IkeMode': 'main',
      'TunnelIkeConfig.IkeEncAlg': 'sm4',
      'TunnelIkeConfig.IkeAuthAlg': 'sm3',
      'TunnelIkeConfig.RemoteId': subject,
      'TunnelIpsecConfig.IpsecEncAlg': 'sm4',
      'TunnelIpsecConfig.IpsecAuthAlg': 'sm3',
    })
  expect(Object.keys(call?.parameters ?? {}).filter((name) => name.endsWith('Psk'))).toEqual([])
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the notice and both certificates fit', async ({ page }) => {
    await openForm(page, { ...minimal, VpnGatewayId: gateways.dualChinaCertification })
    await expect(page.getByText('it takes only ikev1, main, sm4 and sm3')).toBeVisible()
    await looksRight(page)
  })
})

test('a China Certification gateway needs the certificate and its own algorithms', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page, { ...minimal, VpnGatewayId: gateways.chinaCertification })
  // Only the list of gateways says which kind the chosen one is.
  await expect(form.field(label)).toHaveAttribute('aria-required', 'true')
  await form.nextButton('Subnets').click()
  await form.isOn('Gateways')
  await expect(page.locator(':focus')).toContainText('One value needs a look')
  await form.summary.getByRole('button', { name: label }).click()
  await expect(form.field(label)).toBeFocused()
  await form.field(label).fill('-----BEGIN PRIVATE KEY-----')
  await form.field('Name').focus()
  await expect(form.field(label)).toHaveAccessibleDescription(/private key/)
  await form.field(label).fill(pem)
  await form.next('Subnets')

  await form.goTo('Phase 1')
  await expect(form.option('Encryption', 'aes256')).toBeChecked()
  await form.nextButton('Phase 2').click()
  await form.isOn('Phase 1')
  await expect(page.getByText(/takes only ikev1, main, sm4 and sm3/).first()).toBeVisible()
  await offer(page).click()
  await expect(form.option('Encryption', 'sm4')).toBeChecked()
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters['RemoteCaCertificate']).toBe(pem)
  expect(JSON.parse(call?.parameters['IkeConfig'] ?? '')).toMatchObject(certified)
})

test('a standard gateway is never asked for a certificate, and none is sent', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page, { ...minimal, RemoteCaCertificate: 'MIIBszCCAVmg' })
  await expect(form.field('VPN gateway')).toHaveValue(gateways.core)
  await expect(form.field(label)).toHaveCount(0)
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).not.toHaveProperty('RemoteCaCertificate')
})

test('values of a China Certification gateway cannot be chosen for a standard one', async ({
  page,
}) => {
  const form = await openForm(page, minimal, 'phase-1')
  const option = form.option('Encryption', 'sm4')
  await expect(option).toHaveAttribute('aria-disabled', 'true')
  await expect(option).toHaveAccessibleDescription(/China Certification gateways only/)
  await option.click({ force: true })
  await expect(option).not.toBeChecked()
})
