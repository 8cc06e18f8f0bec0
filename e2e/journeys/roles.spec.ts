import { expect, test } from '../fixtures'
import { create } from '../support/activity'
import { region } from '../support/seeded'

const psk = 'Reveal.Me.4711'

async function connectionWithKey(request: Parameters<typeof create>[0]) {
  const { VpnConnectionId } = await create(request, {
    Name: 'with-a-key',
    RemoteSubnet: '172.31.7.0/24',
    IkeConfig: { Psk: psk },
  })
  return `/connections/${region}/${VpnConnectionId}`
}

test('a viewer sees no Create, no Edit and no Delete, and is refused by hand', async ({
  as,
  request,
  scriptOf,
}) => {
  const path = await connectionWithKey(request)
  const page = await as('viewer')
  await page.goto('/connections')
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New connection' })).toHaveCount(0)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: 'with-a-key' })).toBeVisible()
  for (const name of ['Edit', 'Use as template'])
    await expect(page.getByRole('link', { name })).toHaveCount(0)
  for (const name of ['Delete', 'Reveal the pre-shared key'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  // A shared form may be read, and not sent.
  await page.goto('/connections/new?step=review#Name=looked-at')
  await expect(page.getByText('Creating it takes the role operator.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create connection' })).toHaveCount(0)
  await page.goto(`${path}/edit`)
  await expect(page.getByText('You may not edit connections')).toBeVisible()

  const script = await scriptOf('viewer')
  const changes = [
    script.post('/api/connections', { data: {} }),
    script.patch(`/api${path}`, { data: {} }),
    script.delete(`/api${path}`, { data: {} }),
    script.post(`/api${path}/psk`, { data: {} }),
  ]
  for (const response of await Promise.all(changes)) {
    expect(response.status()).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'Causeway.Forbidden' })
  }
})

test('an operator reveals a key, it hides again, and each time is recorded', async ({
  page,
  request,
  scriptOf,
}) => {
  const path = await connectionWithKey(request)
  await page.goto(path)
  await expect(page.getByText(psk)).toHaveCount(0)
  await page.getByRole('button', { name: 'Reveal the pre-shared key' }).click()
  await expect(page.getByText(psk)).toBeVisible()
  await page.getByRole('button', { name: 'Hide' }).click()
  await expect(page.getByText(psk)).toHaveCount(0)
  const admin = await scriptOf('admin')
  const target = path.split('/').at(-1)
  const log = await admin.get(`/api/audit?Action=key-revealed&Target=${target}`)
  const { Entries } = await log.json()
  expect(Entries).toMatchObject([{ Actor: 'Ada Lovelace', Via: 'session', Target: target }])
  expect(JSON.stringify(Entries)).not.toContain(psk)
})

test('no read tells a viewer the key', async ({ scriptOf, request }) => {
  const path = await connectionWithKey(request)
  const viewer = await scriptOf('viewer')
  const refused = await viewer.post(`/api${path}/psk`, { data: {} })
  expect(await refused.text()).not.toContain(psk)
  const reads = ['', '/logs', '/diagnosis', '/peer-config']
  for (const part of reads)
    expect(await (await viewer.get(`/api${path}${part}`)).text()).not.toContain(psk)
})
