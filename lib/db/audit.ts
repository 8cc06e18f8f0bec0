import 'server-only'
import { createHmac } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { CompiledQuery, type Kysely } from 'kysely'
import type { JournalKeys } from './keys'
import type { AuditRow } from './people-schema'
import type { Database } from './schema'
import type { Dialect, Store } from './store'
import { StoreError } from './store-error'

/** What an entry is before it has its place in the chain. */
export type NewAuditEntry = Pick<
  AuditRow,
  'at' | 'actor_id' | 'actor' | 'via' | 'action' | 'target' | 'detail' | 'address' | 'request_id'
>

/** The end of the chain; `seq` is 0 and `hash` empty while there is no entry. */
export type AuditHead = Pick<AuditRow, 'seq' | 'hash'>

const noHead: AuditHead = { seq: 0, hash: '' }

/** Everything a hash covers, in this order, for ever: another order would break every chain. */
const covered = [
  'seq',
  'at',
  'actor_id',
  'actor',
  'via',
  'action',
  'target',
  'detail',
  'address',
  'request_id',
  'previous',
] as const satisfies readonly (keyof AuditRow)[]

const columns = [...covered, 'hash'] as const

/** What the hashes made with these keys begin with. */
export const auditHashStart = ({ id }: JournalKeys): string => `v1.${id}.`

/**
 * The hash of an entry: HMAC-SHA-256 over all of it and the hash of the entry before, so that who can
 * write to the database but has not the secret of the installation can forge no entry.
 *
 * @example auditHash(keys, row) // 'v1.1f0c2a9b.mJx…', 43 characters of base64url at the end
 */
export function auditHash(keys: JournalKeys, row: Omit<AuditRow, 'hash'>): string {
  const text = JSON.stringify(covered.map((column) => row[column]))
  return `${auditHashStart(keys)}${createHmac('sha256', keys.audit).update(text).digest('base64url')}`
}

/** NUL, which PostgreSQL refuses, and halves of a surrogate pair, which are no UTF-8. */
const unstorable = /[\0\p{Surrogate}]/gu

const asStored = (text: string): string => text.replace(unstorable, '\u{FFFD}')

/** An entry with nothing in it that a database would give back otherwise, and so break the chain. */
const storable = (entry: NewAuditEntry): NewAuditEntry => ({
  at: Math.trunc(entry.at),
  actor_id: asStored(entry.actor_id),
  actor: asStored(entry.actor),
  via: asStored(entry.via),
  action: asStored(entry.action),
  target: asStored(entry.target),
  detail: asStored(entry.detail),
  address: asStored(entry.address),
  request_id: asStored(entry.request_id),
})

function chained(keys: JournalKeys, head: AuditHead, entries: readonly NewAuditEntry[]) {
  let { seq, hash } = head
  return entries.map((entry): AuditRow => {
    seq += 1
    const row = { ...storable(entry), seq, previous: hash }
    hash = auditHash(keys, row)
    return { ...row, hash }
  })
}

const headText = 'select seq, hash from audit order by seq desc limit 1'

/**
 * Writes rows only where the chain still ends as the writer believes. One statement for any number
 * of rows: SQLite's transactions of several would be held over an `await`, and whoever writes on this
 * process's other connection meanwhile would wait for it with the whole process.
 */
function insertText(dialect: Dialect): string {
  const isSqlite = dialect === 'sqlite'
  const value = (column: (typeof columns)[number], index: number) =>
    column === 'seq' || column === 'at'
      ? `cast(entry.value->>${index} as bigint)`
      : `entry.value->>${index}`
  return `
    insert into audit (${columns.join(', ')})
    select ${columns.map(value).join(', ')}
    from ${isSqlite ? 'json_each(?)' : 'json_array_elements(cast($1 as json))'} entry
    where coalesce((select hash from audit order by seq desc limit 1), '') = ${isSqlite ? '?' : '$2'}
    returning seq`
}

const texts: Readonly<Record<Dialect, string>> = {
  sqlite: insertText('sqlite'),
  postgres: insertText('postgres'),
}

/** The end of the chain as it is now. */
export async function auditHead(db: Kysely<Database>): Promise<AuditHead> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(headText) as CompiledQuery<AuditHead>)
  return rows[0] ?? noHead
}

/** Writes rows after `head`; false where the chain ends otherwise by now. */
async function writeAfter(
  db: Kysely<Database>,
  dialect: Dialect,
  { hash }: AuditHead,
  rows: readonly AuditRow[],
): Promise<boolean> {
  const given = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  const answer = await db.executeQuery(CompiledQuery.raw(texts[dialect], [given, hash]))
  return answer.rows.length === rows.length
}

const chainLock = "select pg_advisory_xact_lock(hashtextextended('causeway audit chain', 0))"
/** How often others may be faster: each time one of them has written, so it is never all of them. */
const triesMax = 1_000

type Waiting = {
  readonly entry: NewAuditEntry
  readonly relaxed: boolean
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** Appends for one store: what comes while a batch is written goes into the next one. */
class Appender {
  readonly #store: Store
  readonly #keys: JournalKeys
  #waiting: Waiting[] = []
  #isWriting = false
  /** Where the chain ended when this process wrote last: mostly it still does. */
  #head: AuditHead | undefined

  constructor(store: Store, keys: JournalKeys) {
    this.#store = store
    this.#keys = keys
  }

  get keysId(): string {
    return this.#keys.id
  }

  append(entry: NewAuditEntry, relaxed: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, relaxed, resolve, reject })
      if (!this.#isWriting) void this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) {
      // Requests that came in the same moment have their turn first, and share the batch.
      await breathe()
      const batch = this.#waiting
      this.#waiting = []
      try {
        await this.#write(batch)
        for (const { resolve } of batch) resolve()
      } catch (error) {
        this.#head = undefined
        for (const { reject } of batch) reject(error)
      }
    }
    this.#isWriting = false
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const { db: careful, relaxed, dialect } = this.#store
    const entries = batch.map(({ entry }) => entry)
    const db = batch.every((one) => one.relaxed) ? relaxed : careful
    if (dialect === 'postgres') return this.#writeLocked(entries)
    for (let tries = 0; tries < triesMax; tries += 1) {
      const head = this.#head ?? (await auditHead(db))
      const rows = chained(this.#keys, head, entries)
      const isWritten = await writeAfter(db, dialect, head, rows)
      this.#head = isWritten ? rows.at(-1) : undefined
      if (isWritten) return
    }
    throw new StoreError('busy', 'The audit log is being written by others all the time.')
  }

  /** PostgreSQL would let two inserts read the same end of the chain. */
  #writeLocked(entries: readonly NewAuditEntry[]): Promise<void> {
    return this.#store.db.transaction().execute(async (transaction) => {
      await transaction.executeQuery(CompiledQuery.raw(chainLock))
      const head = await auditHead(transaction)
      const rows = chained(this.#keys, head, entries)
      if (await writeAfter(transaction, 'postgres', head, rows)) return
      throw new StoreError('other', 'The audit log changed under its lock.')
    })
  }
}

const appenders = new WeakMap<Store, Appender>()

/**
 * Writes an entry at the end of the audit log. What is appended at the same moment is written
 * together, and fails together. `relaxed` waits for no disk: for an entry that a synced commit to the
 * same file follows at once.
 *
 * @throws StoreError
 */
export function appendAudit(
  store: Store,
  keys: JournalKeys,
  entry: NewAuditEntry,
  { relaxed = false }: { relaxed?: boolean } = {},
): Promise<void> {
  let appender = appenders.get(store)
  // A rotation writes under the new keys what the old ones began.
  if (appender?.keysId !== keys.id) {
    appender = new Appender(store, keys)
    appenders.set(store, appender)
  }
  return appender.append(entry, relaxed)
}
