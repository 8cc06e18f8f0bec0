import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openSqlite } from '@/lib/db/open-sqlite'
import { compare } from './compare'
import { caller } from './creates'
import { startJournalServer } from './servers'

const million = 1_000_000

/** A journal of a million settled attempts, as large ones as creates leave. */
async function fillJournal(dataDir: string): Promise<void> {
  const store = await openSqlite(join(dataDir, 'causeway.db'))
  const parameters = JSON.stringify({ filler: randomBytes(450).toString('base64') })
  await sql`
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${million})
    insert into attempts (
      id, client_token, operation, state, region_id, vpn_gateway_id, vpn_connection_id, name,
      parameters, fingerprint, intent, sends, maybe_applied, lease_until, answer, started_at,
      settled_at, changes
    )
    select
      'att-filler-' || n, 'filler-' || n, 'CreateVpnConnection', 'created', 'cn-shanghai',
      'vpn-filler-' || (n % 64), 'vco-filler-' || n, 'filler ' || n, ${parameters},
      'v1.filler.' || n, 'v1.filler.' || n, 1, 0, 0, '{"VpnConnectionId":"vco-filler"}',
      1700000000000 + n, 1700000000500 + n, 2
    from numbers`.execute(store.db)
  await store.close()
}

/** What the journal costs a create, and what its length does. */
export async function benchJournal(sandbox: string, folder: string): Promise<string> {
  const fullDir = join(folder, 'full')
  await fillJournal(fullDir)
  const empty = await startJournalServer(sandbox, join(folder, 'empty'))
  const full = await startJournalServer(sandbox, fullDir)
  const against = (inFlight: 1 | 32) =>
    compare(
      'Create with the journal against without (aim: within 1.3)',
      [
        ['with the journal', caller(empty, '/with')],
        ['without', caller(empty, '/without')],
      ],
      inFlight,
    )
  const length = (inFlight: 1 | 32) =>
    compare(
      'Create with a journal of a million attempts against an empty one (aim: within 1.2)',
      [
        ['a million attempts', caller(full, '/with')],
        ['empty at the start', caller(empty, '/with')],
      ],
      inFlight,
    )
  return [await against(1), await against(32), await length(1), await length(32)].join('')
}
