import 'server-only'
import { randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { settleFact } from '@/lib/db/find-attempts'
import { generatedSecret, type JournalKeys, keysFrom } from '@/lib/db/keys'
import { openPostgres } from '@/lib/db/open-postgres'
import { openSqlite } from '@/lib/db/open-sqlite'
import type { Store } from '@/lib/db/store'
import { StoreError } from '@/lib/db/store-error'
import type { Secret } from '@/lib/secret'

/** Where the journal is, and what protects it. */
export type JournalPlace = {
  /** Which world the attempts act on: a journal of the one is never opened for the other. */
  readonly target: 'sandbox' | 'cloud'
  readonly dataDir: string
  readonly databaseUrl?: Secret | undefined
  readonly secret?: Secret | undefined
}

/** An open journal: its store and its keys. */
export type OpenJournal = { readonly store: Store; readonly keys: JournalKeys }

/** The journal's file in a data directory, where each world has one of its own. */
export const journalFileIn = ({ target, dataDir }: Pick<JournalPlace, 'target' | 'dataDir'>) =>
  join(dataDir, target === 'cloud' ? 'causeway.db' : 'causeway-sandbox.db')

/**
 * Opens the journal, bringing it up to date.
 *
 * @throws StoreError
 */
export async function openJournal(place: JournalPlace): Promise<OpenJournal> {
  const { target, dataDir, databaseUrl, secret } = place
  const keys = keysFrom(secret ?? generatedSecret(dataDir))
  const store = databaseUrl
    ? await openPostgres(databaseUrl.reveal())
    : await openSqlite(journalFileIn(place))
  try {
    const owner = await settleFact(store, 'target', target)
    if (owner !== target) {
      throw new StoreError(
        'foreign',
        `The journal in this database is about the ${owner}, and Causeway is set up for the ${target}. Give each its own DATABASE_URL.`,
      )
    }
    return { store, keys }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Where process numbers mean the same: a machine, or one container of it. */
function numberedPlace(): string {
  try {
    return `${hostname()}/${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`
  } catch {
    return hostname()
  }
}

/** A name for this process that no other has, and that tells where it lives. */
export const newWorkerName = (): string =>
  `${numberedPlace()}:${process.pid}:${randomBytes(6).toString('hex')}`

/** Whether a worker that lived here is certainly gone, by its name. */
export function isGone(name: string, self: string): boolean {
  const [, place, pid] = /^(.*):(\d+):[0-9a-f]+$/.exec(name) ?? []
  if (name === self || place !== numberedPlace()) return false
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
