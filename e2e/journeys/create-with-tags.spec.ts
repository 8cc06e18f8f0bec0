import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures'
import { type Form, openForm, openReview } from '../support/form'
import { minimal, valuesIn } from '../support/links'
import { looksRight } from '../support/looks'
import { customerGateways, gateways } from '../support/seeded'

const key = (form: Form, number: number) =>
  form.page.getByLabel(`Key of tag ${number}`, { exact: true })
const value = (form: Form, number: number) =>
  form.page.getByLabel(`Value of tag ${number}`, { exact: true })
const add = (form: Form) => form.page.getByRole('button', { name: 'Add tag' })
/** Presses the button once the gateways are known by name: until then what is below them moves. */
async function addByMouse(form: Form) {
  await expect(form.field('Customer gateway')).toHaveAccessibleDescription(/sh-datacentre/)
  await add(form).click()
}
const group = (form: Form) => form.page.getByRole('group', { name: 'Tags', exact: true })

/** What a person does with Ctrl+V; the clipboard itself is not the test's to change. */
const paste = (field: Locator, text: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('tags are typed by keyboard alone, reviewed, sent, and there on the page of the connection', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page, { ...minimal, Name: 'e2e-tagged' })
  await expect(key(form, 1)).toHaveCount(0)
  await expect(page.getByText(/At most 20 tags/)).toHaveCount(0)
  await add(form).press('Enter')
  await expect(key(form, 1)).toBeFocused()
  await page.keyboard.type('environment')
  await page.keyboard.press('Enter')
  await expect(value(form, 1)).toBeFocused()
  await page.keyboard.type('production')
  await page.keyboard.press('Enter')
  await expect(key(form, 2)).toBeFocused()
  await page.keyboard.type('team')
  await page.keyboard.press('Tab')
  await page.keyboard.type('net & ops')
  await expect(page.getByText('2 of 20 tags', { exact: true })).toBeVisible()
  await expect
    .poll(() => valuesIn(page.url()))
    .toMatchObject({
      'Tags.1.Key': 'environment',
      'Tags.2.Value': 'net & ops',
    })
  await looksRight(page)

  await form.goTo('Review')
  const chips = page.getByRole('list', { name: 'Tags' }).getByRole('listitem')
  await expect(chips).toHaveText(['environment=production', 'team=net & ops'])
  await looksRight(page)
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).toMatchObject({
    'Tags.1.Key': 'environment',
    'Tags.1.Value': 'production',
    'Tags.2.Key': 'team',
    'Tags.2.Value': 'net & ops',
  })
  const panel = page.getByRole('region', { name: 'Tags', exact: true })
  await expect(panel.getByRole('listitem')).toHaveText([
    'environment=production',
    'team=net & ops',
  ])
})

test('a connection with two tunnels has tags too', async ({ page, sandbox }) => {
  const form = await openReview(page, {
    VpnGatewayId: gateways.dual,
    CustomerGatewayId: customerGateways.datacentre,
    LocalSubnet: '0.0.0.0/0',
    RemoteSubnet: '0.0.0.0/0',
    'Tags.1.Key': 'environment',
    'Tags.1.Value': 'test',
  })
  await expect(page.getByText(/TunnelOptionsSpecification\.2\.Role=slave/)).toBeVisible()
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(call?.parameters).toMatchObject({ 'Tags.1.Key': 'environment', 'Tags.1.Value': 'test' })
})

test('each tag says for itself what is wrong with it, once it was left', async ({ page }) => {
  const form = await openForm(page)
  await addByMouse(form)
  await key(form, 1).fill('acs:team')
  await value(form, 1).fill('see http://example.com')
  await addByMouse(form)
  await key(form, 2).fill('environment')
  await addByMouse(form)
  await key(form, 3).fill('environment')
  await expect(key(form, 1)).not.toHaveAttribute('aria-invalid', 'true')
  await form.field('Name').focus()
  await expect(key(form, 1)).toHaveAccessibleDescription(/must not begin with aliyun or acs:/)
  await expect(value(form, 1)).toHaveAccessibleDescription(/must not contain http/)
  await expect(key(form, 3)).toHaveAccessibleDescription(/Another tag has this key/)
  await expect(key(form, 2)).not.toHaveAttribute('aria-invalid', 'true')
  await expect(group(form)).toHaveAccessibleDescription(/2 tags need a look/)
  await looksRight(page)

  await form.nextButton('Subnets').click()
  await form.summary.getByRole('button', { name: 'Tags' }).click()
  await expect(key(form, 1)).toBeFocused()
  await page.getByRole('button', { name: 'Remove tag 3, environment' }).click()
  await expect(key(form, 2)).toBeFocused()
  await key(form, 1).fill('team')
  await value(form, 1).fill('')
  await expect(page.getByText(/needs? a look/)).toHaveCount(0)
  await form.next('Subnets')
})

test('lines of key=value are pasted as tags', async ({ page }) => {
  const form = await openForm(page)
  await addByMouse(form)
  await paste(key(form, 1), 'environment = production\nteam\tnetwork\n\ncritical')
  await expect(key(form, 1)).toHaveValue('environment')
  await expect(value(form, 1)).toHaveValue('production')
  await expect(value(form, 2)).toHaveValue('network')
  await expect(key(form, 3)).toHaveValue('critical')
  await expect(key(form, 3)).toBeFocused()
  // Into a tag that is filled in already nothing is lost.
  await paste(key(form, 1), 'owner=ada')
  await expect(key(form, 1)).toHaveValue('environment')
  await expect(key(form, 2)).toHaveValue('owner')
  await expect(page.getByText('4 of 20 tags', { exact: true })).toBeVisible()
})

test('the limit is said before it is reached, and what is too much is not taken silently', async ({
  page,
}) => {
  const form = await openForm(page)
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `key-${from + index}=v`).join('\n')
  await addByMouse(form)
  await paste(key(form, 1), lines(1, 18))
  await expect(page.getByText('18 of 20 tags, 2 left', { exact: true })).toBeVisible()
  await paste(key(form, 18), lines(19, 20))
  await expect(add(form)).toHaveAttribute('aria-disabled', 'true')
  await expect(add(form)).toHaveAccessibleDescription('20 tags are the limit.')
  await value(form, 20).press('Enter')
  await expect(key(form, 21)).toHaveCount(0)
  await paste(key(form, 20), lines(21, 22))
  await form.field('Name').focus()
  await expect(group(form)).toHaveAccessibleDescription(/22 tags; the limit is 20/)
  await page.getByRole('button', { name: 'Remove tag 22, key-22' }).click()
  await page.getByRole('button', { name: 'Remove tag 21, key-21' }).click()
  await expect(group(form)).not.toHaveAccessibleDescription(/the limit is 20\./)
})

test('without tags nothing of them is sent, and the way back is the button', async ({
  page,
  sandbox,
}) => {
  const form = await openForm(page)
  await addByMouse(form)
  await key(form, 1).fill('soon-gone')
  await page.getByRole('button', { name: 'Remove tag 1, soon-gone' }).click()
  await expect(add(form)).toBeFocused()
  await addByMouse(form)
  // A row that was left blank means nothing, and Enter in it is that of the form.
  await key(form, 1).press('Enter')
  await form.isOn('Subnets')
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const [call] = await sandbox.creates()
  expect(Object.keys(call?.parameters ?? {}).filter((name) => name.startsWith('Tags'))).toEqual(
    [],
  )
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('rows, messages and chips fit', async ({ page }) => {
    const form = await openForm(page, {
      ...minimal,
      'Tags.1.Key': `a${'-rather-long-key'.repeat(4)}`.slice(0, 64),
      'Tags.1.Value': `a${'-rather-long-value'.repeat(8)}`.slice(0, 128),
    })
    await addByMouse(form)
    await key(form, 2).fill('acs:x')
    await form.field('Name').focus()
    await expect(key(form, 2)).toHaveAccessibleDescription(/must not begin/)
    await looksRight(page)
    await key(form, 2).fill('x')
    await form.goTo('Review')
    await looksRight(page)
  })
})
