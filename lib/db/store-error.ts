/** Why the store cannot be used. */
export type StoreFault =
  | 'read-only'
  | 'full'
  | 'busy'
  | 'corrupt'
  | 'newer'
  | 'foreign'
  | 'away'
  | 'forbidden'
  | 'other'

/** Faults that mend only by hand: a server that met one at its start would refuse every change. */
export const lastingFaults: readonly StoreFault[] = ['corrupt', 'newer', 'foreign']

/** A failure of the store, with words that name the place and nothing secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly fault: StoreFault

  /**
   * Goes by the name: what runs at the start and what answers routes are compiled apart, each with
   * this class of its own, and throw to each other.
   */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'StoreError'
  }

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.fault = fault
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

// Source: "Result and Error Codes" of SQLite; extended codes begin with the primary one.
const sqliteFaults: readonly (readonly [RegExp, StoreFault])[] = [
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'corrupt'],
  [/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, 'forbidden'],
  [/^SQLITE_IOERR/, 'away'],
  [/^(?:EROFS)$/, 'read-only'],
  [/^(?:ENOSPC|EDQUOT)$/, 'full'],
  [/^(?:EACCES|EPERM)$/, 'forbidden'],
]

// Source: "PostgreSQL Error Codes" (Appendix A); the others are those of Node's sockets.
const postgresFaults: readonly (readonly [RegExp, StoreFault])[] = [
  [/^25006$/, 'read-only'],
  [/^53100$/, 'full'],
  [/^(?:55P03|40001|40P01|57014)$/, 'busy'],
  [/^XX00[12]$/, 'corrupt'],
  [/^28|^42501$|^3D000$/, 'forbidden'],
  [/^(?:08|53|57P)|^E[A-Z]+$/, 'away'],
]

/** libsql gives some failures of the file as a bare text. */
const textFaults: readonly (readonly [RegExp, StoreFault])[] = [
  [/read-?only/i, 'read-only'],
  [/disk is full|no space left/i, 'full'],
  [/not a database|malformed/i, 'corrupt'],
  [/unable to open|permission denied/i, 'forbidden'],
  [/disk i\/o error/i, 'away'],
  [/locked|busy/i, 'busy'],
  [/terminat|timeout|not queryable|ended|ECONN/i, 'away'],
]

const words: Readonly<Record<StoreFault, string>> = {
  'read-only': 'is read-only',
  full: 'has no room left',
  busy: 'is locked by somebody else',
  corrupt: 'is damaged or is no journal of Causeway',
  newer: 'was written by a newer Causeway',
  foreign: 'is about another world',
  away: 'does not answer',
  forbidden: 'may not be used by this process',
  other: 'failed',
}

/** What went wrong, as a `StoreError` that names `place`. */
export function storeErrorFrom(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const text = error instanceof Error ? error.message : String(error)
  const fault =
    [...sqliteFaults, ...postgresFaults].find(([pattern]) => pattern.test(code))?.[1] ??
    textFaults.find(([pattern]) => pattern.test(text))?.[1] ??
    'other'
  const detail = fault === 'other' ? ` (${code || text})` : ''
  return new StoreError(fault, `${place} ${words[fault]}${detail}.`, error)
}
