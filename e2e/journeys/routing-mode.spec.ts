import { expect, test } from '../fixtures'
import { formOn, openForm, openReview } from '../support/form'
import { valuesIn } from '../support/links'
import { looksRight } from '../support/looks'
import { customerGateways, gateways, seeded } from '../support/seeded'

const [mode, flows, destination] = [
  'Routing mode',
  'Protected data flows',
  'Destination routing',
] as const
const [localSide, remoteSide] = ['Alibaba Cloud side (VPC)', 'Your site (data centre)'] as const
const everywhere = { LocalSubnet: '0.0.0.0/0', RemoteSubnet: '0.0.0.0/0' }

test('destination routing is chosen by its name, and typed subnets come back', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page, undefined, 'subnets')
  await expect(form.option(mode, flows)).toBeChecked()
  await form.addChips(localSide, ['10.21.0.0/16'])
  await form.choose(mode, destination)
  await expect(form.chips(localSide)).toHaveCount(0)
  await expect(form.field(remoteSide)).toHaveCount(0)
  await expect(page.getByText('there are no subnets to fill in')).toBeVisible()
  await expect(form.railStep('Subnets')).toContainText('Destination routing')
  await expect.poll(() => valuesIn(page.url())).toMatchObject(everywhere)
  await looksRight(page)

  // Another step in between forgets nothing.
  await form.goTo('Phase 1')
  await form.goTo('Subnets')
  await form.choose(mode, flows)
  await expect(form.chips(localSide)).toContainText(['10.20.0.0/16', '10.21.0.0/16'])
  await expect(form.chips(remoteSide)).toContainText(['172.20.0.0/16'])
  await expect(form.option(mode, flows)).toBeFocused()

  await form.choose(mode, destination)
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).toMatchObject(everywhere)
})

test('a link of 0.0.0.0/0 on both sides opens as destination routing, by keyboard left again', async ({
  page,
}) => {
  const form = await openForm(page, { RegionId: 'cn-shanghai', ...everywhere }, 'subnets')
  await expect(form.option(mode, destination)).toBeChecked()
  await form.option(mode, destination).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(form.option(mode, flows)).toBeFocused()
  // Nothing was typed before: empty fields, and nobody is told off for them yet.
  await expect(form.chips(localSide)).toHaveCount(0)
  await expect(page.getByText('is needed')).toHaveCount(0)
  await form.nextButton('Phase 1').click()
  await expect(form.summary).toContainText(`${localSide} is needed.`)
})

test('one wide side alone is protected data flows, and the way to either mode is offered', async ({
  page,
}) => {
  const form = await openForm(
    page,
    { LocalSubnet: '0.0.0.0/0', RemoteSubnet: '10.9.0.0/16' },
    'subnets',
  )
  await expect(form.option(mode, flows)).toBeChecked()
  await page.getByRole('button', { name: 'Use 0.0.0.0/0 on both sides' }).first().click()
  await expect(form.option(mode, destination)).toBeChecked()
  await form.choose(mode, flows)
  await expect(form.chips(remoteSide)).toContainText(['10.9.0.0/16'])
})

test('what the service has against hidden subnets is said at the choice, which takes the focus', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page, everywhere)
  await sandbox.fault({
    kind: 'code',
    code: 'IllegalParam.RemoteSubnet',
    action: 'CreateVpnConnection',
  })
  await form.send()
  await expect(form.option(mode, destination)).toBeFocused()
  await expect(form.group(mode)).toHaveAttribute('aria-invalid', 'true')
  await expect(form.group(mode)).toHaveAccessibleDescription(
    /Your site \(data centre\): The service does not take these remote subnets/,
  )
  await form.goTo('Review')
  await page.getByRole('button', { name: `Change ${localSide}` }).click()
  await expect(form.option(mode, destination)).toBeFocused()
})

test('a connection with two tunnels has the same choice', async ({ page, sandbox }) => {
  const form = await openReview(page, {
    VpnGatewayId: gateways.dual,
    CustomerGatewayId: customerGateways.datacentre,
  })
  await form.goTo('Subnets')
  await form.choose(mode, destination)
  await form.goTo('Review')
  await expect(page.getByText(/TunnelOptionsSpecification\.2\.Role=slave/)).toBeVisible()
  for (const box of await page.getByRole('checkbox', { name: /read the warnings/ }).all())
    await box.check()
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).toMatchObject(everywhere)
})

test('a connection changes its routing mode, and back before it is sent', async ({
  page,
  sandbox,
}) => {
  await page.goto(`/connections/cn-shanghai/${seeded.datacentre.id}/edit?step=subnets`)
  const form = formOn(page)
  await form.choose(mode, destination)
  await form.choose(mode, flows)
  await expect(form.chips(localSide)).toContainText(['10.0.0.0/16'])
  await form.choose(mode, destination)
  await form.goTo('Review')
  await page.getByRole('checkbox', { name: /know what this interrupts/ }).check()
  await page.getByRole('button', { name: 'Send the changes' }).click()
  const changes = () => sandbox.calls('ModifyVpnConnectionAttribute')
  await expect.poll(async () => (await changes()).length).toBe(1)
  const [call] = await changes()
  expect(call?.parameters).toMatchObject(everywhere)
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('both modes fit', async ({ page }) => {
    const form = await openForm(page, undefined, 'subnets')
    await expect(form.option(mode, flows)).toBeChecked()
    await looksRight(page)
    await form.choose(mode, destination)
    await looksRight(page)
  })
})
