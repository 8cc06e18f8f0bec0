import { expect, test } from '../fixtures'
import { openReview, type StepTitle } from '../support/form'

type Landing = {
  code: string
  status: number
  say: RegExp
  on?: [StepTitle, string]
  /** "Not now": sent again by itself, and shown only when that has not helped. */
  isPassing?: true
}

const persistent = 99

/** The eleven codes of the reference, and where a person is taken. */
const landings: readonly Landing[] = [
  { code: 'Forbbiden.SubUser', status: 403, say: /another user created it/ },
  { code: 'Forbidden', status: 403, say: /may not use this resource/ },
  {
    code: 'Resource.QuotaFull',
    status: 400,
    say: /as its quota allows/,
    on: ['Gateways', 'VPN gateway'],
  },
  {
    code: 'InvalidCustomerGatewayInstanceId.NotFound',
    status: 404,
    say: /No customer gateway has this ID/,
    on: ['Gateways', 'Customer gateway'],
  },
  {
    code: 'InvalidVpnGatewayInstanceId.NotFound',
    status: 404,
    say: /No VPN gateway has this ID/,
    on: ['Gateways', 'VPN gateway'],
  },
  {
    code: 'InvalidVpnConnection.AlreadyExists',
    status: 400,
    say: /exists already/,
    on: ['Gateways', 'Customer gateway'],
  },
  {
    code: 'VpnGateway.Configuring',
    status: 400,
    say: /is being configured/,
    isPassing: true,
    on: ['Gateways', 'VPN gateway'],
  },
  {
    code: 'VpnGateway.FinancialLocked',
    status: 400,
    say: /overdue payment/,
    on: ['Gateways', 'VPN gateway'],
  },
  {
    code: 'QuotaExceeded.PolicyBasedRoute',
    status: 400,
    say: /policy-based routes/,
    on: ['Subnets', 'Alibaba Cloud side (VPC)'],
  },
  {
    code: 'IllegalParam.LocalSubnet',
    status: 400,
    say: /does not take these local subnets/,
    on: ['Subnets', 'Alibaba Cloud side (VPC)'],
  },
  {
    code: 'IllegalParam.RemoteSubnet',
    status: 400,
    say: /does not take these remote subnets/,
    on: ['Subnets', 'Your site (data centre)'],
  },
]

for (const { code, status, say, on, isPassing } of landings) {
  const place = on ? `the field "${on[1]}" of ${on[0]}` : 'the banner'
  test(`${code} leads to ${place}, with its request ID`, async ({ page, sandbox, watch }) => {
    if (!isPassing) watch.expectComplaint(new RegExp(`status of ${status}`))
    const form = await openReview(page)
    const times = isPassing ? persistent : 1
    await sandbox.fault({ kind: 'code', code, times, action: 'CreateVpnConnection' })
    const token = await form.field('Client token').inputValue()
    await form.send()

    await expect(form.problem).toContainText(say)
    await expect(form.problem).toContainText(code)
    const call = (await sandbox.creates()).at(-1)
    expect(call?.code).toBe(code)
    await expect(form.problem).toContainText(call?.requestId ?? 'no call')
    if (on) {
      const [step, label] = on
      await form.isOn(step)
      await expect(form.field(label)).toBeFocused()
      await expect(form.field(label)).toHaveAttribute('aria-invalid', 'true')
      await expect(form.field(label)).toHaveAccessibleDescription(say)
      // Leaving the field does not make the refusal go away; only another value does.
      await form.field(label).blur()
      await expect(form.field(label)).toHaveAccessibleDescription(say)
    } else {
      await form.isOn('Review')
      await expect(page.locator(':focus')).toContainText(say)
    }

    // Nothing of the form is lost: the same connection can be sent again as it is, as a new request.
    await sandbox.clearFaults()
    await form.goTo('Review')
    await expect(form.field('Client token')).not.toHaveValue(token)
    await form.send()
    await expect(page).toHaveURL(/created=1$/)
  })
}
