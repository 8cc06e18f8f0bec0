import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { presentKeys } from '../support/present-key'
import { customerGateways, region } from '../support/seeded'
import { inTunnel, options, pairOn, seededDual } from '../support/two-tunnels'

const id = seededDual
const tunnelIds = { active: 'tun-uf6duala4k8w2m6x1t9q', standby: 'tun-uf6dualb7z3n5v1h8r4y' }
const ofOne = 'ModifyTunnelAttribute'
const ofAll = 'ModifyVpnConnectionAttribute'

async function openEdit(page: Page, step = 'gateways') {
  await page.goto(`/connections/${region}/${id}/edit?step=${step}`)
  const form = formOn(page)
  await expect(form.rail).toBeVisible()
  return {
    ...form,
    save: page.getByRole('button', { name: 'Send the changes' }),
    change: (label: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) }),
    async send() {
      const interruption = page.getByRole('checkbox', { name: /what this interrupts/ })
      if ((await interruption.count()) > 0) await interruption.check()
      const warnings = page.getByRole('checkbox', { name: /have read the warnings/ })
      if ((await warnings.count()) > 0) await warnings.check()
      await this.save.click()
      await expect(page.getByText('The connection was changed.')).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`/${id}$`))
    },
  }
}

test('a change of the standby tunnel alone goes to that tunnel alone, as shown', async ({
  page,
  sandbox,
  app,
}) => {
  const before = await presentKeys(app.sandboxUrl, id)
  const form = await openEdit(page, 'phase-1')
  const pair = pairOn(page)
  await expect(form.railStep('Health check')).toHaveCount(0)
  await pair.setApart('IKE SA lifetime').click()
  await form.field(inTunnel('IKE SA lifetime', 'standby tunnel')).fill('3600')
  await form.goTo('Review')
  const row = form.change('IKE SA lifetime (standby tunnel)')
  await expect(row).toContainText(/3600/)
  await expect(row).toContainText(`${options}.2.TunnelIkeConfig.IkeLifetime`)
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByText('The standby tunnel is negotiated again')).toBeVisible()
  const shown = await page.locator('pre').innerText()
  expect(shown).toContain(`x-acs-action: ${ofOne}`)
  expect(shown).toContain(`TunnelId=${tunnelIds.standby}`)
  await form.send()

  const [call, ...others] = await sandbox.calls(ofOne)
  expect(others).toEqual([])
  expect(await sandbox.calls(ofAll)).toEqual([])
  expect(call?.parameters).toMatchObject({
    TunnelId: tunnelIds.standby,
    [`${options}.TunnelIkeConfig.IkeLifetime`]: '3600',
  })
  expect(await presentKeys(app.sandboxUrl, id)).toEqual(before)
})

test('what both tunnels have alike is changed in both, by the operation of the connection', async ({
  page,
  sandbox,
}) => {
  const form = await openEdit(page, 'phase-2')
  await form.field(inTunnel('IPsec SA lifetime', 'active tunnel')).fill('7200')
  await form.goTo('Review')
  await expect(form.change('IPsec SA lifetime (active tunnel)')).toContainText('7200')
  await expect(form.change('IPsec SA lifetime (standby tunnel)')).toContainText('7200')
  await form.send()
  const [call] = await sandbox.calls(ofAll)
  expect(call?.parameters).toMatchObject({
    [`${options}.1.TunnelIpsecConfig.IpsecLifetime`]: '7200',
    [`${options}.2.TunnelIpsecConfig.IpsecLifetime`]: '7200',
  })
  expect(await sandbox.calls(ofOne)).toEqual([])
})

test('a new key for one tunnel leaves the other its own', async ({ page, app }) => {
  const before = await presentKeys(app.sandboxUrl, id)
  const form = await openEdit(page, 'phase-1')
  const standby = form.field(inTunnel('Pre-shared key', 'standby tunnel'))
  for (const tunnel of ['active tunnel', 'standby tunnel'] as const) {
    const field = form.field(inTunnel('Pre-shared key', tunnel))
    await expect(field).toHaveValue('')
    await expect(field).toHaveAttribute('placeholder', 'Empty: the present key stays')
  }
  await standby.fill('A.new.key.of.the.standby')
  await form.goTo('Review')
  await expect(page.getByRole('rowheader')).toHaveText([/Pre-shared key \(standby tunnel\)/])
  await form.send()
  expect(await presentKeys(app.sandboxUrl, id)).toEqual({
    ...before,
    slave: 'A.new.key.of.the.standby',
  })
})

test('a tunnel can be led to another device, the gateway and the tags cannot be changed here', async ({
  page,
  sandbox,
}) => {
  const form = await openEdit(page)
  await expect(page.getByText('Cannot be changed')).toHaveCount(2)
  await expect(page.getByText('Not changed here')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Add tag' })).toHaveCount(0)
  await form.pick(inTunnel('Customer gateway', 'standby tunnel'), '203.0.113.20')
  await form.goTo('Review')
  await expect(form.change('Customer gateway (standby tunnel)')).toContainText(
    customerGateways.datacentre,
  )
  await form.send()
  const [call] = await sandbox.calls(ofOne)
  expect(call?.parameters[`${options}.CustomerGatewayId`]).toBe(customerGateways.datacentre)
})

test('a refusal of a change of the standby tunnel lands on its field, not on the active one’s', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openEdit(page, 'phase-1')
  await pairOn(page).setApart('IKE SA lifetime').click()
  const field = form.field(inTunnel('IKE SA lifetime', 'standby tunnel'))
  await field.fill('3600')
  await form.goTo('Review')
  await sandbox.fault({
    kind: 'code',
    code: 'InvalidTunnelOptionsSpecification',
    message: 'TunnelIkeConfig.IkeLifetime: The specified value is invalid.',
    action: ofOne,
  })
  await page.getByRole('checkbox', { name: /what this interrupts/ }).check()
  await form.save.click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})
