import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { valuesIn } from '../support/links'
import { createBody, region, seeded } from '../support/seeded'

const pageOf = (id: string) => `/connections/${region}/${id}`

test('status is told in words and follows the service by itself', async ({ page, sandbox }) => {
  const { id } = seeded.datacentre
  await sandbox.putStatus(id, { State: 'updating' })
  await page.goto(pageOf(id))
  const status = page
    .getByRole('status')
    .filter({ hasText: /^(?:Being configured|Negotiating|Up|Locked):/ })
  await expect(status).toContainText('Being configured:')
  await sandbox.putStatus(id, { State: 'active', Status: 'ike_sa_not_established' })
  await expect(status).toContainText('Negotiating: Phase 1 is not established')
  await sandbox.putStatus(id, { State: 'active', Status: 'ipsec_sa_not_established' })
  await expect(status).toContainText('Negotiating: Phase 1 is established; Phase 2 is not.')
  await sandbox.putStatus(id, { State: 'active', Status: 'ipsec_sa_established' })
  await expect(status).toContainText('Up: Phase 1 and Phase 2 are established.')
  await sandbox.putStatus(id, { State: 'financialLocked' })
  await page.reload()
  await expect(status).toContainText('Locked:')
})

test('the copy buttons give what support asks for', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(pageOf(seeded.datacentre.id))
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy Connection ID' }).click()
  expect(await copied()).toBe(seeded.datacentre.id)
  await page.getByRole('button', { name: 'Copy CreateTime' }).click()
  expect(await copied()).toBe('2025-04-03T09:15:00Z')
  await page.getByRole('button', { name: 'Copy as JSON' }).click()
  const json = JSON.parse(await copied())
  expect(json).toMatchObject({ VpnConnectionId: seeded.datacentre.id })
  expect(JSON.stringify(json)).not.toContain('Psk')
})

test('a connection created elsewhere shows what the service says and what nobody kept', async ({
  page,
  request,
}) => {
  const data = createBody({ LocalSubnet: '10.66.0.0/16' })
  const created = await (await request.post('/api/connections', { data })).json()
  await page.goto(pageOf(created.VpnConnectionId))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(created.VpnConnectionId)
  await expect(page.getByText('Not known in this browser')).toBeVisible()
  await expect(page.getByText('Connection created')).toHaveCount(0)
})

test('used as a template it fills the form with everything but the key, the token and the past', async ({
  page,
  request,
  sandbox,
}) => {
  const data = createBody({
    Name: 'the-template',
    LocalSubnet: '10.71.0.0/16,10.72.0.0/16',
    EffectImmediately: true,
    IkeConfig: {
      IkeVersion: 'ikev2',
      IkeEncAlg: 'aes256',
      IkeLifetime: 1800,
      Psk: 'T.key.12345',
    },
    HealthCheckConfig: { enable: true, dip: '172.20.0.5', sip: '10.71.0.5' },
    ClientToken: 'the-template-token',
  })
  const created = await (await request.post('/api/connections', { data })).json()
  await page.goto(pageOf(created.VpnConnectionId))
  await page.getByRole('link', { name: 'Use as template' }).click()
  const form = formOn(page)
  await expect(form.field('Name')).toHaveValue('the-template')
  await expect(form.field('VPN gateway')).toHaveValue(String(data['VpnGatewayId']))
  await expect
    .poll(() => valuesIn(page.url()))
    .toMatchObject({ LocalSubnet: '10.71.0.0/16,10.72.0.0/16', 'IkeConfig.IkeLifetime': '1800' })
  await form.goTo('Phase 1')
  await expect(form.field('Pre-shared key')).toHaveValue('')
  await form.goTo('Health check')
  await expect(form.field('Destination address')).toHaveValue('172.20.0.5')
  await form.goTo('Subnets')
  await page.getByRole('button', { name: 'Remove 10.72.0.0/16' }).click()
  await form.goTo('Review')
  await expect(form.field('Client token')).not.toHaveValue('the-template-token')
  await form.acknowledgeWarnings()
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  expect(await sandbox.creates()).toHaveLength(2)
})

test('a read that failed can be tried again', async ({ page, sandbox, watch }) => {
  watch.expectComplaint(/status of 403/)
  await sandbox.fault({
    kind: 'code',
    code: 'Forbidden.RAM',
    status: 403,
    action: 'DescribeVpnConnection',
  })
  await page.goto(pageOf(seeded.datacentre.id))
  const problem = page.getByRole('alert').filter({ hasText: 'Code' })
  await expect(problem).toContainText('Forbidden.RAM')
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.datacentre.name)
})
