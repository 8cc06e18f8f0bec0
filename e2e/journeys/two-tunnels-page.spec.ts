import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { looksRight } from '../support/looks'
import { customerGateways, gateways, region, seeded } from '../support/seeded'

const pageOf = ({ id }: { id: string }) => `/connections/${region}/${id}`
const { dual, half } = seeded

const keys = { active: 'Active.Tunnel.Key.1', standby: 'Standby.Tunnel.Key.2' } as const
const options = 'TunnelOptionsSpecification'

/** A dual-tunnel connection with a key of its own on each tunnel, and the IDs of the tunnels. */
async function createDual(request: APIRequestContext, Name: string) {
  const tunnel = (Role: string, CustomerGatewayId: string, Psk: string) => ({
    Role,
    CustomerGatewayId,
    TunnelIkeConfig: { IkeVersion: 'ikev2', Psk },
  })
  const data = {
    RegionId: region,
    VpnGatewayId: gateways.dualStatic,
    Name,
    LocalSubnet: '10.61.0.0/16',
    RemoteSubnet: '172.31.61.0/24',
    [options]: [
      tunnel('master', customerGateways.datacentre, keys.active),
      tunnel('slave', customerGateways.datacentreB, keys.standby),
    ],
  }
  const created = await request.post('/api/connections', { data })
  expect(created.status(), await created.text()).toBe(201)
  const id = String((await created.json()).VpnConnectionId)
  const described = await (await request.get(`/api/connections/${region}/${id}`)).json()
  const tunnels: { TunnelId: string; Role: string }[] = described[options].TunnelOptions
  const idOf = (role: string) => tunnels.find(({ Role }) => Role === role)?.TunnelId ?? ''
  return {
    id,
    version: String(described.Version),
    active: idOf('master'),
    standby: idOf('slave'),
  }
}

test('each tunnel is told by itself: role, zone, addresses, customer gateway by name, BGP', async ({
  page,
}) => {
  await page.goto(pageOf(dual))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dual.name)
  await expect(page.getByRole('status').filter({ hasText: /^Both up:/ })).toContainText(
    'Both tunnels are up',
  )
  const active = page.getByRole('region', { name: 'Active tunnel' })
  await expect(active).toContainText(dual.tunnels.active)
  await expect(active).toContainText('cn-shanghai-f')
  await expect(active).toContainText('198.51.100.31')
  await expect(active).toContainText(
    /cgw-uf6dc5k1w7x3m9q2t8zne\s*sh-datacentre · 203\.0\.113\.20/,
  )
  await expect(active).toContainText(/BGP peer’s address\s*PeerBgpIp\s*169\.254\.20\.2/)
  const standby = page.getByRole('region', { name: 'Standby tunnel' })
  await expect(standby).toContainText(dual.tunnels.standby)
  await expect(standby).toContainText('cn-shanghai-g')
  await expect(standby).toContainText('198.51.100.131')
  await expect(standby).toContainText(/BGP session\s*BgpStatus\s*success/)
  const signals = page.getByRole('group', { name: 'Standby tunnel' })
  await expect(signals).toContainText(/Phase 2 \(IPsec\)\s*Up/)
})

test('the picture names both tunnels and both ends of each', async ({ page }) => {
  await page.goto(pageOf(half))
  const picture = page.getByRole('img', { name: 'The two sides of the connection' })
  const told = picture.filter({ visible: true })
  await expect(told).toHaveAccessibleDescription(
    /Active tunnel: from gateway \S+ at 198\.51\.100\.32, to gateway \S+ at 203\.0\.113\.20\./,
  )
  await expect(told).toHaveAccessibleDescription(
    /Standby tunnel: from gateway \S+ at 198\.51\.100\.132, to gateway \S+ at 203\.0\.113\.22\./,
  )
})

test('values that both tunnels have stand once, and those that differ are marked', async ({
  page,
}) => {
  await page.goto(pageOf(half))
  const phase1 = page.getByRole('region', { name: 'Phase 1' })
  await expect(phase1.getByText('ikev2', { exact: true })).toHaveCount(1)
  await expect(phase1.getByText('Both tunnels:').first()).toBeAttached()
  const differing = page.locator('[data-differs]')
  await expect(differing).toHaveCount(1)
  await expect(differing).toContainText(/Customer gateway.*Differs/)
  await expect(differing).toContainText(customerGateways.datacentre)
  // Addresses of one’s own are no difference worth a look.
  await expect(phase1.getByText('The gateway’s own address.')).toHaveCount(4)
})

test('which tunnel is up, and which carries the traffic, is followed by itself', async ({
  page,
  sandbox,
}) => {
  const up = { State: 'active', Status: 'ipsec_sa_established' }
  const down = { State: 'active', Status: 'ike_sa_not_established' }
  await page.goto(pageOf(half))
  const status = page.getByRole('status').filter({ hasText: /^(?:Both up|.* down|Negot|Being)/ })
  await expect(status).toContainText('Standby down: One of two tunnels is up: the active tunnel')
  await expect(page.getByRole('list', { name: 'Progress of the standby tunnel' })).toBeVisible()
  await sandbox.putStatus(half.tunnels.standby, up)
  await expect(status).toContainText('Both up:')
  await expect(page.getByRole('list', { name: 'Progress', exact: true })).toBeVisible()
  await sandbox.putStatus(half.tunnels.active, down)
  await page.reload()
  await expect(status).toContainText('Active down: One of two tunnels is up: the standby tunnel')
  await sandbox.putStatus(half.tunnels.standby, { ...down, State: 'updating' })
  await expect(status).toContainText('Being configured:')
  await sandbox.putStatus(half.tunnels.standby, down)
  await expect(status).toContainText('Negotiating: Both tunnels: Phase 1 is not established')
})

test('a tunnel that stays down is diagnosed by itself, with the way to its log', async ({
  page,
  sandbox,
}) => {
  await page.goto(pageOf(half))
  const panel = page.getByRole('region', { name: 'Why the standby tunnel is not up' })
  await expect(panel).toContainText('Phase1NegotiationTimeout', { timeout: 25_000 })
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText(['Standby tunnel'])
  await expect(panel.getByRole('link', { name: 'Change this value: Gateways' })).toBeVisible()
  const [call] = await sandbox.calls('DiagnoseVpnConnections')
  expect(call?.parameters).toMatchObject({
    'TunnelIds.1': half.tunnels.active,
    'TunnelIds.2': half.tunnels.standby,
  })
  await panel.getByRole('link', { name: 'Log of the standby tunnel' }).click()
  await expect(page).toHaveURL(new RegExp(`tab=logs&tunnel=${half.tunnels.standby}$`))
  await expect(page.getByRole('radio', { name: 'Standby tunnel' })).toBeChecked()
})

test('the log is that of one tunnel, which the address remembers', async ({ page, sandbox }) => {
  await page.goto(`${pageOf(half)}?tab=logs`)
  const lines = page.getByRole('list', { name: 'Log lines' })
  const asked = async () =>
    (await sandbox.calls('DescribeVpnConnectionLogs')).map(
      ({ parameters }) => parameters['TunnelId'],
    )
  await expect(page.getByRole('radio', { name: 'Active tunnel' })).toBeChecked()
  // A long log is read page by page.
  await expect.poll(async () => new Set(await asked())).toEqual(new Set([half.tunnels.active]))
  await page.getByRole('radio', { name: 'Standby tunnel' }).check()
  await expect(
    page.getByRole('status').filter({ hasText: 'of the standby tunnel' }),
  ).toBeVisible()
  await expect(lines).toContainText('203.0.113.22')
  expect((await asked()).at(-1)).toBe(half.tunnels.standby)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Standby tunnel' })).toBeChecked()
  expect(await asked()).not.toContain(undefined)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await downloading).suggestedFilename()).toBe(`${half.id}-${half.tunnels.standby}.log`)
})

test('the peer configuration is told tunnel by tunnel, each with its own session', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${pageOf(dual)}?tab=peer`)
  const both = page.getByRole('region', { name: 'Both tunnels' })
  await expect(both).toContainText(/Subnets of your site\s*LocalSubnet\s*192\.168\.7\.0\/24/)
  const ends = page.getByRole('region', { name: 'Ends of the standby tunnel' })
  await expect(ends).toContainText(/Your device\s*Local\s*203\.0\.113\.24/)
  await expect(ends).toContainText(/Alibaba Cloud\s*Remote\s*198\.51\.100\.131/)
  const phase1 = page.getByRole('region', { name: 'Phase 1 of the standby tunnel' })
  await expect(phase1).toContainText(/Dead peer detection \(DPD\)\s*EnableDpd\s*on/)
  await expect(phase1).toContainText(/NAT traversal\s*EnableNatTraversal\s*on/)
  // It is IKEv2, which has no modes.
  await expect(phase1).not.toContainText('IkeMode')
  const session = page.getByRole('region', { name: 'BGP of the standby tunnel' })
  await expect(session).toContainText(/TunnelCidr\s*169\.254\.20\.4\/30/)
  const button = 'Copy the configuration of the active tunnel'
  await page.getByRole('button', { name: button }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`Active tunnel, ${dual.tunnels.active}, BGP`)
  expect(copied).toContain('169.254.20.0/30')
  expect(copied).not.toContain('Standby')
})

test('each key is revealed by itself, and the record says of which tunnel', async ({
  page,
  request,
  scriptOf,
}) => {
  const { id, active, standby } = await createDual(request, 'two-keys')
  await page.goto(`/connections/${region}/${id}`)
  const reveal = (which: string) =>
    page.getByRole('button', { name: `Reveal the pre-shared key of the ${which} tunnel` })
  await reveal('standby').click()
  await expect(page.getByText(keys.standby)).toBeVisible()
  await expect(page.getByText(keys.active)).toHaveCount(0)
  await reveal('active').click()
  await expect(page.getByText(keys.active)).toBeVisible()
  await page.getByRole('button', { name: /^Hide.* standby tunnel$/ }).click()
  await expect(page.getByText(keys.standby)).toHaveCount(0)
  await expect(page.getByText(keys.active)).toBeVisible()
  const admin = await scriptOf('admin')
  const log = await admin.get(`/api/audit?Action=key-revealed&Target=${id}`)
  const { Entries } = await log.json()
  expect(Entries).toMatchObject([
    { Detail: { TunnelId: active } },
    { Detail: { TunnelId: standby } },
  ])
  const text = JSON.stringify(Entries)
  for (const key of Object.values(keys)) expect(text).not.toContain(key)
})

test('a change of one tunnel says in the history and in the activity which one it was', async ({
  page,
  request,
}) => {
  const { id, version, standby } = await createDual(request, 'one-changed')
  const changed = await request.patch(`/api/connections/${region}/${id}`, {
    headers: { 'If-Match': `"${version}"` },
    data: {
      [`${options}.2.Role`]: 'slave',
      [`${options}.2.TunnelIkeConfig.IkeLifetime`]: '7200',
      Reason: 'CHG-2',
    },
  })
  expect(changed.status(), await changed.text()).toBe(200)
  await page.goto(`/connections/${region}/${id}?tab=history`)
  const rows = page.getByRole('region', { name: 'History' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(`Change of one tunnelStandby tunnel, ${standby}`)
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Change one tunnel of one-changed',
  )
  const which = page.getByRole('region', { name: 'Which connection' })
  await expect(which).toContainText(standby)
  const sent = page.getByRole('region', { name: 'Phase 1' })
  await expect(sent).toContainText(/IKE SA lifetime\s*TunnelOptionsSpecification\./)
  await expect(sent).not.toContainText('active tunnel')
  await page.goto(`/connections/${region}/${id}`)
  const lifetime = page.locator('[data-differs]').filter({ hasText: 'IKE SA lifetime' })
  await expect(lifetime).toContainText(/86400.*7200/)
})

test('the list tells both tunnels, and finds a connection by either', async ({ page }) => {
  const columns = ['status', 'customer-gateway', 'tunnels', 'tunnel-id', 'ike']
  const query = columns.map((column) => `column=${column}`).join('&')
  await page.goto(`/connections?region=${region}&${query}`)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  const row = rows.filter({ hasText: half.name })
  await expect(row).toContainText('Standby down')
  await expect(row).toContainText('1 of 2 up')
  await expect(row).toContainText('ikev2')
  const search = page.getByRole('searchbox', { name: 'Search' })
  for (const words of [
    dual.tunnels.active,
    dual.tunnels.standby,
    customerGateways.datacentreB,
    '198.51.100.131',
  ]) {
    await search.fill(words)
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(dual.name)
  }
  await page.goto('/connections?status=degraded')
  await expect(rows).toHaveText([new RegExp(half.name)])
})

test('the reference leads to a parameter under the name of either tunnel', async ({ page }) => {
  const name = `${options}.2.TunnelIkeConfig.IkeLifetime`
  await page.goto(`/parameters#${name}`)
  const entry = page.locator('[id="IkeConfig.IkeLifetime"]')
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText(`${options}.N.TunnelIkeConfig.IkeLifetime`)
  await page.goto(`/parameters#${options}.2.Role`)
  await expect(page.getByRole('heading', { name: `${options}.N.Role` })).toBeInViewport()
  await page.goto('/parameters#EnableTunnelsBgp')
  await expect(page.locator('[id="EnableTunnelsBgp"]')).toContainText('Two tunnels only')
  await expect(page.locator('[id="BgpConfig.LocalAsn"]')).toContainText(
    'when BgpConfig.EnableBgp is true, or when EnableTunnelsBgp is true',
  )
  await page.goto('/parameters#DryRun')
  await expect(page.locator('#DryRun')).toBeInViewport()
})

const places = [
  { name: 'a connection with both tunnels up', path: pageOf(dual), wait: 'Phase 2' },
  { name: 'a connection with its standby tunnel down', path: pageOf(half), wait: 'Phase 2' },
  {
    name: 'the peer configuration of two tunnels',
    path: `${pageOf(dual)}?tab=peer`,
    wait: 'Ends',
  },
] as const

for (const width of [1280, 390])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme })
      for (const { name, path, wait } of places)
        test(`axe finds nothing on ${name}, and the page fits its screen`, async ({ page }) => {
          await page.goto(path)
          await expect(page.getByRole('heading', { name: wait }).first()).toBeVisible()
          await looksRight(page)
        })
      test('axe finds nothing on the log of a tunnel, and the page fits its screen', async ({
        page,
      }) => {
        await page.goto(`${pageOf(half)}?tab=logs&tunnel=${half.tunnels.standby}`)
        await expect(page.getByRole('list', { name: 'Log lines' })).toBeVisible()
        await looksRight(page)
      })
    })
