import { expect, test } from '../fixtures'
import { type Form, formOn } from '../support/form'
import { customerGateways, gateways, region } from '../support/seeded'

const psk = 'Every.Parameter_2020.Key'

async function fillEverything(form: Form) {
  await form.pick('Region', 'Shanghai')
  await form.pick('VPN gateway', 'sh-core')
  await form.pick('Customer gateway', '203.0.113.20')
  await form.field('Name').fill('e2e-every-parameter')
  await form.next('Subnets')
  await form.addChips('Alibaba Cloud side (VPC)', ['10.40.0.0/16', '10.41.0.0/16'])
  await form.addChips('Your site (data centre)', ['172.22.0.0/16'])
  await form.field('Configure routes').uncheck()
  await form.field('Start of negotiation').check()
  await form.next('Phase 1')
  await form.field('Pre-shared key').fill(psk)
  await form.choose('IKE version', 'ikev2')
  await form.choose('Encryption', 'aes192')
  await form.choose('Authentication', 'sha384')
  await form.choose('Diffie-Hellman group', 'group14')
  await form.field('IKE SA lifetime').fill('28800')
  await form.field('Local identifier (VPN gateway)').fill('cloud.example')
  await form.field('Remote identifier (customer gateway)').fill('site.example')
  await form.field('Dead peer detection (DPD)').uncheck()
  await form.field('NAT traversal').uncheck()
  await form.next('Phase 2')
  await form.choose('Encryption', 'aes256')
  await form.choose('Authentication', 'sha512')
  await form.choose('PFS group', 'disabled')
  await form.field('IPsec SA lifetime').fill('3600')
  await form.next('Health check')
  await form.field('Health check').check()
  await form.field('Destination address').fill('172.22.0.9')
  await form.field('Source address').fill('10.40.0.9')
  await form.field('Interval').fill('7')
  await form.field('Retries').fill('5')
  await form.next('BGP')
  await form.field('BGP').check()
  await form.field('Local AS number (Alibaba Cloud side)').fill('1.10')
  await form.field('Tunnel CIDR block').fill('169.254.40.0/30')
  await form.page.getByRole('button', { name: 'Use as local' }).first().click()
  await expect(form.field('Local BGP address (Alibaba Cloud side)')).toHaveValue('169.254.40.1')
  await form.next('Review')
  await form.field('Client token').fill('e2e-every-parameter-token')
}

/** What the reference says must arrive, written down by hand. */
const documented = {
  RegionId: region,
  VpnGatewayId: gateways.core,
  CustomerGatewayId: customerGateways.datacentre,
  Name: 'e2e-every-parameter',
  LocalSubnet: '10.40.0.0/16,10.41.0.0/16',
  RemoteSubnet: '172.22.0.0/16',
  AutoConfigRoute: 'false',
  EffectImmediately: 'true',
  EnableDpd: 'false',
  EnableNatTraversal: 'false',
  ClientToken: 'e2e-every-parameter-token',
}
const groups = {
  IkeConfig: {
    Psk: '***',
    IkeVersion: 'ikev2',
    IkeEncAlg: 'aes192',
    IkeAuthAlg: 'sha384',
    IkePfs: 'group14',
    IkeLifetime: 28_800,
    LocalId: 'cloud.example',
    LocalIdIPsec: 'cloud.example',
    RemoteId: 'site.example',
  },
  IpsecConfig: {
    IpsecEncAlg: 'aes256',
    IpsecAuthAlg: 'sha512',
    IpsecPfs: 'disabled',
    IpsecLifetime: 3600,
  },
  HealthCheckConfig: {
    enable: 'true',
    dip: '172.22.0.9',
    sip: '10.40.0.9',
    interval: '7',
    retry: '5',
  },
  BgpConfig: {
    EnableBgp: 'true',
    LocalAsn: '65546',
    TunnelCidr: '169.254.40.0/30',
    LocalBgpIp: '169.254.40.1',
  },
}

/** The parameters of the request that Review shows. */
async function shownRequest(form: Form): Promise<Record<string, string>> {
  const text = await form.page.getByRole('region', { name: 'Request, decoded' }).innerText()
  const lines = text.split('\n').filter((line) => /^[A-Z]\w+=/.test(line))
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...rest] = line.split('=')
      return [name, rest.join('=')]
    }),
  )
}

test('every parameter typed by hand arrives as Review showed it, the key masked', async ({
  page,
  sandbox,
}) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  await fillEverything(form)
  await expect(page.getByRole('main')).not.toContainText(psk)
  const shown = await shownRequest(form)
  // The connection that is there already leads to the same customer gateway with other settings.
  await form.acknowledgeWarnings()
  await form.send()
  await expect(page).toHaveURL(/created=1$/)

  const [call] = await sandbox.creates()
  const sent = call?.parameters ?? {}
  const read = Object.fromEntries(
    Object.entries(sent).map(([name, text]) => [name, name in groups ? JSON.parse(text) : text]),
  )
  expect(read).toEqual({ ...documented, ...groups })
  expect(shown).toEqual(sent)

  // The page of the connection reads the same values back from the service.
  const main = page.getByRole('main')
  for (const value of [
    'aes192',
    'sha384',
    'disabled',
    'site.example',
    '65546',
    '169.254.40.0/30',
  ])
    await expect(main.locator('dd').getByText(value, { exact: true })).toBeVisible()
  await expect(main.locator('dd').getByText('10.40.0.0/16')).toBeVisible()
  await expect(main).not.toContainText(psk)
})

test('Review lists the effective values by step and marks the defaults', async ({ page }) => {
  await page.goto('/connections/new?step=review')
  const form = formOn(page)
  await form.isOn('Review')
  const row = (label: string) =>
    page
      .getByRole('region', { name: 'Review' })
      .locator('div')
      .filter({ has: page.getByRole('button', { name: `Change ${label}`, exact: true }) })
      .last()
  await expect(row('IKE SA lifetime')).toContainText(/86400.*default/)
  await expect(row('IKE version')).toContainText(/ikev1.*default/)
  await expect(row('VPN gateway')).toContainText('Missing')
  await expect(row('Pre-shared key')).toContainText('The service makes a random key')
  await row('IKE SA lifetime').getByRole('button').click()
  await expect(form.field('IKE SA lifetime')).toBeFocused()
  await form.field('IKE SA lifetime').fill('3600')
  await form.goTo('Review')
  await expect(row('IKE SA lifetime')).toContainText('3600')
  await expect(row('IKE SA lifetime')).not.toContainText('default')
})
