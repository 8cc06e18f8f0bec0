import type { Page } from '@playwright/test'
import { expect } from '../fixtures'
import { create, ownPage } from './activity'
import type { Place } from './places'
import { customerGateways, gateways, region, seeded } from './seeded'

const pageOf = (id: string) => `/connections/${region}/${id}`

/** A connection with routes of every kind, of which some are published. */
export async function withEveryRoute(page: Page): Promise<string> {
  const { VpnConnectionId: id } = await create(page.request, {
    Name: 'a-rather-long-name-of-a-connection-between-shanghai-and-a-data-centre',
    LocalSubnet: '10.31.0.0/16,10.32.0.0/16',
    RemoteSubnet: '172.31.0.0/24,172.31.4.0/24',
    EffectImmediately: true,
    IkeConfig: { IkeVersion: 'ikev2' },
    BgpConfig: {
      EnableBgp: true,
      LocalAsn: 65000,
      TunnelCidr: '169.254.41.0/30',
      LocalBgpIp: '169.254.41.1',
    },
  })
  const routes = `/api${pageOf(id)}/routes`
  const published = { RouteType: 'pbr', RouteDest: '172.31.0.0/24', PublishVpc: true }
  const added = { RouteType: 'dbr', RouteDest: '172.31.8.0/24', Weight: 0, PublishVpc: false }
  for (const response of [
    await page.request.put(`${routes}/publication`, { data: published, headers: ownPage }),
    await page.request.post(routes, { data: added, headers: ownPage }),
  ])
    expect(response.ok(), await response.text()).toBe(true)
  const learnt = async () => JSON.stringify(await (await page.request.get(routes)).json())
  await expect.poll(learnt, { timeout: 15_000 }).toContain('VPN_BGP')
  return id
}

/** A connection in destination routing, which has no route yet. */
export async function withoutRoutes(page: Page): Promise<string> {
  const { VpnConnectionId } = await create(page.request, {
    VpnGatewayId: gateways.branch,
    CustomerGatewayId: customerGateways.office,
    LocalSubnet: '0.0.0.0/0',
    RemoteSubnet: '0.0.0.0/0',
  })
  return VpnConnectionId
}

/** The routes and the tags of a connection, also without any, with a question asked and with mistakes made. */
export const routePlaces: readonly Place[] = [
  {
    name: 'the routes of a connection, of every kind',
    async open(page) {
      const id = await withEveryRoute(page)
      await page.goto(`${pageOf(id)}?tab=routes`)
      await expect(page.getByRole('region', { name: 'Learnt by BGP', exact: true })).toBeVisible()
    },
  },
  {
    name: 'a route that is not published',
    async open(page) {
      await page.goto(`${pageOf(seeded.datacentre.id)}?tab=routes`)
      await expect(page.getByText(/no traffic: the VPC has no route/)).toBeVisible()
    },
  },
  {
    name: 'the routes of a connection that has none',
    async open(page) {
      await page.goto(`${pageOf(await withoutRoutes(page))}?tab=routes`)
      await expect(page.getByText('No routes yet')).toBeVisible()
    },
  },
  {
    name: 'the question before a route is deleted',
    async open(page) {
      await page.goto(`${pageOf(seeded.datacentre.id)}?tab=routes`)
      await page.getByRole('button', { name: /^Delete the route to/ }).click()
      await expect(page.getByRole('dialog', { name: 'Delete the policy route?' })).toBeVisible()
    },
  },
  {
    name: 'the form for a route with its errors',
    async open(page) {
      await page.goto(`${pageOf(seeded.datacentre.id)}?tab=routes`)
      await page.getByRole('button', { name: 'Add route' }).click()
      const dialog = page.getByRole('dialog', { name: 'Add a route' })
      await dialog.getByRole('combobox', { name: /^Destination/ }).fill('10.0.0.1/8')
      await dialog.getByText('Weight, priority').click()
      await dialog.getByRole('textbox', { name: /^Priority/ }).fill('0')
      await dialog.getByRole('button', { name: 'Add route' }).click()
      await expect(dialog.getByText('Did you mean 10.0.0.0/8?')).toBeVisible()
    },
  },
  {
    name: 'the form for tags with its errors',
    async open(page) {
      const data = { Tags: [{ Key: 'environment', Value: 'production' }, { Key: 'flag' }] }
      const path = `/api${pageOf(seeded.datacentre.id)}/tags`
      await page.request.put(path, { data, headers: ownPage })
      await page.goto(pageOf(seeded.datacentre.id))
      await page.getByRole('button', { name: 'Edit the tags' }).click()
      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByLabel('Key of tag 3').fill('acs:mine')
      await page.getByRole('button', { name: 'Save the tags' }).click()
      await expect(page.getByText('It must not begin with aliyun or acs:.')).toBeVisible()
    },
  },
]
