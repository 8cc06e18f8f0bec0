import 'server-only'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { JournalSource } from './backup'
import { copyRows } from './copy-rows'
import { openPostgres, placeOf } from './open-postgres'
import { openSqlite } from './open-sqlite'
import { inspect, prepareDraft, type Restored } from './restore-draft'
import { StoreError, storeErrorFrom } from './store-error'

const nothing = 'Nothing was overwritten.'

function refuseFile(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-journal`])
    if (existsSync(path))
      throw new StoreError('other', `There is a journal at ${path}. ${nothing}`)
}

function intoFile(whole: string, file: string): void {
  try {
    // A link, unlike a rename, never takes the place of another file.
    linkSync(whole, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') refuseFile(file)
    throw error
  }
}

async function intoPostgres(whole: string, url: string, world: string): Promise<void> {
  const place = placeOf(url)
  const source = await openSqlite(whole)
  try {
    const target = await openPostgres(url)
    try {
      await target.db.transaction().execute(async (to) => {
        await sql`lock table attempts, facts, people, audit in access exclusive mode`.execute(to)
        const [{ used } = { used: false }] = (
          await sql<{ used: boolean }>`
            select exists (select 1 from attempts) or exists (select 1 from people) or exists (select 1 from audit) as used`.execute(
            to,
          )
        ).rows
        if (used) throw new StoreError('other', `There is a journal in ${place}. ${nothing}`)
        const { rows: facts } = await sql<{
          value: string
        }>`delete from facts where fact = 'target' returning value`.execute(to)
        const other = facts.find(({ value }) => value !== world)
        if (other)
          throw new StoreError(
            'foreign',
            `The journal in ${place} is about the ${other.value}. ${nothing}`,
          )
        await copyRows(source.db, to, 'postgres')
        await sql`select setval(pg_get_serial_sequence('attempts', 'seq'), greatest(max(seq), 1), count(*) > 0) from attempts`.execute(
          to,
        )
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/**
 * Brings a backup back, where no journal is. `world` is what its attempts must be about: `sandbox` or
 * `cloud`. The backup stays as it is; it is brought up to date on the way. Attempts that were
 * under way in it come back as `unknown`.
 *
 * @throws StoreError; then nothing has come back
 */
export async function restoreBackup(
  backup: string,
  target: JournalSource,
  { world, now }: { world: string; now: number },
): Promise<Restored> {
  if (!existsSync(backup)) throw new StoreError('other', `There is no backup at ${backup}.`)
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new StoreError(
      'other',
      `${backup} is a journal in use: part of it is in ${backup}-wal. Make a backup of it.`,
    )
  }
  const file = target.dialect === 'sqlite' ? target.file : undefined
  const place = target.dialect === 'sqlite' ? target.file : placeOf(target.url)
  let folder: string | undefined
  try {
    if (file) refuseFile(file)
    const parent = file ? dirname(file) : tmpdir()
    if (file) mkdirSync(parent, { recursive: true, mode: 0o700 })
    folder = mkdtempSync(join(parent, '.causeway-restore-'))
    const draft = join(folder, 'journal.db')
    copyFileSync(backup, draft)
    chmodSync(draft, 0o600)
    inspect(draft, backup)
    const whole = join(folder, 'whole.db')
    const restored = await prepareDraft(draft, whole, { backup, world, now })
    if (target.dialect === 'sqlite') intoFile(whole, target.file)
    else await intoPostgres(whole, target.url, world)
    return restored
  } catch (error) {
    throw storeErrorFrom(error, place)
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
