import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { presentKey } from '../support/present-key'
import { createBody, customerGateways, gateways, region } from '../support/seeded'

const psk = 'A.first.key.of.the.tunnel'
const modify = 'ModifyVpnConnectionAttribute'

const pathOf = (id: string) => `/connections/${region}/${id}`
const apiOf = (id: string) => `/api/connections/${region}/${id}`

/** A connection with a key and nothing weak about it. */
async function connection(request: APIRequestContext): Promise<string> {
  const phase1 = { IkeVersion: 'ikev2', IkeEncAlg: 'aes256', IkeAuthAlg: 'sha256' }
  const data = createBody({
    Name: 'before',
    IkeConfig: { ...phase1, IkePfs: 'group14', Psk: psk },
    IpsecConfig: { IpsecEncAlg: 'aes256', IpsecAuthAlg: 'sha256', IpsecPfs: 'group14' },
  })
  const response = await request.post('/api/connections', { data })
  expect(response.status()).toBe(201)
  return String((await response.json()).VpnConnectionId)
}

const detailsOf = async (request: APIRequestContext, id: string) =>
  (await request.get(apiOf(id))).json()

/** A change by somebody else, through the API. */
async function changeElsewhere(request: APIRequestContext, id: string, data: object) {
  const { Version } = await detailsOf(request, id)
  const headers = { 'if-match': `"${Version}"` }
  const response = await request.patch(apiOf(id), { headers, data })
  expect(response.status()).toBe(200)
}

async function openEdit(page: Page, id: string, step = 'gateways') {
  await page.goto(`${pathOf(id)}/edit?step=${step}`)
  const form = formOn(page)
  await expect(form.rail).toBeVisible()
  return {
    ...form,
    save: page.getByRole('button', { name: 'Send the changes' }),
    change: (label: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) }),
    interruption: page.getByRole('checkbox', { name: /what this interrupts/ }),
    async isDone() {
      await expect(page).toHaveURL(new RegExp(`${pathOf(id)}$`))
      await expect(page.getByText('The connection was changed.')).toBeVisible()
    },
  }
}

test('a new name interrupts nothing and asks for nothing; region and gateways are fixed', async ({
  page,
  request,
  sandbox,
}) => {
  const id = await connection(request)
  const form = await openEdit(page, id)
  for (const [label, value] of [
    ['Region', region],
    ['VPN gateway', gateways.core],
    ['Customer gateway', customerGateways.datacentre],
  ] as const) {
    await expect(form.field(label)).toHaveValue(value)
    await expect(form.field(label)).not.toBeEditable()
  }
  await expect(page.getByText('Cannot be changed')).toHaveCount(3)
  await form.goTo('Review')
  await expect(form.save).toHaveAccessibleDescription('Nothing is changed yet.')
  await form.goTo('Gateways')
  await form.field('Name').fill('after')
  await form.goTo('Review')
  await expect(form.change('Name')).toContainText(/before.*after/)
  await expect(page.getByText('Nothing is interrupted')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByLabel('Reason or ticket').fill('CHG-11')
  await form.save.click()
  await form.isDone()
  await expect(page.getByRole('heading', { level: 1, name: 'after' })).toBeVisible()

  const [call, ...others] = await sandbox.calls(modify)
  expect(others).toEqual([])
  expect(call?.parameters).toMatchObject({
    Name: 'after',
    LocalSubnet: '10.20.0.0/16',
    RemoteSubnet: '172.20.0.0/16',
  })
  expect(call?.parameters).not.toHaveProperty('IkeConfig')
  expect(call?.parameters).not.toHaveProperty('AutoConfigRoute')
  const { Attempts } = await (
    await request.get(`/api/attempts?VpnConnectionId=${id}&Operation=${modify}`)
  ).json()
  expect(Attempts).toHaveLength(1)
  expect(Attempts[0]).toMatchObject({ State: 'modified', Reason: 'CHG-11' })
})

test('a lifetime is changed once its interruption is acknowledged, exactly as shown, and the key stays', async ({
  page,
  request,
  sandbox,
  app,
}) => {
  const id = await connection(request)
  const form = await openEdit(page, id, 'phase-1')
  await expect(form.field('Pre-shared key')).toHaveValue('')
  await form.field('IKE SA lifetime').fill('3600')
  await form.goTo('Review')
  await expect(page.getByText('Phase 1 is negotiated again.')).toBeVisible()
  await expect(form.save).toHaveAccessibleDescription(
    'What is interrupted has to be acknowledged first.',
  )
  await form.interruption.check()
  // Other connections lead to the same customer gateway with another lifetime.
  await form.acknowledgeWarnings()
  const shown = await page.locator('pre').innerText()
  await form.save.click()
  await form.isDone()

  const details = await detailsOf(request, id)
  expect(details.IkeConfig).toMatchObject({ IkeLifetime: 3600, IkeVersion: 'ikev2' })
  expect(await presentKey(app.sandboxUrl, id)).toBe(psk)
  const [call] = await sandbox.calls(modify)
  const lines = shown.split('\n').filter((line) => line.includes('='))
  for (const line of lines) {
    const [name = '', ...rest] = line.split('=')
    const text = rest.join('=')
    const sent = call?.parameters[name] ?? 'not sent'
    if (!text.startsWith('{')) expect(sent, name).toBe(text)
    else expect(JSON.parse(sent), name).toEqual(JSON.parse(text))
  }
  expect(shown).toContain('"Psk":"***"')
  expect(lines.map((line) => line.split('=')[0])).toEqual(
    expect.arrayContaining(['LocalSubnet', 'RemoteSubnet', 'IkeConfig', 'ClientToken']),
  )
})

test('a key that is given replaces the present one, and stands in no address and no storage', async ({
  page,
  request,
  sandbox,
  app,
}) => {
  const key = 'Another.key.for.this.tunnel'
  const id = await connection(request)
  const form = await openEdit(page, id, 'phase-1')
  const keptAnywhere = () =>
    page.evaluate(() =>
      JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }, location.href]),
    )
  await form.field('Pre-shared key').fill(key)
  await form.field('IKE SA lifetime').fill('7200')
  await form.goTo('Review')
  await expect(form.change('Pre-shared key')).toContainText(/The present key.*A new key/)
  await form.interruption.check()
  await form.acknowledgeWarnings()
  expect(await page.locator('main').innerText()).not.toContain(key)
  expect(await keptAnywhere()).toContain('7200')
  expect(await keptAnywhere()).not.toContain(key)
  await form.save.click()
  await form.isDone()
  expect(await presentKey(app.sandboxUrl, id)).toBe(key)
  expect(await keptAnywhere()).not.toContain(key)
  const [call] = await sandbox.calls(modify)
  expect(JSON.parse(call?.parameters['IkeConfig'] ?? '{}')).toMatchObject({ Psk: '***' })
})

test('what was changed elsewhere is shown beside mine, nothing is overwritten, and going on works', async ({
  page,
  request,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 412/)
  const id = await connection(request)
  const form = await openEdit(page, id)
  await form.field('Name').fill('mine')
  await form.goTo('Health check')
  await changeElsewhere(request, id, { Name: 'theirs', IkeConfig: { IkeLifetime: 1800 } })
  await form.goTo('Review')
  await form.save.click()

  const elsewhere = page.getByRole('region', { name: 'The connection was changed elsewhere' })
  await expect(elsewhere).toBeFocused()
  const row = (name: string) =>
    elsewhere.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(row('Name').getByRole('cell')).toHaveText(['before', 'theirs', 'mine'])
  await expect(row('Name')).toContainText('Both changed it')
  await expect(row('IKE SA lifetime').getByRole('cell')).toHaveText(['86400', '1800', '86400'])
  await expect(row('IKE SA lifetime')).not.toContainText('Both changed it')
  await expect(form.save).toHaveAccessibleDescription(/changed elsewhere/)
  expect(await sandbox.calls(modify)).toHaveLength(1)

  await elsewhere.getByRole('button', { name: 'Go on from the present values' }).click()
  await expect(elsewhere).toHaveCount(0)
  await form.goTo('Phase 1')
  await expect(form.field('IKE SA lifetime')).toHaveValue('1800')
  await form.goTo('Review')
  await expect(form.change('Name')).toContainText(/theirs.*mine/)
  await form.save.click()
  await form.isDone()
  const details = await detailsOf(request, id)
  expect(details).toMatchObject({ Name: 'mine', IkeConfig: { IkeLifetime: 1800 } })
})

test('on a busy gateway the change goes on by itself, is followed, and is then done', async ({
  page,
  request,
  sandbox,
}) => {
  const id = await connection(request)
  const form = await openEdit(page, id)
  await form.field('Name').fill('patient')
  await form.goTo('Review')
  await sandbox.fault({ kind: 'delay', ms: 700, action: 'DescribeVpnConnection', times: 3 })
  await sandbox.fault({ kind: 'code', code: 'VpnGateway.Configuring', action: modify })
  await sandbox.fault({ kind: 'delay', ms: 1500, action: modify })
  await form.save.click()
  const progress = page.getByRole('status').filter({ hasText: 'The changes are under way' })
  await expect(progress).toBeVisible()
  await expect(progress.getByRole('link')).toHaveAttribute('href', /^\/activity\/./)
  await form.isDone()
  expect((await detailsOf(request, id)).Name).toBe('patient')
})

test('what the service refuses stands at its field, and another try has a token of its own', async ({
  page,
  request,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const id = await connection(request)
  const form = await openEdit(page, id)
  await form.field('Name').fill('refused-once')
  await form.goTo('Review')
  const token = await form.field('Client token').inputValue()
  await sandbox.fault({ kind: 'code', code: 'InvalidName', status: 400, action: modify })
  await form.save.click()
  await form.isOn('Gateways')
  await expect(form.field('Name')).toBeFocused()
  await expect(form.field('Name')).toHaveAttribute('aria-invalid', 'true')
  await form.field('Name').fill('taken')
  await form.goTo('Review')
  await expect(form.field('Client token')).not.toHaveValue(token)
  await form.save.click()
  await form.isDone()
})

test('values that are made wrong stand in the way', async ({ page, request }) => {
  const id = await connection(request)
  const form = await openEdit(page, id, 'phase-1')
  await form.field('IKE SA lifetime').fill('99999999')
  await form.goTo('Review')
  await expect(form.save).toHaveAccessibleDescription('1 value has to be mended first.')
  await form.goTo('Subnets')
  await page.getByRole('button', { name: 'Remove 10.20.0.0/16' }).click()
  await form.goTo('Review')
  await expect(form.save).toHaveAccessibleDescription('2 values have to be mended first.')
})

test('leaving asks; a reload keeps the changes but not the key; discarding takes them back', async ({
  page,
  request,
}) => {
  const id = await connection(request)
  const form = await openEdit(page, id, 'phase-1')
  await form.field('IKE SA lifetime').fill('4321')
  await form.field('Pre-shared key').fill('Gone.after.a.reload')
  await page.getByRole('navigation', { name: 'Main' }).getByText('Parameters').click()
  const dialog = page.getByRole('dialog', { name: 'Leave the form?' })
  await dialog.getByRole('button', { name: 'Stay' }).click()
  page.once('dialog', (question) => void question.accept())
  await page.reload()
  await expect(page.getByText('Your changes were restored')).toBeVisible()
  await expect(form.field('IKE SA lifetime')).toHaveValue('4321')
  await expect(form.field('Pre-shared key')).toHaveValue('')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(form.field('IKE SA lifetime')).toHaveValue('86400')
  await expect(page.getByText('Your changes were restored')).toHaveCount(0)
})

test('whether routes are added is not reported, and sent only when it is changed here', async ({
  page,
  request,
  sandbox,
}) => {
  const id = await connection(request)
  const form = await openEdit(page, id, 'subnets')
  const routes = page.getByLabel('Configure routes', { exact: true })
  await expect(page.getByText('Not reported by the service')).toBeVisible()
  await expect(routes).toHaveValue('')
  await routes.selectOption('true')
  await form.goTo('Review')
  await form.save.click()
  await form.isDone()
  const [call] = await sandbox.calls(modify)
  expect(call?.parameters['AutoConfigRoute']).toBe('true')
})

test('the keyboard alone changes a connection', async ({ page, request }) => {
  const id = await connection(request)
  const form = await openEdit(page, id)
  const { keyboard } = page
  await form.field('Name').focus()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('by-keyboard')
  for (const step of [
    'Subnets',
    'Phase 1',
    'Phase 2',
    'Health check',
    'BGP',
    'Review',
  ] as const) {
    await keyboard.press('Enter')
    await form.isOn(step)
    if (step !== 'Review') await page.getByRole('button', { name: /^Next: / }).focus()
  }
  for (let time = 0; time < 3; time += 1) await keyboard.press('Enter')
  await form.isOn('Review')
  for (let tab = 0; tab < 60; tab += 1) {
    await keyboard.press('Tab')
    if (await form.save.evaluate((button) => button === document.activeElement)) break
  }
  await keyboard.press('Enter')
  await form.isDone()
})
