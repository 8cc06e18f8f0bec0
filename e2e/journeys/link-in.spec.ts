import { expect, test } from '../fixtures'
import { formOn, openForm } from '../support/form'
import { linkTo, minimal, valuesIn } from '../support/links'
import { gateways } from '../support/seeded'

const secret = 'Pasted.Into.A.Link_9'

test('a link opens the form filled, in a browser that has never been here', async ({
  page,
  newPerson,
}) => {
  const first = await openForm(page)
  await first.field('Name').fill('handed over')
  await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'handed over' })

  const other = await newPerson()
  await other.goto(page.url())
  const form = formOn(other)
  await expect(form.field('VPN gateway')).toHaveValue(gateways.core)
  await expect(form.field('Name')).toHaveValue('handed over')
  await form.goTo('Subnets')
  await expect(form.chips('Alibaba Cloud side (VPC)')).toHaveText(['10.20.0.0/16'])
  await form.goTo('Phase 2')
  await expect(form.option('PFS group', 'group14')).toBeChecked()
  await form.goTo('Review')
  await form.send()
  await expect(other).toHaveURL(/created=1$/)
})

test('entries that are bad or unknown are listed, and the rest is taken', async ({ page }) => {
  const form = await openForm(page, {
    ...minimal,
    'IkeConfig.IkeLifetime': '99999',
    Colour: 'mauve',
    'IkeConfig.Psk': secret,
    ClientToken: 'from-a-link',
    'IpsecConfig.IpsecEncAlg': 'rot13',
    Name: 'taken',
  })
  const main = page.getByRole('main')
  await expect(main).toContainText('5 entries of the link were not taken')
  for (const words of [
    'IkeConfig.IkeLifetime=99999: "99999" is outside 0 to 86400 seconds.',
    'Colour: No parameter has this name.',
    'IkeConfig.Psk: A link never carries this parameter.',
    'ClientToken: A link never carries this parameter.',
    'IpsecConfig.IpsecEncAlg=rot13',
  ])
    await expect(main.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
  await expect(main).not.toContainText(secret)
  await expect(main).not.toContainText('mauve')
  await expect(form.field('Name')).toHaveValue('taken')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(main).not.toContainText('were not taken')
  await form.goTo('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('86400')
  await expect(form.field('Pre-shared key')).toHaveValue('')
})

test('a link can open a step of its own', async ({ page }) => {
  const form = await openForm(page, minimal, 'bgp')
  await form.isOn('BGP')
  await page.goto(linkTo(minimal, 'no-such-step'))
  await form.isOn('Gateways')
})

test.describe('a link over an unsaved draft', () => {
  test('says what it would change, and the draft stays when that is the answer', async ({
    page,
  }) => {
    const form = await openForm(page)
    await form.field('Name').fill('my draft')
    await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'my draft' })
    await page.goto('/parameters')
    await page.goto(linkTo({ ...minimal, Name: 'the link', RemoteSubnet: '172.29.0.0/16' }))
    const dialog = page.getByRole('dialog', { name: 'Open this link over your draft?' })
    await expect(dialog).toContainText('2 values')
    await expect(dialog.getByRole('row', { name: /Name my draft the link/ })).toBeVisible()
    await dialog.getByRole('button', { name: 'Keep my draft' }).click()
    await expect(form.field('Name')).toHaveValue('my draft')
    await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'my draft' })
  })

  test('replaces the draft when that is the answer', async ({ page }) => {
    const form = await openForm(page)
    await form.field('Name').fill('my draft')
    await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'my draft' })
    await page.goto('/parameters')
    await page.goto(linkTo({ ...minimal, Name: 'the link' }))
    await page.getByRole('dialog').getByRole('button', { name: 'Open the link' }).click()
    await expect(form.field('Name')).toHaveValue('the link')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.reload()
    await expect(form.field('Name')).toHaveValue('the link')
  })

  test('asks also when it is pasted into the address of the open form', async ({ page }) => {
    const form = await openForm(page)
    await form.field('Name').fill('open form')
    await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'open form' })
    // The same page with another fragment: the browser does not load it anew.
    await page.goto(linkTo({ ...minimal, Name: 'pasted' }))
    const dialog = page.getByRole('dialog', { name: 'Open this link over your draft?' })
    await expect(dialog.getByRole('row', { name: /Name open form pasted/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(form.field('Name')).toHaveValue('open form')
    await page.goto(linkTo({ ...minimal, Name: 'pasted again' }))
    await dialog.getByRole('button', { name: 'Open the link' }).click()
    await expect(form.field('Name')).toHaveValue('pasted again')
  })
})
