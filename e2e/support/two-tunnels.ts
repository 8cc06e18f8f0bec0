import { expect, type Page } from '@playwright/test'
import { type Form, formOn, openForm } from './form'
import { type LinkValues, minimal } from './links'
import type { Place } from './places'
import { customerGateways, gateways, region } from './seeded'

/** A connection with BGP over two tunnels, both up, that a region begins with. */
export const seededDual = 'vco-uf6dual5q1m9k3w7x2zt8'

export const options = 'TunnelOptionsSpecification'

export type TunnelWord = 'active tunnel' | 'standby tunnel'

/** The label of a parameter of one of two tunnels. */
export const inTunnel = (label: string, tunnel: TunnelWord) => `${label} (${tunnel})`

/** Values of both tunnels alike, as a link names them. */
export const ofBoth = (values: LinkValues): LinkValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) => [
      [`${options}.1.${name}`, text],
      [`${options}.2.${name}`, text],
    ]),
  )

/** The least that can be created with two tunnels, each to a device of its own; nothing to acknowledge. */
export const twoTunnels: LinkValues = {
  RegionId: region,
  VpnGatewayId: gateways.dual,
  LocalSubnet: '10.20.0.0/16',
  RemoteSubnet: '172.20.0.0/16',
  ...ofBoth({
    'TunnelIkeConfig.IkeVersion': 'ikev2',
    'TunnelIkeConfig.IkeEncAlg': 'aes256',
    'TunnelIkeConfig.IkeAuthAlg': 'sha256',
    'TunnelIkeConfig.IkePfs': 'group14',
    'TunnelIpsecConfig.IpsecEncAlg': 'aes256',
    'TunnelIpsecConfig.IpsecAuthAlg': 'sha256',
    'TunnelIpsecConfig.IpsecPfs': 'group14',
  }),
  [`${options}.1.CustomerGatewayId`]: customerGateways.datacentre,
  [`${options}.2.CustomerGatewayId`]: customerGateways.datacentreB,
}

/** Two tunnels in every step: apart in both phases, BGP on, something to say. */
export const everywhereApart: LinkValues = {
  ...twoTunnels,
  Name: 'two-tunnels-that-differ-in-both-phases',
  EnableTunnelsBgp: 'true',
  [`${options}.2.TunnelIkeConfig.IkePfs`]: 'group5',
  [`${options}.2.TunnelIkeConfig.IkeVersion`]: 'ikev1',
  [`${options}.2.TunnelIpsecConfig.IpsecEncAlg`]: 'aes192',
  [`${options}.2.TunnelIkeConfig.LocalId`]: 'standby.example.com',
  [`${options}.1.TunnelBgpConfig.TunnelCidr`]: '169.254.30.0/30',
  [`${options}.1.TunnelBgpConfig.LocalBgpIp`]: '169.254.30.1',
  [`${options}.2.TunnelBgpConfig.TunnelCidr`]: '169.254.30.4/30',
  [`${options}.2.TunnelBgpConfig.LocalBgpIp`]: '169.254.30.5',
}

const literally = (text: string) => text.replace(/[()]/g, '\\$&')

/** The controls between the two tunnels, in the words a person sees. */
export function pairOn(page: Page) {
  /** What only screen readers hear stands apart from the word that is seen. */
  const button = (word: string, label: string) =>
    page
      .getByRole('button', { name: word })
      .filter({ hasText: new RegExp(`${literally(label)}$`) })
  return {
    setApart: (label: string) => button('Set apart', label),
    follow: (label: string) => button('Same as tunnel 1', label),
    /** The checkbox of a group. */
    group: (title: string) => page.getByRole('checkbox', { name: new RegExp(`: ${title}$`) }),
    /** What the standby tunnel shows of a value that it follows. */
    followed: (label: string) =>
      page
        .locator('[data-following]')
        .filter({ hasText: `${inTunnel(label, 'standby tunnel')}: ` }),
    /** The row of a parameter. */
    row: (label: string) =>
      page
        .locator('[data-slot="field-row"]')
        .filter({ has: page.getByText(label, { exact: true }) }),
  }
}

/** Opens a form with two tunnels, each of them drawn. */
export async function openTwoTunnels(
  page: Page,
  values = twoTunnels,
  step?: string,
): Promise<Form> {
  const form = await openForm(page, values, step)
  await expect(form.railStep('Health check')).toHaveCount(0)
  return form
}

/** Every step with two tunnels that differ, and what says that a form has two tunnels by now. */
export const twoTunnelPlaces: readonly Place[] = [
  ...(['Gateways', 'Phase 1', 'Phase 2', 'BGP', 'Review'] as const).map((step) => ({
    name: `the step ${step} with two tunnels`,
    async open(page: Page) {
      const form = await openTwoTunnels(page, everywhereApart)
      await form.goTo(step)
      await expect(
        page.getByText('differs', { exact: true }).first().or(form.title('BGP')),
      ).toBeVisible()
    },
  })),
  {
    name: 'what a change to two tunnels has left behind',
    async open(page) {
      const form = await openForm(page, { ...minimal, 'HealthCheckConfig.enable': 'true' })
      await form.pick('VPN gateway', '198.51.100.31')
      await expect(page.getByRole('list', { name: 'Left behind' })).toBeVisible()
    },
  },
  {
    name: 'the choice of tunnels for a gateway that nobody knows',
    async open(page) {
      const form = await openForm(page, { RegionId: region, VpnGatewayId: 'vpn-not-in-any-list' })
      await expect(form.group('Tunnels of the VPN gateway')).toBeVisible()
    },
  },
  {
    name: 'the edit of one of two tunnels, on Review',
    async open(page) {
      await page.goto(`/connections/${region}/${seededDual}/edit?step=phase-1`)
      const form = formOn(page)
      await pairOn(page).setApart('IKE SA lifetime').click()
      await form.field(inTunnel('IKE SA lifetime', 'standby tunnel')).fill('3600')
      await form.goTo('Review')
    },
  },
]
