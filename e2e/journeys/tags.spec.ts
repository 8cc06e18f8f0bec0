import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ownPage } from '../support/activity'
import { region, seeded } from '../support/seeded'

const path = `/connections/${region}/${seeded.datacentre.id}`

const panel = (page: Page) => page.getByRole('region', { name: 'Tags', exact: true })

const tag = (page: Page, tags: readonly { Key: string; Value?: string }[]) =>
  page.request.put(`/api${path}/tags`, { data: { Tags: tags }, headers: ownPage })

async function openDialog(page: Page) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Edit the tags' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit the tags' })
  await expect(dialog).toBeVisible()
  return { dialog, save: dialog.getByRole('button', { name: 'Save the tags' }) }
}

test('tags are added, changed and removed by keyboard alone', async ({ page }) => {
  await page.goto(path)
  await expect(panel(page)).toContainText('No tags.')
  await page.getByRole('button', { name: 'Edit the tags' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit the tags' })
  await dialog.getByLabel('Key of tag 1').focus()
  await page.keyboard.type('team')
  await page.keyboard.press('Tab')
  await page.keyboard.type('network')
  // Enter in a value goes on to another tag.
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Key of tag 2')).toBeFocused()
  await page.keyboard.type('flag')
  await dialog.getByRole('button', { name: 'Add tag' }).press('Enter')
  await expect(dialog.getByLabel('Key of tag 3')).toBeFocused()
  await page.keyboard.type('soon-gone')
  await dialog.getByRole('button', { name: 'Remove tag 3, soon-gone' }).press('Enter')
  await expect(dialog.getByLabel('Key of tag 2')).toBeFocused()
  await dialog.getByLabel('Key of tag 2').press('Enter')
  await expect(page.getByText('The tags have been changed.')).toBeVisible()
  const list = panel(page).getByRole('list', { name: 'Tags' })
  await expect(list.getByRole('listitem')).toHaveText(['team=network', 'flag'])

  await page.getByRole('button', { name: 'Edit the tags' }).press('Enter')
  await dialog.getByLabel('Value of tag 2').fill('on')
  await dialog.getByRole('button', { name: 'Remove tag 1, team' }).press('Enter')
  await dialog.getByRole('button', { name: 'Save the tags' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveText(['flag=on'])
})

test('each mistake stands at its tag, and nothing is sent before all are mended', async ({
  page,
  sandbox,
}) => {
  const { dialog, save } = await openDialog(page)
  await dialog.getByLabel('Key of tag 1').fill('acs:team')
  await dialog.getByRole('button', { name: 'Add tag' }).click()
  await dialog.getByLabel('Value of tag 2').fill('see https://example.com')
  await save.click()
  await expect(dialog.getByLabel('Key of tag 1')).toBeFocused()
  await expect(dialog.getByLabel('Key of tag 1')).toHaveAccessibleDescription(
    /must not begin with aliyun or acs:/,
  )
  await expect(dialog.getByLabel('Key of tag 2')).toHaveAccessibleDescription(/1 to 64 char/)
  await expect(dialog.getByLabel('Value of tag 2')).toHaveAccessibleDescription(/https:\/\//)
  expect(await sandbox.calls('TagResources')).toHaveLength(0)
  await dialog.getByLabel('Key of tag 1').fill('team')
  await dialog.getByRole('button', { name: 'Remove tag 2' }).click()
  await save.click()
  await expect(panel(page).getByRole('listitem')).toHaveText(['team'])
})

test('twenty are the end, and the button says so', async ({ page }) => {
  await tag(
    page,
    Array.from({ length: 20 }, (_, index) => ({ Key: `key-${index}` })),
  )
  const { dialog } = await openDialog(page)
  const add = dialog.getByRole('button', { name: 'Add tag' })
  await expect(add).toHaveAccessibleDescription('20 tags are the limit.')
  await add.press('Enter')
  await expect(dialog.getByLabel(/^Key of tag/)).toHaveCount(20)
})

test('tags that somebody else has changed meanwhile are not overwritten', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 412/)
  const { dialog, save } = await openDialog(page)
  await dialog.getByLabel('Key of tag 1').fill('mine')
  await tag(page, [{ Key: 'theirs' }])
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('Causeway.ChangedElsewhere')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page).getByRole('listitem')).toHaveText(['theirs'])
})

test('a viewer sees the tags and cannot edit them', async ({ page, as }) => {
  await tag(page, [{ Key: 'team', Value: 'network' }])
  const viewer = await as('viewer')
  await viewer.goto(path)
  await expect(panel(viewer).getByRole('listitem')).toHaveText(['team=network'])
  await expect(viewer.getByRole('button', { name: 'Edit the tags' })).toHaveCount(0)
})

test('tags that cannot be read say so, and the rest of the page stands', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  await page.goto(`${path}?tab=history`)
  const action = 'DescribeVpnConnection'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.datacentre.name)
  // The routes are read beside them, and ask for the connection as well.
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403, action, times: 2 } as const
  await sandbox.fault(fault)
  const routes = page.waitForResponse((response) => response.url().endsWith('/routes'))
  await page.getByRole('link', { name: 'Overview' }).click()
  expect((await routes).status()).toBe(403)
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page)).toContainText('No tags.')
})
