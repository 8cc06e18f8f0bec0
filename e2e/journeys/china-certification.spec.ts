import { expect, test } from '../fixtures'
import { openForm } from '../support/form'
import { minimal } from '../support/links'
import { gateways } from '../support/seeded'

const label = 'CA certificate of the peer'
const pem =
  '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2F1c2V3YXk=\n-----END CERTIFICATE-----'

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
  await page.getByRole('button', { name: 'Use ikev1, main, sm4 and sm3' }).click()
  await expect(form.option('Encryption', 'sm4')).toBeChecked()
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters['RemoteCaCertificate']).toBe(pem)
  expect(JSON.parse(call?.parameters['IkeConfig'] ?? '')).toMatchObject({
    IkeVersion: 'ikev1',
    IkeMode: 'main',
    IkeEncAlg: 'sm4',
    IkeAuthAlg: 'sm3',
  })
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
