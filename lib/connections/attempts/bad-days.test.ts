import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { createConnection } from '../create-connection'
import { startDesk } from '../start-desk'
import { answerOf, controlOf, problemOf, type TestContext, testContext, waitMs } from '../testing'

let sandbox: RunningSandbox
let context: TestContext

const create = (number: number) =>
  createConnection(
    context,
    {
      RegionId: 'cn-shanghai',
      VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
      CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: `172.16.${number}.0/24`,
      Name: 'x'.repeat(100),
    },
    { waitMs },
  )
const calls = () => controlOf(sandbox.url).calls('CreateVpnConnection')

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await controlOf(sandbox.url).control('reset', 'POST', {})
  await controlOf(sandbox.url).control('settle', 'POST', { ms: 0 })
  context = testContext({ endpoint: sandbox.url })
})
afterEach(() => context.close())

describe('a journal that cannot be written', () => {
  test('because it is full refuses before anything is sent, names the place, and works again once there is room', async () => {
    const { store } = await context.desk.journal()
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
    const pages = rows[0]?.page_count ?? 0
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(store.db)
    let number = 0
    let outcome = await create(number)
    // Free pages are used up first.
    while (outcome.kind === 'done' && number < 200) {
      number += 1
      outcome = await create(number)
    }
    const problem = problemOf(outcome)
    expect(problem).toMatchObject({
      status: 503,
      code: 'Causeway.JournalUnavailable',
      retryable: true,
    })
    expect(problem.detail).toContain(context.dataDir)
    expect(problem.detail).toMatch(/no room left.*Make room.*Nothing was sent\.$/)
    expect(await calls()).toHaveLength(number)
    await sql`pragma max_page_count = 1000000`.execute(store.db)
    answerOf(await create(number))
  })

  test('because it is read-only refuses before anything is sent, and works again once it is not', async () => {
    const { store } = await context.desk.journal()
    await sql`pragma query_only = on`.execute(store.db)
    const problem = problemOf(await create(1))
    expect(problem).toMatchObject({ status: 503, code: 'Causeway.JournalUnavailable' })
    expect(problem.detail).toMatch(/is read-only\..*write access.*Nothing was sent\.$/)
    expect(await calls()).toEqual([])
    await sql`pragma query_only = off`.execute(store.db)
    answerOf(await create(1))
  })

  test('because it is damaged ends the start; because it is out of reach does not', async () => {
    const damaged = testContext({ endpoint: sandbox.url })
    writeFileSync(
      join(damaged.dataDir, 'causeway-sandbox.db'),
      'this is no database at all, but long enough to look like a file of one'.repeat(40),
    )
    await expect(startDesk(damaged)).rejects.toMatchObject({
      fault: 'corrupt',
      message: expect.stringContaining('causeway-sandbox.db'),
    })
    await damaged.close()
    writeFileSync(join(context.dataDir, 'file'), '')
    const nowhere = testContext({
      endpoint: sandbox.url,
      place: { dataDir: join(context.dataDir, 'file', 'data') },
    })
    expect(await startDesk(nowhere)).toContain(join(context.dataDir, 'file'))
    await nowhere.close()
  })
})
