import { expect, test } from '../fixtures'
import { openForm, openReview, stepTitles } from '../support/form'
import { minimal } from '../support/links'
import { gateways } from '../support/seeded'

test('Back of the browser goes to the step before, and no value is lost', async ({ page }) => {
  const form = await openForm(page)
  await form.next('Subnets')
  await form.next('Phase 1')
  await form.field('IKE SA lifetime').fill('4321')
  await form.next('Phase 2')
  await page.goBack()
  await form.isOn('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('4321')
  await page.goBack()
  await form.isOn('Subnets')
  await page.goForward()
  await form.isOn('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('4321')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('every step can be reached from every other, and Back of the form goes one back', async ({
  page,
}) => {
  const form = await openForm(page)
  for (const step of stepTitles.toReversed()) await form.goTo(step)
  await form.goTo('Review')
  for (const step of stepTitles.slice(0, -1).toReversed()) {
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await form.isOn(step)
  }
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toHaveCount(0)
})

test('a step that is opened takes the focus to its title', async ({ page }) => {
  const form = await openForm(page)
  await form.next('Subnets')
  await expect(form.title('Subnets')).toBeFocused()
  await form.goTo('Review')
  await expect(form.title('Review')).toBeFocused()
})

test('the rail says what each step holds and how it stands', async ({ page }) => {
  const form = await openForm(page, { ...minimal, Name: 'rail', 'IkeConfig.IkePfs': 'group2' })
  await expect(form.railStep('Health check')).toContainText('not filled in yet')
  await form.next('Subnets')
  await expect(form.railStep('Gateways')).toContainText('complete')
  await expect(form.railStep('Gateways')).toContainText('rail')
  await expect(form.railStep('Subnets')).toContainText('1 local, 1 remote')
  await form.goTo('Review')
  await expect(form.railStep('Phase 1')).toContainText('has warnings')
  await expect(form.railStep('Review')).toHaveAttribute('aria-current', 'step')
})

test('a preset sets both phases, and one put together by hand is recognised', async ({
  page,
}) => {
  const form = await openForm(page, { RegionId: 'cn-shanghai' }, 'phase-1')
  const preset = (name: RegExp) => page.getByRole('button', { name })
  await expect(preset(/^Service defaults/)).toHaveAttribute('aria-pressed', 'true')
  await preset(/^Strongest under the 2020 reference/).click()
  await expect(form.option('IKE version', 'ikev2')).toBeChecked()
  await expect(form.option('Encryption', 'aes256')).toBeChecked()
  await expect(form.option('Authentication', 'sha1')).toBeChecked()
  await expect(form.option('Diffie-Hellman group', 'group14')).toBeChecked()
  await form.goTo('Phase 2')
  await expect(form.option('Authentication', 'sha1')).toBeChecked()
  await form.choose('Authentication', 'sha256')
  await expect(preset(/^Strongest/)).toHaveAttribute('aria-pressed', 'false')
  await form.goTo('Phase 1')
  await form.choose('Authentication', 'sha256')
  await expect(preset(/^Recommended today/)).toHaveAttribute('aria-pressed', 'true')
})

test('a changed value can go back to its default', async ({ page }) => {
  const form = await openForm(page, minimal, 'phase-1')
  await page.getByRole('button', { name: /^Reset to default ?: IKE version$/ }).click()
  await expect(form.option('IKE version', 'ikev1')).toBeChecked()
  await expect(form.group('Negotiation mode')).toBeVisible()
})

test('a value of one edition only says so in its picker', async ({ page }) => {
  const form = await openForm(page, minimal, 'phase-1')
  await expect(form.option('Diffie-Hellman group', 'group24')).toHaveAccessibleDescription(
    /2020 reference only/,
  )
  await expect(form.option('Authentication', 'sha256')).toHaveAccessibleDescription(/today only/)
  await expect(form.option('Encryption', 'des')).toHaveAccessibleDescription(/weak/)
})

test('the picture follows the form, and a screen reader hears it', async ({ page }) => {
  const form = await openReview(page)
  await form.goTo('Subnets')
  await form.addChips('Your site (data centre)', ['172.31.0.0/16'])
  const picture = page.getByRole('img', { name: 'The two sides of the connection' })
  await expect(picture.filter({ visible: true })).toHaveAccessibleDescription(
    /Your data centre: 172\.20\.0\.0\/16, 172\.31\.0\.0\/16/,
  )
})

test('lists search by name, ID and address, and an ID that is not listed is taken', async ({
  page,
}) => {
  const form = await openForm(page, { RegionId: 'cn-shanghai' })
  const options = page.getByRole('option')
  await form.field('VPN gateway').fill('198.51.100.21')
  await expect(options).toHaveText([/sh-branch/])
  await form.field('VPN gateway').fill('uf6core')
  await expect(options).toHaveText([/sh-core/])
  await form.field('VPN gateway').fill('vpn-not-listed-1')
  await expect(options).toHaveCount(0)
  await expect(page.getByText('Nothing in the list matches').first()).toBeVisible()
  await form.field('Name').focus()
  await expect(form.field('VPN gateway')).toHaveValue('vpn-not-listed-1')
  await expect(form.field('VPN gateway')).not.toHaveAttribute('aria-invalid')
})

test('a whole name is taken, also where other names begin with it', async ({ page }) => {
  const form = await openForm(page, { RegionId: 'cn-shanghai' })
  await form.field('VPN gateway').fill('sh-dual')
  await expect(page.getByRole('option')).not.toHaveCount(1)
  await form.field('VPN gateway').press('Enter')
  await expect(form.field('VPN gateway')).toHaveValue(gateways.dual)
})
