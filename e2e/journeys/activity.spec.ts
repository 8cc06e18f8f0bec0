import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { create, journal, rowOf, rowsOf } from '../support/activity'
import { gateways, region } from '../support/seeded'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
const menu = (page: Page, name: string) => page.getByRole('search').getByRole('button', { name })
const panel = (page: Page, name: string) => page.getByRole('dialog', { name })

async function choose(page: Page, name: string, option: RegExp) {
  await menu(page, name).click()
  await panel(page, name).getByRole('checkbox', { name: option }).click()
  await page.keyboard.press('Escape')
}

/** The journal outlives a test, so every test has a name of its own. */
const nameOf = (word: string) => `${word}-${Date.now().toString(36)}`

test('a create, a change and a deletion are rows with who did it and why', async ({
  page,
  request,
  watch,
}) => {
  // The page of the change looks for the connection, which is gone by then.
  watch.expectComplaint(/status of 404/)
  const Name = nameOf('rows')
  const note = (reason: string) => ({ Reason: `${reason} ${Name}` })
  const { VpnConnectionId, RequestId } = await create(request, { Name, ...note('CHG-1') })
  const path = `/api/connections/${region}/${VpnConnectionId}`
  await expect
    .poll(async () => (await (await request.get(path)).json()).State, { timeout: 8000 })
    .toBe('active')
  const { Version } = await (await request.get(path)).json()
  const changed = await request.patch(path, {
    headers: { 'If-Match': Version },
    data: { LocalSubnet: '10.21.0.0/16', ...note('CHG-2') },
  })
  expect(changed.status(), await changed.text()).toBe(200)
  const deleted = await request.delete(path, { data: { Name, ...note('CHG-3') } })
  expect(deleted.status(), await deleted.text()).toBe(200)

  await page.goto(`/activity?q=${Name}`)
  await expect(rowsOf(page)).toHaveCount(3)
  const last = rowsOf(page).nth(0)
  const middle = rowsOf(page).nth(1)
  const first = rowsOf(page).nth(2)
  await expect(last).toContainText(/Delete a connection.*Deleted.*CHG-3/)
  await expect(middle).toContainText(/Change a connection.*Changed.*CHG-2/)
  await expect(first).toContainText(/Create a connection.*Created.*Ada Lovelace.*CHG-1/)
  await expect(first).toContainText(RequestId)
  await expect(first).toContainText(gateways.core)
  await expect(middle).toContainText(region)
  await expect(first.getByRole('link', { name: Name })).toHaveAttribute(
    'href',
    `/connections/${region}/${VpnConnectionId}`,
  )
  await expect(last.getByRole('link', { name: Name })).toHaveCount(0)

  await middle.getByRole('link', { name: 'Change a connection' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Change ${Name}`)
  await expect(page.getByText('10.21.0.0/16').first()).toBeVisible()
  await expect(page.getByText('The connection now')).toBeVisible()
  await expect(page.getByText('It is no longer there.')).toBeVisible()
})

test('an attempt is found by its reason and by its request ID', async ({ page, request }) => {
  const [one, other] = [nameOf('one'), nameOf('other')]
  const { RequestId } = await create(request, { Name: one, Reason: `Ticket ${one}` })
  await create(request, { Name: other, LocalSubnet: '10.30.0.0/16' })
  await page.goto('/activity')
  await search(page).fill(`ticket ${one}`)
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(rowsOf(page)).toContainText(one)
  await search(page).fill(RequestId)
  await expect(rowOf(page, one)).toBeVisible()
  await expect(rowOf(page, other)).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`q=${RequestId}$`))
})

test('filters stand in the address, and Back takes them back', async ({ page, request }) => {
  const Name = nameOf('filters')
  await create(request, { Name })
  const refused = await request.post('/api/connections', {
    data: {
      RegionId: region,
      VpnGatewayId: gateways.full,
      CustomerGatewayId: 'cgw-uf6nobody0000000000',
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
      Name,
    },
  })
  expect(refused.ok()).toBe(false)
  await page.goto(`/activity?q=${Name}`)
  await expect(rowsOf(page)).toHaveCount(2)
  await choose(page, 'State', /^Refused/)
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(page).toHaveURL(/&state=refused$/)
  await choose(page, 'Operation', /^Delete/)
  await expect(page.getByText('No attempt matches')).toBeVisible()
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-central-1')
  await expect(page.getByText('No attempt matches')).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(2)
  await menu(page, 'Time').click()
  await panel(page, 'Time').getByRole('button', { name: 'Last hour' }).click()
  await expect(page).toHaveURL(/&since=1h$/)
  await expect(rowsOf(page)).toHaveCount(2)
  await menu(page, 'Time').click()
  await panel(page, 'Time').getByLabel('To (UTC)').fill('2020-01-01T00:00')
  await expect(page.getByText('No attempt matches')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No attempt matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search and the filters' }).click()
  await expect(page).toHaveURL(/\/activity$/)
  await expect(rowOf(page, Name).first()).toBeVisible()
})

async function exported(page: Page, format: 'CSV' | 'JSON') {
  await menu(page, 'Export').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page, 'Export').getByRole('link', { name: format }).click(),
  ])
  await page.keyboard.press('Escape')
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  }
}

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  const [heads = [], ...lines] = rows.filter((row) => row.length > 1)
  return lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at] ?? ''])))
}

test('what the filters find is exported, without any key', async ({ page, request }) => {
  const Name = nameOf('export')
  const psk = `never-to-be-seen-${Name}`
  const Reason = `quoted "${Name}", twice\nand more`
  await create(request, { Name, Reason, IkeConfig: { Psk: psk } })
  await create(request, { Name: nameOf('left-out'), LocalSubnet: '10.40.0.0/16' })
  await page.goto(`/activity?q=${Name}`)
  await expect(rowsOf(page)).toHaveCount(1)

  const json = await exported(page, 'JSON')
  expect(json.name).toMatch(/^causeway-activity-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(json.text)).toEqual(await journal(request, `Search=${Name}`))
  const csv = await exported(page, 'CSV')
  expect(csv.name).toMatch(/\.csv$/)
  const rows = parseCsv(csv.text.replace(/^\uFEFF/, ''))
  expect(rows).toEqual([expect.objectContaining({ Name, State: 'created', Reason })])
  expect(JSON.parse(rows[0]?.['Parameters'] ?? '')).toMatchObject({ Name, RegionId: region })
  expect(json.text + csv.text).not.toContain(psk)
})

test('more is loaded on demand, and the keyboard leads to a row', async ({ page, request }) => {
  const Name = nameOf('many')
  const bodies = Array.from({ length: 51 }, (_, at) => ({
    Name: `${Name}-${at}`,
    VpnGatewayId: gateways.full,
  }))
  for (const body of bodies) {
    const answer = await request.post('/api/connections', {
      data: {
        RegionId: region,
        CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
        LocalSubnet: '10.20.0.0/16',
        RemoteSubnet: '172.20.0.0/16',
        ...body,
      },
    })
    expect(answer.ok()).toBe(false)
  }
  await page.goto(`/activity?q=${Name}`)
  await expect(rowsOf(page)).toHaveCount(50)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(rowsOf(page)).toHaveCount(51)
  await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(0)
  await rowOf(page, `${Name}-50`).getByRole('link', { name: 'Create a connection' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Create ${Name}-50`)
  await expect(page.getByRole('alert').filter({ hasText: 'Code' })).toContainText(
    'Resource.QuotaFull',
  )
})
