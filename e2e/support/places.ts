import type { Page } from '@playwright/test'
import type { Attempt } from '@/lib/http/attempt'
import { expect } from '../fixtures'
import { ownPage, queueCreate } from './activity'
import { formOn, openForm, stepTitles } from './form'
import { type LinkValues, minimal } from './links'
import { routePlaces } from './route-places'
import { createBody, gateways, region, seeded } from './seeded'

/** A page in a state worth looking at, and how to get there. */
export type Place = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const whole: LinkValues = {
  ...minimal,
  Name: 'a-rather-long-name-of-a-connection-between-shanghai-and-the-second-data-centre',
  LocalSubnet: '10.1.0.0/16,10.2.0.0/16,10.3.0.0/16,10.4.0.0/16',
  'IkeConfig.IkePfs': 'group2',
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '172.20.0.1',
  'HealthCheckConfig.sip': '10.20.0.1',
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

const attemptName = 'a-rather-long-name-of-a-connection-between-shanghai-and-a-data-centre'
const rowLinks = (page: Page) => page.getByRole('link', { name: 'Create a connection' })

const noted = {
  Name: attemptName,
  Reason: 'CHG-2041, the second line of the data centre',
}

async function aCreated(page: Page): Promise<Attempt> {
  const { AttemptId } = await queueCreate(page.request, {
    ...noted,
    IkeConfig: { Psk: 'a-key-nobody-sees', IkeVersion: 'ikev2' },
  })
  const read = async () => (await page.request.get(`/api/attempts/${AttemptId}`)).json()
  await expect.poll(async () => (await read()).State).toBe('created')
  return read()
}

async function aRefused(page: Page): Promise<Attempt> {
  const body = { ...noted, VpnGatewayId: gateways.full }
  const { AttemptId } = await queueCreate(page.request, body)
  return (await page.request.get(`/api/attempts/${AttemptId}`)).json()
}

const aDraft = { Name: attemptName, Link: 'RegionId=cn-shanghai&LocalSubnet=10.20.0.0/16' }

const filledSteps = stepTitles.map((step) => ({
  name: `the step ${step}, filled`,
  async open(page: Page) {
    const form = await openForm(page, whole)
    await form.goTo(step)
  },
}))

/** Every page and every step, also with errors, findings, a list open and a question asked. */
export const places: readonly Place[] = [
  ...filledSteps,
  {
    name: 'an empty form with its errors',
    async open(page) {
      await page.goto('/connections/new')
      const form = formOn(page)
      await form.nextButton('Subnets').click()
      await expect(form.summary).toBeVisible()
    },
  },
  {
    name: 'Review of an empty form',
    async open(page) {
      await page.goto('/connections/new?step=review')
      await formOn(page).isOn('Review')
    },
  },
  {
    name: 'Review with a check that has passed',
    async open(page) {
      await openForm(page, minimal, 'review')
      await page.getByRole('button', { name: 'Check with the service' }).click()
      await expect(page.getByText('the service would create this connection')).toBeVisible()
    },
  },
  {
    name: 'the step Subnets in destination routing',
    async open(page) {
      const form = await openForm(page, minimal, 'subnets')
      await form.choose('Routing mode', 'Destination routing')
      await expect(page.getByText('there are no subnets to fill in')).toBeVisible()
    },
  },
  {
    name: 'tags of which one is refused',
    async open(page) {
      const form = await openForm(page, {
        ...minimal,
        'Tags.1.Key': 'environment',
        'Tags.1.Value': 'production',
      })
      await page.getByRole('button', { name: 'Add tag' }).click()
      await page.getByLabel('Key of tag 2', { exact: true }).fill('acs:x')
      await form.field('Name').focus()
      await expect(page.getByText('One tag needs a look.')).toBeVisible()
    },
  },
  {
    name: 'a China Certification gateway whose algorithms were not chosen',
    async open(page) {
      await openForm(page, { ...minimal, VpnGatewayId: gateways.chinaCertification })
      await expect(page.getByText('it takes only ikev1, main, sm4 and sm3')).toBeVisible()
    },
  },
  {
    name: 'a list of gateways that is open',
    async open(page) {
      const form = await openForm(page, { RegionId: region })
      await form.field('VPN gateway').fill('sh-')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the question before leaving',
    async open(page) {
      await openForm(page)
      await page.getByRole('navigation', { name: 'Main' }).getByText('Parameters').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'the list of connections',
    async open(page) {
      await page.goto(`/connections?region=${region}`)
      await expect(page.getByText(seeded.datacentre.name)).toBeVisible()
    },
  },
  {
    name: 'the list of all regions with every column and a filter open',
    async open(page) {
      const columns = [
        'status',
        'region',
        'gateway',
        'public-ip',
        'customer-gateway',
        'local',
        'remote',
        'ike',
        'tunnels',
        'tunnel-id',
        'bgp',
        'health-check',
        'created',
      ]
      await page.goto(`/connections?status=up&${columns.map((id) => `column=${id}`).join('&')}`)
      const shown = new RegExp(`^\\d of ${seeded.inAll} connections in 3 regions$`)
      await expect(page.getByText(shown)).toBeVisible()
      await page.getByRole('button', { name: 'Filter by Status' }).click()
      await expect(page.getByRole('checkbox', { name: /^Up/ })).toBeChecked()
    },
  },
  {
    name: 'the list where nothing matches, its export open',
    async open(page) {
      await page.goto('/connections?q=no-such-thing')
      await expect(page.getByText('No connection matches')).toBeVisible()
      await page.getByRole('button', { name: 'Export' }).click()
      await expect(page.getByRole('button', { name: 'JSON' })).toBeVisible()
    },
  },
  {
    name: 'an empty list',
    async open(page) {
      await page.goto('/connections?region=cn-hangzhou')
      await expect(page.getByText('No connections in this region yet')).toBeVisible()
    },
  },
  {
    name: 'the page of a connection',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.datacentre.id}?created=1`)
      await heading(page, seeded.datacentre.name)
      await expect(page.getByText('Connection created')).toBeVisible()
    },
  },
  {
    name: 'the activity, filtered',
    async open(page) {
      const { VpnGatewayId } = await aCreated(page)
      await page.goto(`/activity?q=${VpnGatewayId}&state=created&state=refused&since=24h`)
      await expect(rowLinks(page).first()).toBeVisible()
      await page.getByRole('button', { name: 'Filter by Time' }).click()
      await expect(page.getByLabel('From (UTC)')).toBeVisible()
    },
  },
  {
    name: 'the activity where nothing matches',
    async open(page) {
      await page.goto('/activity?q=no-such-thing')
      await expect(page.getByText('No attempt matches')).toBeVisible()
    },
  },
  {
    name: 'an attempt that created a connection',
    async open(page) {
      const { AttemptId } = await aCreated(page)
      await page.goto(`/activity/${AttemptId}`)
      await heading(page, `Create ${attemptName}`)
      await expect(page.getByRole('list', { name: 'Progress' }).last()).toBeVisible()
    },
  },
  {
    name: 'an attempt that was refused',
    async open(page) {
      const { AttemptId } = await aRefused(page)
      await page.goto(`/activity/${AttemptId}`)
      await expect(page.getByRole('alert').filter({ hasText: 'Code' })).toBeVisible()
    },
  },
  {
    name: 'the question before a deletion',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.datacentre.id}`)
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('button', { name: 'Delete connection' }).click()
      await expect(page.getByText('Type the name.')).toBeVisible()
    },
  },
  {
    name: 'the API reference with a body open',
    open: async (page) => {
      await page.goto('/api-reference#createConnection')
      await page.locator('#createConnection summary', { hasText: 'Body' }).click()
    },
  },
  {
    name: 'the diagnosis of a connection that does not come up',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.silent.id}`)
      // The page gives the negotiation a while before it says why it fails.
      await expect(page.getByText('Phase1NegotiationTimeout', { exact: true })).toBeVisible({
        timeout: 25_000,
      })
    },
  },
  {
    name: 'the logs of a connection with a span of one’s own',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.silent.id}?tab=logs`)
      await page.getByText('What to do').first().click()
      await page.getByRole('radio', { name: 'From–to' }).check()
      await expect(page.getByRole('list', { name: 'Log lines' })).toBeVisible()
    },
  },
  {
    name: 'the configuration for the peer',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.datacentre.id}?tab=peer`)
      await expect(page.getByRole('heading', { level: 2, name: 'Phase 2' })).toBeVisible()
    },
  },
  {
    name: 'the history of a connection',
    async open(page) {
      const data = createBody({ RemoteSubnet: '172.29.0.0/24' })
      const created = await (
        await page.request.post('/api/connections', { data, headers: ownPage })
      ).json()
      await page.goto(`/connections/${region}/${created.VpnConnectionId}?tab=history`)
      await expect(page.getByRole('region', { name: 'History' })).toBeVisible()
    },
  },
  {
    name: 'Review of a change that interrupts',
    async open(page) {
      await page.goto(`/connections/${region}/${seeded.datacentre.id}/edit?step=phase-1`)
      const form = formOn(page)
      await form.field('IKE SA lifetime').fill('3600')
      await form.goTo('Review')
      await expect(page.getByRole('checkbox', { name: /what this interrupts/ })).toBeVisible()
    },
  },
  ...routePlaces,
  {
    name: 'one’s own account',
    async open(page) {
      await page.goto('/account')
      await expect(page.getByText('This one')).toBeVisible()
      await expect(page.getByRole('list', { name: 'Your API tokens' })).toBeVisible()
    },
  },
  {
    name: 'the form for an API token',
    async open(page) {
      await page.goto('/account')
      await page.getByRole('button', { name: 'New token' }).click()
      await expect(page.getByRole('dialog').getByLabel('Valid for')).toBeVisible()
    },
  },
  {
    name: 'the gateways',
    async open(page) {
      await page.goto('/gateways')
      for (const name of ['hz-dual-static', 'sh-dual-static', 'fra-dual-static'])
        await expect(page.getByText(name, { exact: true })).toBeVisible()
      await expect(page.getByRole('link', { name: 'sh-only-one' })).toBeVisible()
    },
  },
  {
    name: 'the form for a customer gateway',
    async open(page) {
      await openForm(page, { RegionId: region })
      await page.getByRole('button', { name: 'New customer gateway' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('AS number', { exact: true }).fill('45104')
      await dialog.getByText('Description, BGP authentication key').click()
      await dialog.getByRole('button', { name: 'Create customer gateway' }).click()
      await expect(dialog.getByText('IP address is needed.')).toBeVisible()
    },
  },
  {
    name: 'the drafts',
    async open(page) {
      await page.request.post('/api/drafts', { data: aDraft, headers: ownPage })
      await page.goto('/drafts')
      await expect(page.getByRole('list', { name: 'Drafts' })).toBeVisible()
    },
  },
  {
    name: 'the form of a draft',
    async open(page) {
      const made = await page.request.post('/api/drafts', { data: aDraft, headers: ownPage })
      await page.goto(`/d/${(await made.json()).DraftId}`)
      await expect(page.getByRole('region', { name: 'Draft' })).toBeVisible()
    },
  },
  {
    name: 'the reference page',
    async open(page) {
      await page.goto('/parameters')
      await heading(page, 'Parameters')
    },
  },
]

/** Pages that the browser itself complains about, because their status is an error. */
export const errorPlaces: readonly Place[] = [
  {
    name: 'an address of nothing',
    async open(page) {
      await page.goto('/nothing')
      await heading(page, 'There is nothing at this address')
    },
  },
  {
    name: 'a connection that does not exist',
    async open(page) {
      await page.goto(`/connections/${region}/vco-gone`)
      await expect(page.getByRole('alert').filter({ hasText: 'Code' })).toBeVisible()
    },
  },
]
