import type { APIRequestContext } from '@playwright/test'
import { expect } from '../fixtures'
import type { Sandbox } from './sandbox'
import { createBody } from './seeded'

/** How long each create keeps its gateway busy: long enough to be looked at, shorter than the retries. */
const busyMs = 2400

/** That of the form: connections to one customer gateway have to agree on it. */
const IkeConfig = {
  IkeVersion: 'ikev2',
  IkeEncAlg: 'aes256',
  IkeAuthAlg: 'sha256',
  IkePfs: 'group14',
}

/** Hands in a create on the gateway that the form uses, and does not wait for it. */
export async function queueOnGateway(request: APIRequestContext, changes = {}): Promise<void> {
  const data = createBody({ IkeConfig, ...changes })
  const response = await request.post('/api/connections', { data, headers: { prefer: 'wait=0' } })
  expect(response.status()).toBe(202)
}

/** Hands in creates on the gateway the form uses, so that its own has to stand behind them. */
export async function standInLine(
  request: APIRequestContext,
  sandbox: Sandbox,
  count: number,
): Promise<void> {
  await sandbox.settle(busyMs)
  for (let index = 0; index < count; index += 1) {
    await queueOnGateway(request, { LocalSubnet: `10.${61 + index}.0.0/16` })
  }
}

/** Waits until nothing is under way any more, so that the next test finds the line empty. */
export async function untilLineIsEmpty(request: APIRequestContext): Promise<void> {
  const open = async () => {
    const response = await request.get('/api/attempts?State=sending')
    return ((await response.json()) as { Attempts: unknown[] }).Attempts.length
  }
  await expect.poll(open, { timeout: 25_000 }).toBe(0)
}
