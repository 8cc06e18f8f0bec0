import type { APIRequestContext, Page } from '@playwright/test'
import type { Draft } from '@/lib/http/draft'
import { expect, test } from '../fixtures'
import { formOn, openForm } from '../support/form'
import { linkTo, minimal, valuesIn } from '../support/links'
import { looksRight } from '../support/looks'
import { password } from '../support/people'

const key = 'Typed.But.Never.Kept_7'

const linkOf = (values: Readonly<Record<string, string>>) => linkTo(values).split('#')[1] ?? ''

/** A draft as a script makes it. */
async function made(script: APIRequestContext, Name: string, changes = {}): Promise<Draft> {
  const data = { Name, Link: linkOf({ ...minimal, ...changes }) }
  const response = await script.post('/api/drafts', { data })
  expect(response.status(), await response.text()).toBe(201)
  return response.json()
}

const read = async (script: APIRequestContext, id: string): Promise<Draft> =>
  (await script.get(`/api/drafts/${id}`)).json()

const bar = (page: Page) => page.getByRole('region', { name: 'Draft' })
const saveButton = (page: Page) => bar(page).getByRole('button', { name: 'Save', exact: true })
const changed = (page: Page) => page.getByRole('alert').filter({ hasText: 'changed “' })

async function openDraft(page: Page, draft: Draft) {
  await page.goto(`/d/${draft.DraftId}`)
  await expect(bar(page)).toContainText(draft.Name)
  return formOn(page)
}

/** Saves the same draft as somebody else, from the version that is there. */
async function saveMeanwhile(script: APIRequestContext, draft: Draft, changes: object) {
  const { Version } = await read(script, draft.DraftId)
  const response = await script.put(`/api/drafts/${draft.DraftId}`, {
    headers: { 'if-match': `"${Version}"` },
    data: { Name: draft.Name, Link: linkOf({ ...minimal, ...changes }) },
  })
  expect(response.status(), await response.text()).toBe(200)
}

test('a form saved under a name opens for another person by the short link, without the key', async ({
  page,
  as,
  request,
}) => {
  const form = await openForm(page, minimal, 'phase-1')
  await form.field('Pre-shared key').fill(key)
  await form.field('IKE SA lifetime').fill('99999')
  await page.getByRole('button', { name: 'Save draft' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save as a draft' })
  await expect(dialog).toContainText('The pre-shared key is never part of it')
  await dialog.getByRole('button', { name: 'Save draft' }).click()
  await expect(dialog).toContainText('Give it a name.')
  const saved = page.waitForRequest((sent) => sent.method() === 'POST')
  await dialog.getByLabel('Name of the draft').fill('Branch in Suzhou')
  await page.keyboard.press('Enter')
  expect((await saved).postData()).not.toContain(key)
  await expect(bar(page)).toContainText('Branch in Suzhou changed last by Ada Lovelace, just now')
  await expect(page.getByRole('button', { name: 'Save draft' })).toHaveCount(0)
  const id = new URL(page.url()).searchParams.get('draft') ?? ''
  await expect(form.field('Pre-shared key')).toHaveValue(key)
  await form.goTo('Phase 2')
  expect(new URL(page.url()).searchParams.get('draft')).toBe(id)

  const answer = await request.get(`/api/drafts/${id}`)
  expect(answer.headers()['etag']).toBe('"1"')
  expect(await answer.text()).not.toContain(key)

  const other = await as('approver')
  await other.goto(`/d/${id}`)
  const theirs = formOn(other)
  await expect(bar(other)).toContainText('Branch in Suzhou')
  await theirs.goTo('Phase 1')
  await expect(theirs.field('IKE SA lifetime')).toHaveValue('99999')
  await expect(theirs.field('Pre-shared key')).toHaveValue('')
  await expect(other.getByText('not taken')).toHaveCount(0)
})

test('the short link is copied from the bar and from the list', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const draft = await made(request, 'copied')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await openDraft(page, draft)
  await bar(page).getByRole('button', { name: 'Copy short link' }).click()
  await expect.poll(copied).toBe(`${new URL(page.url()).origin}/d/${draft.DraftId}`)
  await page.goto('/drafts')
  const other = await made(request, 'copied too')
  await page.reload()
  await page.getByRole('button', { name: 'Copy short link to copied too' }).click()
  await expect.poll(copied).toBe(`${new URL(page.url()).origin}/d/${other.DraftId}`)
})

test('a change is saved from the bar, and says who made it', async ({ as, request }) => {
  const draft = await made(request, 'handed on', { Name: 'first' })
  const grace = await as('approver')
  const form = await openDraft(grace, draft)
  await expect(bar(grace)).toContainText('Nothing to save.')
  await expect(saveButton(grace)).toHaveCount(0)
  await form.field('Name').fill('second')
  await saveButton(grace).click()
  await expect(bar(grace)).toContainText('changed last by Grace Hopper')
  await expect(saveButton(grace)).toHaveCount(0)
  const now = await read(request, draft.DraftId)
  expect(now).toMatchObject({ MadeBy: 'Ada Lovelace', ChangedBy: 'Grace Hopper', Version: 2 })
  expect(now.Link).toContain('Name=second')
})

test('a draft with nothing to save is left without a question', async ({ page, request }) => {
  await openDraft(page, await made(request, 'only looked at'))
  await expect(bar(page)).toContainText('Nothing to save.')
  await page.getByRole('navigation', { name: 'Main' }).getByText('Parameters').click()
  await expect(page).toHaveURL(/\/parameters$/)
})

test.describe('when somebody else was faster', () => {
  test('saving says who, and theirs opens with mine kept, the key too', async ({
    page,
    watch,
    request,
    scriptOf,
  }) => {
    watch.expectComplaint(/status of 412/)
    const draft = await made(request, 'raced', { Name: 'before' })
    const form = await openDraft(page, draft)
    await form.field('Name').fill('mine')
    await form.goTo('Phase 1')
    await form.field('Pre-shared key').fill(key)
    await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'theirs' })
    await saveButton(page).click()
    await expect(changed(page)).toContainText('Grace Hopper changed “raced”')
    await expect(changed(page)).toContainText('one value')
    expect((await read(request, draft.DraftId)).Link).toContain('Name=theirs')

    await changed(page).getByRole('button', { name: 'Open theirs' }).click()
    await expect(bar(page)).toContainText('Nothing to save.')
    await expect(form.field('Pre-shared key')).toHaveValue(key)
    await form.goTo('Gateways')
    await expect(form.field('Name')).toHaveValue('theirs')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(form.field('Name')).toHaveValue('theirs')
    await page.getByRole('button', { name: 'Take them back' }).click()
    await expect(form.field('Name')).toHaveValue('mine')
    await saveButton(page).click()
    await expect(bar(page)).toContainText('changed last by Ada Lovelace')
    expect((await read(request, draft.DraftId)).Link).toContain('Name=mine')
  })

  test('a reload does not take their version for mine', async ({ page, request, scriptOf }) => {
    const draft = await made(request, 'reloaded', { Name: 'before' })
    const form = await openDraft(page, draft)
    await form.field('Name').fill('mine')
    await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'mine' })
    await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'theirs' })
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(changed(page)).toContainText('Grace Hopper changed “reloaded”')
    await expect(form.field('Name')).toHaveValue('mine')
  })

  test('it shows without a save, and mine goes over theirs when that is the answer', async ({
    page,
    request,
    scriptOf,
  }) => {
    const draft = await made(request, 'over', { Name: 'before' })
    const form = await openDraft(page, draft)
    await form.field('Name').fill('mine')
    await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'theirs' })
    await expect(changed(page)).toBeVisible({ timeout: 25_000 })
    await looksRight(page)
    await changed(page).getByRole('button', { name: 'Save mine over it' }).click()
    await expect(bar(page)).toContainText('changed last by Ada Lovelace')
    expect(await read(request, draft.DraftId)).toMatchObject({
      Version: 3,
      Link: expect.stringContaining('Name=mine'),
    })
  })

  test('mine becomes a draft of its own when that is the answer', async ({
    page,
    watch,
    request,
    scriptOf,
  }) => {
    watch.expectComplaint(/status of 412/)
    const draft = await made(request, 'parted', { Name: 'before' })
    const form = await openDraft(page, draft)
    await form.field('Name').fill('mine')
    await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'theirs' })
    await saveButton(page).click()
    await changed(page).getByRole('button', { name: 'Save as a new draft' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as a draft' })
    await expect(dialog.getByLabel('Name of the draft')).toHaveValue('parted (copy)')
    await dialog.getByRole('button', { name: 'Save draft' }).click()
    await expect(bar(page)).toContainText('parted (copy)')
    const id = new URL(page.url()).searchParams.get('draft') ?? ''
    expect(id).not.toBe(draft.DraftId)
    expect((await read(request, id)).Link).toContain('Name=mine')
    expect((await read(request, draft.DraftId)).Link).toContain('Name=theirs')
  })

  test('a draft that was deleted says so, and what was typed becomes a new one', async ({
    page,
    watch,
    request,
  }) => {
    watch.expectComplaint(/status of 404/)
    const draft = await made(request, 'deleted')
    const form = await openDraft(page, draft)
    await form.field('Name').fill('still here')
    const gone = await request.delete(`/api/drafts/${draft.DraftId}`, {
      headers: { 'if-match': '"1"' },
    })
    expect(gone.status()).toBe(200)
    await saveButton(page).click()
    const notice = page.getByRole('alert').filter({ hasText: 'This draft is gone' })
    await notice.getByRole('button', { name: 'Save as a new draft' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save draft' }).click()
    await expect(bar(page)).toContainText('deleted (copy)')
    await expect(form.field('Name')).toHaveValue('still here')
  })
})

test('over an unsaved form the draft waits for an answer, and keeping mine leaves the draft alone', async ({
  page,
  request,
}) => {
  const draft = await made(request, 'waiting', { Name: 'from the draft' })
  const form = await openForm(page)
  await form.field('Name').fill('typed here')
  await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'typed here' })
  await page.goto('/parameters')
  await page.goto(`/d/${draft.DraftId}`)
  const dialog = page.getByRole('dialog', { name: 'Open this link over your draft?' })
  await expect(dialog.getByRole('row', { name: /Name typed here from the draft/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep my draft' }).click()
  await expect(form.field('Name')).toHaveValue('typed here')
  await expect.poll(() => new URL(page.url()).searchParams.has('draft')).toBe(false)
  await expect(bar(page)).toHaveCount(0)

  await page.goto('/parameters')
  await page.goto(`/d/${draft.DraftId}`)
  await dialog.getByRole('button', { name: 'Open the link' }).click()
  await expect(form.field('Name')).toHaveValue('from the draft')
  await expect(bar(page)).toContainText('waiting')
  await expect(bar(page)).toContainText('Nothing to save.')
})

test('starting over lets go of the draft', async ({ page, request }) => {
  const draft = await made(request, 'let go')
  const form = await openDraft(page, draft)
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(form.field('Name')).toHaveValue('')
  await expect(bar(page)).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).searchParams.has('draft')).toBe(false)
  expect((await read(request, draft.DraftId)).Version).toBe(1)
})

test('a viewer opens a draft and is told why they cannot save it', async ({ as, request }) => {
  await made(request, 'to be looked at', { Name: 'seen' })
  const vera = await as('viewer')
  await vera.goto('/drafts')
  await vera.getByRole('link', { name: 'Open to be looked at' }).click()
  const form = formOn(vera)
  await expect(form.field('Name')).toHaveValue('seen')
  await expect(bar(vera)).toContainText('Saving a draft takes the role operator.')
  await form.field('Name').fill('changed')
  await expect(saveButton(vera)).toHaveCount(0)
  await expect(vera.getByRole('button', { name: 'Save draft' })).toHaveCount(0)
})

test('signed out, a short link goes through the sign-in and back to the draft', async ({
  as,
  people,
  request,
}) => {
  const draft = await made(request, 'behind the door', { Name: 'inside' })
  const nobody = await as('nobody')
  await nobody.goto(`/d/${draft.DraftId}`)
  await expect(nobody).toHaveURL(/\/sign-in\?next=/)
  await nobody.getByLabel('E-mail address').fill(people.operator.email)
  await nobody.getByLabel('Password', { exact: true }).fill(password)
  await nobody.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(bar(nobody)).toContainText('behind the door')
  await expect(formOn(nobody).field('Name')).toHaveValue('inside')
})

test('a short link answers with where the form is, and with 404 when the draft is gone', async ({
  page,
  watch,
  request,
}) => {
  watch.expectComplaint(/status of 404/)
  const draft = await made(request, 'redirected')
  const short = await page.request.get(`/d/${draft.DraftId}`, { maxRedirects: 0 })
  expect([short.status(), short.headers()['location']]).toEqual([
    307,
    `/connections/new?draft=${draft.DraftId}#${draft.Link}`,
  ])
  const response = await page.goto('/d/nothinghere')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such draft')
  await looksRight(page)
})

test('the list names who changed what last, and deletes after a question', async ({
  page,
  request,
  scriptOf,
}) => {
  const draft = await made(request, 'to be deleted')
  await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'changed' })
  await page.goto('/drafts')
  const row = page.getByRole('listitem').filter({ hasText: 'to be deleted' })
  await expect(row).toContainText(
    /Changed last by Grace Hopper, just now.*made by Ada Lovelace, just now/,
  )
  await expect(
    page.getByRole('list', { name: 'Drafts' }).getByRole('listitem').first(),
  ).toContainText('to be deleted')
  await row.getByRole('button', { name: 'Delete the draft to be deleted' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete the draft to be deleted?' })
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: 'Delete the draft to be deleted' }).click()
  await looksRight(page)
  await dialog.getByRole('button', { name: 'Delete draft' }).click()
  await expect(row).toHaveCount(0)
  expect((await request.get(`/api/drafts/${draft.DraftId}`)).status()).toBe(404)
})

test('what somebody changed since the list was read is not deleted', async ({
  page,
  watch,
  request,
  scriptOf,
}) => {
  watch.expectComplaint(/status of 412/)
  const draft = await made(request, 'changed under the list')
  await page.goto('/drafts')
  await page.getByRole('button', { name: 'Delete the draft changed under the list' }).click()
  await saveMeanwhile(await scriptOf('approver'), draft, { Name: 'theirs' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Delete draft' }).click()
  await expect(dialog).toContainText('Grace Hopper saved it at')
  expect((await read(request, draft.DraftId)).Version).toBe(2)
})

test('the list is empty before anybody has saved, and says how to begin', async ({
  page,
  request,
}) => {
  const { Drafts } = await (await request.get('/api/drafts')).json()
  for (const { DraftId, Version } of Drafts as Draft[])
    await request.delete(`/api/drafts/${DraftId}`, { headers: { 'if-match': `"${Version}"` } })
  await page.goto('/drafts')
  await expect(page.getByText('No drafts yet')).toBeVisible()
  await looksRight(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme })

    test('the list and the bar fit, and axe finds nothing', async ({ page, request }) => {
      const Name = `${colorScheme}-a-long-name-of-a-draft-between-shanghai-and-a-second-data-centre`
      const draft = await made(request, Name)
      await page.goto('/drafts')
      await expect(page.getByRole('link', { name: `Open ${Name}` })).toBeVisible()
      await looksRight(page)
      const form = await openDraft(page, draft)
      await form.field('Name').fill('typed')
      await expect(saveButton(page)).toBeVisible()
      await looksRight(page)
    })
  })
}
