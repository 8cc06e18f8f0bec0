import { expect, test } from '../fixtures'
import { region, seeded } from '../support/seeded'

const { id } = seeded.datacentre
const address = `/connections/${region}/${id}`

/** Lets the negotiation of the connection fail, or gives it back to its peer. */
async function mismatch(sandboxUrl: string, FailedReasonCode: string | null) {
  const response = await fetch(`${sandboxUrl}/_control/mismatch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ VpnConnectionId: id, FailedReasonCode }),
  })
  expect(response.status).toBe(200)
}

const failures = [
  {
    code: 'EncryptionAlgorithmMismatch',
    say: 'The two ends use different encryption in Phase 2.',
    remedy: /Set the encryption of Phase 2 the same on both ends/,
    step: 'phase-2',
  },
  {
    code: 'TrafficSelectorMismatch',
    say: /subnets/,
    remedy: /./,
    step: 'subnets',
  },
] as const

/** A negotiation is given a while before anybody is told why it fails. */
const patienceMs = 25_000

for (const { code, say, remedy, step } of failures) {
  test(`${code} is shown with both values, what to do, the line and the way to the value`, async ({
    page,
    app,
    request,
  }) => {
    await mismatch(app.sandboxUrl, code)
    const { Diagnoses } = await (await request.get(`/api${address}/diagnosis`)).json()
    const [verdict] = Diagnoses
    expect(verdict.FailedReasonCode).toBe(code)
    await page.goto(address)
    const panel = page.getByRole('region', { name: 'Why it is not up' })
    await expect(panel).toContainText(code, { timeout: patienceMs })
    await expect(panel.getByText(say).first()).toBeVisible()
    const values = panel.getByRole('definition')
    await expect(values.nth(0)).toHaveText(verdict.MismatchLocalParam)
    await expect(values.nth(1)).toHaveText(verdict.MismatchRemoteParam)
    await expect(panel.getByRole('listitem').filter({ hasText: remedy }).last()).toBeVisible()
    await expect(panel).toContainText(verdict.SourceLog.slice(20))
    await expect(panel.getByRole('link', { name: /^Change this value/ }).first()).toHaveAttribute(
      'href',
      `${address}/edit?step=${step}`,
    )
  })
}

test('a negotiation that the service finds nothing wrong with is explained, and can be asked about again', async ({
  page,
  app,
  sandbox,
}) => {
  await sandbox.putStatus(id, { State: 'active', Status: 'ipsec_sa_not_established' })
  await page.goto(address)
  const panel = page.getByRole('region', { name: 'Why it is not up' })
  await expect(panel).toContainText('The service finds nothing wrong.', { timeout: patienceMs })
  await mismatch(app.sandboxUrl, 'PfsMismatch')
  await panel.getByRole('button', { name: 'Diagnose again' }).click()
  await expect(panel).toContainText('PfsMismatch')
})

test('a connection that is up shows its signals and no diagnosis', async ({ page, sandbox }) => {
  await page.goto(address)
  const status = page.getByRole('region', { name: 'Status' })
  await expect(status).toContainText(/Phase 1 \(IKE\)\s*Up/)
  await expect(status).toContainText(/Phase 2 \(IPsec\)\s*Up/)
  await expect(status).toContainText(/Health check\s*(Off|Up)/)
  await expect(page.getByRole('region', { name: 'Why it is not up' })).toHaveCount(0)
  expect(await sandbox.calls('DiagnoseVpnConnections')).toHaveLength(0)
})
