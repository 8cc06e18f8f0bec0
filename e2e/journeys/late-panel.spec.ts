import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '../fixtures'
import { holdingProxy } from '../support/breaking-proxy'
import { openReview } from '../support/form'
import { stateOf } from '../support/people'

const chunks = fileURLToPath(new URL('../../.next/static/chunks', import.meta.url))

/** The scripts of the build that hold a text. */
const scriptsWith = (text: string) =>
  readdirSync(chunks, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && readFileSync(join(chunks, name), 'utf8').includes(text),
  )

test('a field of a panel that is still on its way takes the focus when it is there', async ({
  app,
  browser,
  people,
}) => {
  const late = scriptsWith('field-routing-mode')
  expect(late).not.toEqual([])
  const proxy = await holdingProxy(app.url, (request) =>
    late.some((name) => request.includes(name)),
  )
  const context = await browser.newContext({
    baseURL: proxy.url,
    storageState: stateOf(people.operator),
  })
  try {
    const page = await context.newPage()
    const form = await openReview(page, { LocalSubnet: '10.20.0.1/16' })
    await page
      .getByRole('listitem')
      .getByRole('button', { name: 'Alibaba Cloud side (VPC)', exact: true })
      .click()
    await expect(form.title('Subnets')).toBeFocused()
    await expect(form.field('Alibaba Cloud side (VPC)')).toHaveCount(0)
    proxy.letGo()
    await expect(form.field('Alibaba Cloud side (VPC)')).toBeFocused()
  } finally {
    await context.close()
    await proxy.close()
  }
})
