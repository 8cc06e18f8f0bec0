import { expect, test } from '../fixtures'
import { openForm, openReview } from '../support/form'
import { minimal, valuesIn } from '../support/links'
import { looksRight } from '../support/looks'
import { createBody, seeded } from '../support/seeded'
import { inTunnel, openTwoTunnels, options, twoTunnels } from '../support/two-tunnels'

test('a connection that exists already is refused before it is sent, named and linked', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page, {
    ...minimal,
    LocalSubnet: '10.0.0.0/16',
    RemoteSubnet: '192.168.0.0/24',
  })
  const main = page.getByRole('main')
  await expect(main).toContainText('to mend before anything can be sent')
  const link = main.getByRole('link', { name: seeded.datacentre.name }).first()
  await expect(link).toHaveAttribute('href', new RegExp(`${seeded.datacentre.id}$`))
  await form.create.click({ force: true })
  expect(await sandbox.creates()).toEqual([])
})

test('subnets that another connection covers are shown, and warned about', async ({ page }) => {
  const form = await openForm(
    page,
    { ...minimal, LocalSubnet: '10.0.128.0/17', RemoteSubnet: '192.168.0.128/25' },
    'subnets',
  )
  const picture = page.locator('[data-slot="coverage-picture"]')
  await expect(picture).toContainText(seeded.datacentre.name)
  await expect(picture).toContainText('10.0.0.0/16')
  await looksRight(page)
  await form.goTo('Review')
  const warnings = page.getByRole('listitem').filter({ hasText: seeded.datacentre.name })
  await expect(warnings.first()).toBeVisible()
})

test('a free block is offered for each tunnel, with the owner of its addresses', async ({
  page,
}) => {
  const form = await openTwoTunnels(page, { ...twoTunnels, EnableTunnelsBgp: 'true' }, 'bgp')
  const use = page.getByRole('button', { name: /^Use / })
  await expect(page.getByText('Next free block on this gateway, for active tunnel')).toBeVisible()
  await expect(
    page.getByText('Next free block on this gateway, for standby tunnel'),
  ).toBeVisible()
  await looksRight(page)
  await use.first().click()
  await expect(page.getByText('Next free block on this gateway, for active tunnel')).toBeHidden()
  await expect(form.field(inTunnel('Tunnel CIDR block', 'active tunnel'))).toBeFocused()
  await use.first().click()
  const blocks = () => {
    const values = valuesIn(page.url())
    return [1, 2].flatMap(
      (number) => values[`${options}.${number}.TunnelBgpConfig.TunnelCidr`] ?? [],
    )
  }
  await expect.poll(() => new Set(blocks()).size).toBe(2)
  for (const block of blocks()) expect(block).toMatch(/^169\.254\.\d+\.\d+\/30$/)
  expect(blocks()).not.toContain('169.254.20.0/30')
  await form.goTo('Review')
})

test('a block that is taken while Review is open is noticed before anything is sent', async ({
  page,
  request,
  sandbox,
}) => {
  const block = { TunnelCidr: '169.254.60.0/30', LocalBgpIp: '169.254.60.1' }
  const known = page.waitForResponse((response) => response.url().endsWith('/surroundings'))
  const form = await openReview(page, {
    ...minimal,
    'BgpConfig.EnableBgp': 'true',
    'BgpConfig.TunnelCidr': block.TunnelCidr,
    'BgpConfig.LocalBgpIp': block.LocalBgpIp,
  })
  await known
  await expect(form.create).not.toHaveAttribute('aria-disabled')
  const other = await request.post('/api/connections', {
    data: createBody({
      Name: 'e2e-faster',
      LocalSubnet: '10.61.0.0/16',
      RemoteSubnet: '172.20.61.0/24',
      BgpConfig: { EnableBgp: true, ...block },
    }),
  })
  expect(other.status()).toBe(201)
  await form.create.click()
  await expect(page.getByRole('main')).toContainText('to mend before anything can be sent')
  await expect(
    page.getByRole('main').getByRole('link', { name: 'e2e-faster' }).first(),
  ).toBeVisible()
  expect(await sandbox.creates()).toHaveLength(1)
})
