import 'server-only'
import { type AttemptFilter, listAttempts as listRows } from '@/lib/db/find-attempts'
import type { Attempt } from '@/lib/http/attempt'
import { csvLine } from '@/lib/http/csv-line'
import { attemptView } from './attempts/attempt-view'
import type { Context } from './context'
import { fromJournal } from './find-attempts'
import { done, type Outcome } from './outcome'
import { permitted } from './permitted'

export const exportFormats = ['csv', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]

const pageSize = 200

const isoTime = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString())

/** The columns of the table; times are UTC, parameters are one JSON text with secrets as `***`. */
const columns: Readonly<Record<string, (attempt: Attempt) => string>> = {
  AttemptId: ({ AttemptId }) => AttemptId,
  Operation: ({ Operation }) => Operation,
  State: ({ State }) => State,
  StartTime: ({ StartTime }) => isoTime(StartTime),
  SettleTime: ({ SettleTime }) => isoTime(SettleTime),
  Name: ({ Name }) => Name ?? '',
  VpnConnectionId: ({ VpnConnectionId }) => VpnConnectionId ?? '',
  RegionId: ({ RegionId }) => RegionId,
  VpnGatewayId: ({ VpnGatewayId }) => VpnGatewayId,
  Actor: ({ Actor }) => Actor,
  Reason: ({ Reason }) => Reason,
  Sends: ({ Sends }) => String(Sends),
  RequestId: ({ RequestId }) => RequestId ?? '',
  ProblemCode: ({ Problem }) => Problem?.code ?? '',
  Problem: ({ Problem }) => Problem?.title ?? '',
  ClientToken: ({ ClientToken }) => ClientToken,
  Fingerprint: ({ Fingerprint }) => Fingerprint,
  Parameters: ({ Parameters }) => JSON.stringify(Parameters),
}

async function* asCsv(pages: AsyncIterable<readonly Attempt[]>): AsyncGenerator<string, void> {
  // Excel takes a file for the local code page unless it begins with a byte order mark.
  yield `\u{FEFF}${csvLine(Object.keys(columns))}`
  for await (const page of pages) {
    const lines = page.map((attempt) =>
      csvLine(Object.values(columns).map((text) => text(attempt))),
    )
    yield lines.join('')
  }
}

async function* asJson(pages: AsyncIterable<readonly Attempt[]>): AsyncGenerator<string, void> {
  let separator = '[\n'
  for await (const page of pages) {
    for (const attempt of page) {
      yield `${separator}${JSON.stringify(attempt)}`
      separator = ',\n'
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/**
 * Everything a filter finds, newest first, as the text of a file. Read a page at a time while it is
 * handed out, so that a long journal needs no more memory than a short one; the first page is read
 * before the answer, so that a journal that cannot be read is a problem and not half a file.
 */
export const exportAttempts = permitted(
  'exportActivity',
  async (
    { desk, audit }: Context,
    filter: AttemptFilter,
    format: ExportFormat,
  ): Promise<Outcome<AsyncGenerator<string, void>>> => {
    return fromJournal(async () => {
      const { store } = await desk.journal()
      const first = await listRows(store, filter, { limit: pageSize })
      await audit({ action: 'activity-exported', detail: { Format: format } })
      async function* pages() {
        let rows = first
        while (rows.length > 0) {
          yield rows.map(attemptView)
          const before = rows.at(-1)?.seq
          if (rows.length < pageSize || before === undefined) return
          rows = await listRows(store, filter, { before, limit: pageSize })
        }
      }
      return done(format === 'csv' ? asCsv(pages()) : asJson(pages()))
    })
  },
)
