import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures'
import { type LinkValues, linkTo, minimal } from './links'

export const stepTitles = [
  'Gateways',
  'Subnets',
  'Phase 1',
  'Phase 2',
  'Health check',
  'BGP',
  'Review',
] as const

export type StepTitle = (typeof stepTitles)[number]

export type Form = ReturnType<typeof formOn>

/** The form by role and label, in the words a person sees. */
export function formOn(page: Page) {
  /** The control under a label: an input, a switch, a text area. */
  const field = (label: string): Locator =>
    page.getByLabel(label, { exact: true }).and(page.locator('input, textarea'))
  const group = (label: string): Locator => page.getByRole('radiogroup', { name: label })
  const rail = page.getByRole('navigation', { name: 'Steps of the form' })
  const title = (step: StepTitle): Locator =>
    page.getByRole('heading', { level: 2, name: step, exact: true })
  const create = page.getByRole('button', { name: /^(Create connection|Ask for approval)$/ })

  const form = {
    page,
    field,
    group,
    rail,
    title,
    create,
    option: (label: string, value: string) =>
      group(label).getByRole('radio', { name: value, exact: true }),
    railStep: (step: StepTitle) => rail.getByRole('button', { name: new RegExp(`^${step} ?, `) }),
    problem: page.getByRole('alert').filter({ hasText: 'Code' }),
    /** The card of a create that takes its time, and the stage it is at. */
    progress: page.getByRole('region', { name: 'The connection is being created' }),
    stage: page.getByRole('list', { name: 'Stages' }).locator('[aria-current=step]'),
    summary: page.getByRole('group', { name: /needs? a look$/ }),
    chips: (label: string) =>
      page.getByRole('group', { name: label, exact: true }).getByRole('listitem'),

    async isOn(step: StepTitle) {
      await expect(title(step)).toBeVisible()
    },
    /** Goes to a step by the rail. */
    async goTo(step: StepTitle) {
      await form.railStep(step).click()
      await form.isOn(step)
    },
    /** The button that goes on; whether it does depends on the values. */
    nextButton: (to: StepTitle) => page.getByRole('button', { name: `Next: ${to}`, exact: true }),
    async next(to: StepTitle) {
      await form.nextButton(to).click()
      await form.isOn(to)
    },
    /** Types some of an option's words and takes the one option that holds them. */
    async pick(label: string, words: string) {
      await field(label).fill(words)
      const option = page.getByRole('option', { name: words })
      await expect(option).toHaveCount(1)
      await option.click()
    },
    async choose(label: string, value: string) {
      await form.option(label, value).check()
    },
    /** Types blocks into a list, each ended with a comma. */
    async addChips(label: string, blocks: readonly string[]) {
      const input = page.getByRole('textbox', { name: label, exact: true })
      await input.click()
      for (const block of blocks) {
        await input.pressSequentially(`${block},`)
        await expect(
          page.getByRole('button', { name: `Edit ${block}`, exact: true }),
        ).toBeVisible()
      }
    },
    async acknowledgeWarnings() {
      await page.getByRole('checkbox', { name: /have read the warnings/ }).check()
    },
    /** Sends from Review; the warnings have been acknowledged where there are any. */
    async send() {
      await form.isOn('Review')
      await create.click()
    },
  }
  return form
}

/** Opens the form with values, as somebody does who was sent a link. */
export async function openForm(page: Page, values: LinkValues = minimal, step?: string) {
  await page.goto(linkTo(values, step))
  const form = formOn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'New connection' })).toBeVisible()
  await expect(form.rail).toBeVisible()
  return form
}

/** Opens the form on Review, with everything there and nothing to acknowledge. */
export async function openReview(page: Page, changes: LinkValues = {}) {
  const form = await openForm(page, { ...minimal, ...changes }, 'review')
  await form.isOn('Review')
  return form
}

/** Fills in the least by hand, from an empty form up to Review. */
export async function fillMinimal(form: Form, name: string) {
  await form.pick('Region', 'Shanghai')
  await form.pick('VPN gateway', 'sh-core')
  await form.pick('Customer gateway', '203.0.113.20')
  await form.field('Name').fill(name)
  await form.next('Subnets')
  await form.addChips('Alibaba Cloud side (VPC)', ['10.20.0.0/16'])
  await form.addChips('Your site (data centre)', ['172.20.0.0/16'])
  await form.next('Phase 1')
  await form.page.getByRole('button', { name: /^Recommended today/ }).click()
  await form.next('Phase 2')
  await form.next('Health check')
  await form.next('BGP')
  await form.next('Review')
}
