import 'server-only'
import { type AuditFilter, auditPages, listAuditEntries } from '@/lib/db/audit-entries'
import type { AuditRow } from '@/lib/db/people-schema'
import { verifyChain } from '@/lib/db/verify-chain'
import type { AuditDetail, AuditEntry, AuditList, AuditVerification } from '@/lib/http/audit'
import { csvLine } from '@/lib/http/csv-line'
import { auditView, verificationView } from './audit-view'
import type { Context } from './context'
import { fromJournal } from './find-attempts'
import { done, type Outcome } from './outcome'
import { type CallerContext, permitted } from './permitted'

export type { AuditFilter }

/** What the verbs of the audit log need of a context. */
type LogContext = CallerContext & Pick<Context, 'desk'>

export const auditFormats = ['csv', 'jsonl'] as const

export type AuditFormat = (typeof auditFormats)[number]

/** A page of the entries a filter finds, newest first. `before` is the `Next` of the page before. */
export const listAudit = permitted(
  'readAudit',
  (
    { desk }: LogContext,
    filter: AuditFilter,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<Outcome<AuditList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const rows = await listAuditEntries(store, filter, { before, limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return done({ Entries: shown.map(auditView), Next: last ? String(last.seq) : null })
    }),
)

/** The columns of the table; times are UTC, details are one JSON text. */
const columns: Readonly<Record<string, (entry: AuditEntry) => string>> = {
  Seq: ({ Seq }) => String(Seq),
  Time: ({ Time }) => new Date(Time).toISOString(),
  Actor: ({ Actor }) => Actor,
  ActorId: ({ ActorId }) => ActorId,
  Via: ({ Via }) => Via,
  Action: ({ Action }) => Action,
  Target: ({ Target }) => Target,
  Detail: ({ Detail }) => JSON.stringify(Detail),
  Address: ({ Address }) => Address,
  RequestId: ({ RequestId }) => RequestId,
  Hash: ({ Hash }) => Hash,
}

const lineIn: Readonly<Record<AuditFormat, (entry: AuditEntry) => string>> = {
  csv: (entry) => csvLine(Object.values(columns).map((text) => text(entry))),
  jsonl: (entry) => `${JSON.stringify(entry)}\n`,
}

type Pages = AsyncGenerator<readonly AuditRow[], void>

async function* textOf(
  first: IteratorResult<readonly AuditRow[], void>,
  rest: Pages,
  format: AuditFormat,
): AsyncGenerator<string, void> {
  // Excel takes a file for the local code page unless it begins with a byte order mark.
  if (format === 'csv') yield `\u{FEFF}${csvLine(Object.keys(columns))}`
  const line = (row: AuditRow) => lineIn[format](auditView(row))
  if (first.done) return
  yield first.value.map(line).join('')
  for await (const page of rest) yield page.map(line).join('')
}

/** What an export was narrowed to, as its own entry has it. */
function detailOf(format: AuditFormat, filter: AuditFilter): AuditDetail {
  const { actions = [], actor, target, search, from, to } = filter
  return {
    Format: format,
    ...(actions.length > 0 && { Action: actions.join(',') }),
    ...(actor && { Actor: actor }),
    ...(target && { Target: target }),
    ...(search && { Search: search }),
    ...(from !== undefined && { From: from }),
    ...(to !== undefined && { To: to }),
  }
}

/**
 * Everything a filter finds, newest first, as the text of a file, read a page at a time while it is
 * handed out. That it was exported is written down before anything is read, and so is part of it; the
 * first page is read before the answer, so that a log that cannot be read is a problem and not half a file.
 */
export const exportAudit = permitted(
  'exportAudit',
  (
    { desk, audit }: LogContext,
    filter: AuditFilter,
    format: AuditFormat,
  ): Promise<Outcome<AsyncGenerator<string, void>>> =>
    fromJournal(async () => {
      await audit({ action: 'audit-exported', detail: detailOf(format, filter) })
      const { store } = await desk.journal()
      const pages = auditPages(store, filter)
      return done(textOf(await pages.next(), pages, format))
    }),
)

/** Reads the whole log and compares every hash. */
export const verifyAudit = permitted(
  'readAudit',
  ({ desk }: LogContext): Promise<Outcome<AuditVerification>> =>
    fromJournal(async () => {
      const { store, keys } = await desk.journal()
      return done(verificationView(await verifyChain(store, keys)))
    }),
)
