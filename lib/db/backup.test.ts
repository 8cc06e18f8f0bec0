import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { describe, expect, it } from 'vitest'
import { askApproval, decideApproval, linkAttempt, listApprovals } from './approvals'
import { beginSend, noteProgress, recordAttempt, settleAttempt } from './attempts'
import { type JournalSource, writeBackup } from './backup'
import { findAttempt, listAttempts, settleFact } from './find-attempts'
import { restoreBackup } from './restore'
import type { Dialect, Store } from './store'
import {
  dialects,
  emptyPlace,
  newAttempt,
  openStore,
  runStatement,
  temporaryFolder,
  worker,
} from './testing'

const me = worker('me')
const restoredAt = 1_800_000_000_000
const sandbox = { world: 'sandbox', now: restoredAt }

const sourceOf = (dialect: Dialect, place: string): JournalSource =>
  dialect === 'sqlite' ? { dialect, file: place } : { dialect, url: place }

const record = async (store: Store, changes: Parameters<typeof newAttempt>[0] = {}) =>
  (await recordAttempt(store, newAttempt(changes), me)).row

async function rowsOf({ db }: Store) {
  const attempts = await db.selectFrom('attempts').selectAll().orderBy('seq').execute()
  const facts = await db.selectFrom('facts').selectAll().orderBy('fact').execute()
  return { attempts, facts }
}

/** A journal with one attempt of every kind there is. */
async function filled(store: Store): Promise<void> {
  await settleFact(store, 'target', 'sandbox')
  const [created, refused, unknown] = [
    await record(store, { actor: 'Zoë', reason: 'CHG-1', name: null }),
    await record(store, { vpn_gateway_id: 'vpn-two', vpn_connection_id: 'vco-1' }),
    await record(store, { vpn_gateway_id: 'vpn-three', parameters: '{"a":"\'\\"\\u0000é漢"}' }),
  ]
  const answer = JSON.stringify({ VpnConnectionId: 'vco-2' })
  await settleAttempt(store, created.id, { state: 'created', answer, at: 2 ** 52 })
  await settleAttempt(store, refused.id, { state: 'refused', problem: '{}', at: 6 })
  await settleAttempt(store, unknown.id, { state: 'unknown', problem: '{}', at: 7 })
  await record(store, { vpn_gateway_id: 'vpn-four' })
  await record(store, { vpn_gateway_id: 'vpn-four' })
  const waiting = await record(store, { vpn_gateway_id: 'vpn-five' })
  await noteProgress(store, waiting.id, me, { phase: 'waiting', nextSendAt: 9 })
}

const pairs = dialects.flatMap((from) => dialects.map((to) => ({ from, to })))

describe.each(pairs)('a journal in $from, restored into $to', ({ from, to }) => {
  async function restored() {
    const place = await emptyPlace(from)
    const store = await openStore(from, place)
    await filled(store)
    const backup = join(temporaryFolder(), 'backup.db')
    expect(await writeBackup(sourceOf(from, place), backup)).toBe(6)
    const target = await emptyPlace(to)
    const outcome = await restoreBackup(backup, sourceOf(to, target), sandbox)
    return { before: await rowsOf(store), target, outcome }
  }

  it('is row by row what it was, but for what was under way', async () => {
    const { before, target, outcome } = await restored()
    expect(outcome).toEqual({ attempts: 6, unknown: 3 })
    const after = await rowsOf(await openStore(to, target))
    expect(after.facts).toEqual(before.facts)
    const isOpen = ({ state }: { state: string }) => state === 'sending'
    expect(before.attempts.filter(isOpen)).toHaveLength(3)
    for (const [index, row] of before.attempts.entries()) {
      const { problem, ...rest } = after.attempts[index] ?? { problem: null }
      if (!isOpen(row)) {
        expect({ problem, ...rest }).toEqual(row)
        continue
      }
      const { problem: _, ...same } = row
      expect(rest).toEqual({
        ...same,
        state: 'unknown',
        phase: null,
        sealed: null,
        maybe_applied: 1,
        next_send_at: null,
        lease_owner: null,
        lease_until: 0,
        settled_at: restoredAt,
        changes: row.changes + 1,
      })
      expect(JSON.parse(problem ?? '')).toMatchObject({
        code: 'Causeway.OutcomeUnknown',
        detail: expect.stringContaining('was under way when the backup was made'),
      })
    }
  })

  it('leaves nothing to approve: what waited may have been carried out since', async () => {
    const place = await emptyPlace(from)
    const store = await openStore(from, place)
    await settleFact(store, 'target', 'sandbox')
    const asked = {
      operation: 'CreateVpnConnection',
      region_id: 'cn-shanghai',
      vpn_gateway_id: 'vpn-one',
      vpn_connection_id: null,
      name: null,
      parameters: '{}',
      fingerprint: 'print',
      sealed: 'sealed',
      requester_id: 'per-ada',
      requester: 'Ada',
      reason: '',
      requested_at: 1,
      expires_at: 2 ** 52,
    } as const
    for (const id of ['waiting', 'approved', 'sent'])
      await askApproval(store, { ...asked, id, client_token: id })
    for (const id of ['approved', 'sent']) {
      const decision = {
        state: 'approved',
        deciderId: 'b',
        decider: 'B',
        note: '',
        at: 5,
      } as const
      await decideApproval(store, id, decision)
    }
    await linkAttempt(store, 'sent', 'att-1')
    const backup = join(temporaryFolder(), 'backup.db')
    await writeBackup(sourceOf(from, place), backup)
    const target = await emptyPlace(to)
    await restoreBackup(backup, sourceOf(to, target), sandbox)
    const rows = await listApprovals(await openStore(to, target), {}, { limit: 9 })
    expect(Object.fromEntries(rows.map((row) => [row.id, [row.state, row.sealed]]))).toEqual({
      waiting: ['expired', ''],
      approved: ['expired', ''],
      sent: ['approved', ''],
    })
  })

  it('goes on: new attempts stand after the old ones, and old tokens are known', async () => {
    const { before, target } = await restored()
    const store = await openStore(to, target)
    const last = before.attempts.at(-1)
    const fresh = await record(store)
    expect(fresh.seq).toBeGreaterThan(last?.seq ?? Number.POSITIVE_INFINITY)
    const again = newAttempt({ client_token: last?.client_token ?? '' })
    expect(await recordAttempt(store, again, me)).toMatchObject({
      isNew: false,
      row: { id: last?.id, state: 'unknown' },
    })
    expect(await beginSend(store, last?.id ?? '', me, 1), 'not sent by itself').toBeUndefined()
  })

  it('a second time is refused: nothing is overwritten', async () => {
    const { target } = await restored()
    const store = await openStore(to, target)
    const fresh = await record(store)
    const other = join(temporaryFolder(), 'backup.db')
    await writeBackup(sourceOf(to, target), other)
    await expect(restoreBackup(other, sourceOf(to, target), sandbox)).rejects.toThrow(
      /There is a journal .*Nothing was overwritten\.$/,
    )
    expect(await findAttempt(store, fresh.id)).toMatchObject({ state: 'sending' })
  })
})

describe.each(dialects)('a backup of %s', (dialect) => {
  it('made while others write holds one moment: everything before, nothing by halves', async () => {
    const place = await emptyPlace(dialect)
    const store = await openStore(dialect, place)
    for (let count = 0; count < 300; count += 1) await record(store)
    const other = await openStore(dialect, place)
    let isOver = false
    let written = 0
    // Two rows at a time: a copy that has one of them has both.
    const writing = (async () => {
      for (; !isOver; written += 1) {
        await other.db.transaction().execute(async (transaction) => {
          const rows = ['a', 'b'].map((half) => ({
            ...newAttempt({ id: `pair-${written}-${half}` }),
            state: 'created' as const,
            sends: 1,
            maybe_applied: 0,
            lease_until: 0,
            changes: 1,
          }))
          for (const row of rows) await transaction.insertInto('attempts').values(row).execute()
        })
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await expect.poll(() => written).toBeGreaterThan(3)
    const folder = temporaryFolder()
    const begun = written
    const counts = []
    for (const name of ['one', 'two', 'three'])
      counts.push(await writeBackup(sourceOf(dialect, place), join(folder, name)))
    isOver = true
    await writing
    expect(counts[0]).toBeGreaterThanOrEqual(300 + 2 * begun)
    for (const count of counts) expect(count % 2).toBe(0)
    const copy = await openStore('sqlite', join(folder, 'three'))
    const found = await copy.db
      .selectFrom('attempts')
      .select('seq')
      .where('id', 'like', 'pair-%')
      .execute()
    expect(found).toHaveLength((counts[2] ?? 0) - 300)
    expect(await listAttempts(store, {}, { limit: 1 }), 'the journal goes on').toHaveLength(1)
  })

  it('is one file that nobody else may read', async () => {
    const place = await emptyPlace(dialect)
    await openStore(dialect, place)
    const folder = temporaryFolder()
    expect(await writeBackup(sourceOf(dialect, place), join(folder, 'backup'))).toBe(0)
    expect(readdirSync(folder)).toEqual(['backup'])
    expect(statSync(join(folder, 'backup')).mode & 0o777).toBe(0o600)
  })

  it('never takes the place of another file', async () => {
    const place = await emptyPlace(dialect)
    await openStore(dialect, place)
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'backup'), 'somebody’s')
    const refused = writeBackup(sourceOf(dialect, place), join(folder, 'backup'))
    await expect(refused).rejects.toThrow(/exists already\. Nothing was overwritten\.$/)
    expect(readFileSync(join(folder, 'backup'), 'utf8')).toBe('somebody’s')
    expect(readdirSync(folder)).toEqual(['backup'])
  })

  it('of a journal that is not there is refused, and makes neither', async () => {
    const place = await emptyPlace(dialect)
    const folder = temporaryFolder()
    const refused = writeBackup(sourceOf(dialect, place), join(folder, 'backup'))
    await expect(refused).rejects.toThrow(/^There is no journal/)
    expect(readdirSync(folder)).toEqual([])
    if (dialect === 'sqlite') expect(existsSync(place)).toBe(false)
    else
      expect(
        await runStatement(place, "select * from pg_tables where schemaname = 'public'"),
      ).toEqual([])
  })

  it('about one world is not restored for the other', async () => {
    const place = await emptyPlace(dialect)
    await settleFact(await openStore(dialect, place), 'target', 'cloud')
    const backup = join(temporaryFolder(), 'backup')
    await writeBackup(sourceOf(dialect, place), backup)
    const target = await emptyPlace(dialect)
    const refused = restoreBackup(backup, sourceOf(dialect, target), sandbox)
    await expect(refused).rejects.toMatchObject({ fault: 'foreign' })
    await expect(refused).rejects.toThrow(/is about the cloud/)
    if (dialect === 'sqlite') expect(existsSync(target)).toBe(false)
  })
})

describe('what is no whole backup is refused before anything is touched', () => {
  async function refuse(damage: (backup: string) => void, faultAndWords: [string, RegExp]) {
    const place = await emptyPlace('sqlite')
    const store = await openStore('sqlite', place)
    for (let count = 0; count < 200; count += 1) await record(store)
    const backup = join(temporaryFolder(), 'backup.db')
    await writeBackup({ dialect: 'sqlite', file: place }, backup)
    damage(backup)
    const bytes = readFileSync(backup)
    for (const dialect of dialects) {
      const target = await emptyPlace(dialect)
      const refused = restoreBackup(backup, sourceOf(dialect, target), sandbox)
      await expect(refused).rejects.toMatchObject({ fault: faultAndWords[0] })
      await expect(refused).rejects.toThrow(faultAndWords[1])
      if (dialect === 'sqlite') expect(existsSync(target)).toBe(false)
    }
    expect(readFileSync(backup).equals(bytes)).toBe(true)
  }

  const change = (backup: string, statement: string) => {
    const raw = new Libsql(backup)
    raw.exec(statement)
    raw.close()
  }

  it('pages that were damaged in the middle', () =>
    refuse(
      (backup) => {
        const bytes = readFileSync(backup)
        bytes.fill(0xa5, 8192, 8192 + 3 * 4096)
        writeFileSync(backup, bytes)
      },
      ['corrupt', /backup\.db is damaged/],
    ))

  it('a file that was cut short', () =>
    refuse(
      (backup) => writeFileSync(backup, readFileSync(backup).subarray(0, 20_000)),
      ['corrupt', /backup\.db is damaged/],
    ))

  it('a file of something else, and an empty one', async () => {
    await refuse(
      (backup) => writeFileSync(backup, 'not a database, but long enough to look at'.repeat(40)),
      ['corrupt', /backup\.db is damaged or is no journal/],
    )
    await refuse(
      (backup) => writeFileSync(backup, ''),
      ['corrupt', /backup\.db is no backup of a journal/],
    )
  })

  it('one of a newer version', () =>
    refuse(
      (backup) => change(backup, "insert into kysely_migration values ('9999-later', '')"),
      ['newer', /backup\.db was written by a newer Causeway/],
    ))

  it('the file of a journal in use, without what stands beside it', () =>
    refuse(
      (backup) => writeFileSync(`${backup}-wal`, 'pages'),
      ['other', /backup\.db is a journal in use/],
    ))

  it('one that is not there', async () => {
    const target = await emptyPlace('sqlite')
    const refused = restoreBackup('/nowhere/x.db', { dialect: 'sqlite', file: target }, sandbox)
    await expect(refused).rejects.toThrow('There is no backup at /nowhere/x.db.')
    expect(existsSync(target)).toBe(false)
  })
})

it('a database whose journal was opened but never used is empty', async () => {
  const place = await emptyPlace('postgres')
  await settleFact(await openStore('postgres', place), 'target', 'sandbox')
  const source = await emptyPlace('sqlite')
  await record(await openStore('sqlite', source))
  const backup = join(temporaryFolder(), 'backup.db')
  await writeBackup({ dialect: 'sqlite', file: source }, backup)
  const outcome = await restoreBackup(backup, { dialect: 'postgres', url: place }, sandbox)
  expect(outcome).toEqual({ attempts: 1, unknown: 1 })
})
