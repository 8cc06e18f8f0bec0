import { expect, test } from '../fixtures'
import { fillMinimal, formOn, openForm, openReview } from '../support/form'
import { minimal, valuesIn } from '../support/links'

test('a reload keeps the draft and its step, but not the key', async ({ page }) => {
  const form = await openForm(page, minimal, 'phase-1')
  await form.field('Pre-shared key').fill('Gone.After.A.Reload1')
  await form.field('IKE SA lifetime').fill('1234')
  await expect.poll(() => valuesIn(page.url())).toMatchObject({ 'IkeConfig.IkeLifetime': '1234' })
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await form.isOn('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('1234')
  await expect(form.field('Pre-shared key')).toHaveValue('')
  await expect(page.getByText('Your draft was restored')).toBeVisible()
})

test('a draft is there when the form is opened again from the navigation, also half typed', async ({
  page,
}) => {
  const form = await openForm(page, minimal, 'phase-1')
  await form.field('IKE SA lifetime').fill('99999')
  await expect
    .poll(() => valuesIn(page.url()))
    .toMatchObject({ 'IkeConfig.IkeLifetime': '99999' })
  await page.goto('/parameters')
  await page.getByRole('navigation', { name: 'Main' }).getByText('New connection').click()
  await form.goTo('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('99999')
  await expect(page.getByText('Your draft was restored')).toBeVisible()
})

test('a link inside the app asks before the form is left, and both answers work', async ({
  page,
}) => {
  const form = await openForm(page)
  const parameters = page.getByRole('navigation', { name: 'Main' }).getByText('Parameters')
  const dialog = page.getByRole('dialog', { name: 'Leave the form?' })
  await parameters.click()
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(form.field('Name')).toBeVisible()
  await parameters.click()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/parameters$/)
})

test('the browser asks before a form with changes is closed', async ({ page }) => {
  const form = await openForm(page)
  await form.field('Name').fill('not to be lost')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(form.field('Name')).toHaveValue('not to be lost')
})

test('a key alone is worth asking for', async ({ page }) => {
  await page.goto('/connections/new?step=phase-1')
  const form = formOn(page)
  await form.field('Pre-shared key').fill('Only.The.Key.Was.Typed')
  await page.getByRole('navigation', { name: 'Main' }).getByText('Parameters').click()
  await expect(page.getByRole('dialog', { name: 'Leave the form?' })).toBeVisible()
})

test('an untouched form is left without a question', async ({ page }) => {
  await page.goto('/connections/new')
  await formOn(page).isOn('Gateways')
  let isAsked = false
  page.on('dialog', (dialog) => {
    isAsked = true
    void dialog.accept()
  })
  await page.getByRole('navigation', { name: 'Main' }).getByText('Parameters').click()
  await expect(page).toHaveURL(/\/parameters$/)
  await page.goto('/connections/new')
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => page.isClosed()).toBe(true)
  expect(isAsked).toBe(false)
})

test('after a create there is no draft and nothing is asked', async ({ page }) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  await fillMinimal(form, 'e2e-no-draft')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  await page.goto('/connections/new')
  await form.isOn('Gateways')
  await expect(form.field('Name')).toHaveValue('')
  await expect(page.getByText('Your draft was restored')).toHaveCount(0)
})

test('starting over asks, and then every value is its default again', async ({ page }) => {
  const form = await openReview(page)
  const token = await form.field('Client token').inputValue()
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(form.create).toBeEnabled()
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await form.goTo('Gateways')
  await expect(form.field('Region')).toHaveValue('')
  await form.goTo('Review')
  await expect(form.field('Client token')).not.toHaveValue(token)
})
