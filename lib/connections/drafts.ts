import 'server-only'
import { randomBytes } from 'node:crypto'
import { type Reader, readBody, text } from '@/lib/auth/read-body'
import {
  findDraft,
  insertDraft,
  type ListedDraft,
  listDraftRows,
  removeDraft,
  replaceDraft,
} from '@/lib/db/drafts'
import type { DraftRow } from '@/lib/db/people-schema'
import type { Store } from '@/lib/db/store'
import { type Draft, type DraftList, type DraftSummary, draftMax } from '@/lib/http/draft'
import { ownProblem } from '@/lib/http/own-problem'
import { readTypedLink, writeLink } from '@/lib/vpn/share-link'
import type { Context } from './context'
import { fromJournal } from './find-attempts'
import { done, failed, type Outcome } from './outcome'
import { type CallerContext, permitted } from './permitted'

type DraftContext = CallerContext & Pick<Context, 'desk'>
type Body = Readonly<Record<string, unknown>>

/** Which draft, and the version in If-Match as it was sent. */
export type DraftTarget = { readonly id: string; readonly version: string | undefined }

/** Without letters that are taken for digits: an address is also read out on the phone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idLength = 10

/** 50 random bits. */
const newDraftId = (): string =>
  [...randomBytes(idLength)].map((byte) => alphabet[byte % alphabet.length]).join('')

const summaryOf = (row: ListedDraft): DraftSummary => ({
  DraftId: row.id,
  Name: row.name,
  MadeBy: row.made_by,
  ChangedBy: row.changed_by,
  CreateTime: row.made_at,
  ChangeTime: row.changed_at,
  Version: row.version,
})

const draftOf = (row: DraftRow): Draft => ({ ...summaryOf(row), Link: row.link })

/**
 * A link, written anew from what it was read as: whatever a link cannot carry, a key above all, is never
 * kept. Values are taken as they were typed, since a draft is work that is not finished.
 */
const link: Reader<string> = (value) => {
  const tooLong = { message: `Give a link’s fragment of at most ${draftMax.link} characters.` }
  if (typeof value !== 'string' || value.length > draftMax.link) return tooLong
  const { text: form, refused } = readTypedLink(value)
  const [first] = refused
  if (first) return { message: `${first.name}: ${first.message}` }
  const written = writeLink(form)
  return written.length > draftMax.link ? tooLong : { value: written }
}

const readDraftBody = (body: Body) => readBody(body, { Name: text(1, draftMax.name), Link: link })

const noSuchDraft = failed(
  ownProblem('Causeway.NotFound', 404, { detail: 'There is no draft of this ID.' }),
)

const versionNeeded = failed(
  ownProblem('Causeway.VersionNeeded', 428, {
    detail:
      'Read the draft first and give its Version in the header If-Match, so that nobody’s change is overwritten unseen.',
  }),
)

/** Why a change from a version that was seen did not come about. */
async function notChanged(store: Store, id: string): Promise<Outcome<never>> {
  const row = await findDraft(store, id)
  if (!row) return noSuchDraft
  const when = new Date(row.changed_at).toISOString()
  return failed(
    ownProblem('Causeway.ChangedElsewhere', 412, {
      detail: `${row.changed_by} saved it at ${when} as version ${row.version}. It was left as it is. Read it again, then decide.`,
    }),
  )
}

/** Versions are whole numbers from 1; no draft has any other. */
const versionOf = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)

/** All drafts, the one that was changed last first, without what they hold. */
export const listDrafts = permitted(
  'readDrafts',
  ({ desk }: DraftContext): Promise<Outcome<DraftList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      return done({ Drafts: (await listDraftRows(store)).map(summaryOf) })
    }),
)

export const getDraft = permitted(
  'readDrafts',
  ({ desk }: DraftContext, id: string): Promise<Outcome<Draft>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      const row = await findDraft(store, id)
      return row ? done(draftOf(row)) : noSuchDraft
    }),
)

/** Keeps a new draft under a name; names need not differ. */
export const createDraft = permitted(
  'writeDraft',
  ({ desk, caller, audit }: DraftContext, body: Body): Promise<Outcome<Draft>> =>
    fromJournal(async () => {
      const read = readDraftBody(body)
      if (!read.ok) return read
      const { store } = await desk.journal()
      const now = Date.now()
      const row: DraftRow = {
        id: newDraftId(),
        name: read.value.Name,
        link: read.value.Link,
        made_by: caller.name,
        made_by_id: caller.personId,
        changed_by: caller.name,
        changed_by_id: caller.personId,
        made_at: now,
        changed_at: now,
        version: 1,
      }
      await insertDraft(store, row)
      await audit({
        action: 'draft-saved',
        target: row.id,
        detail: { Name: row.name, Version: row.version },
      })
      return done(draftOf(row))
    }),
)

/** Saves over the version that was seen, and no other. */
export const saveDraft = permitted(
  'writeDraft',
  (
    { desk, caller, audit }: DraftContext,
    { id, version }: DraftTarget,
    body: Body,
  ): Promise<Outcome<Draft>> =>
    fromJournal(async () => {
      if (!version) return versionNeeded
      const read = readDraftBody(body)
      if (!read.ok) return read
      const { store } = await desk.journal()
      const row = await replaceDraft(
        store,
        { id, version: versionOf(version) },
        {
          name: read.value.Name,
          link: read.value.Link,
          changed_by: caller.name,
          changed_by_id: caller.personId,
          changed_at: Date.now(),
        },
      )
      if (!row) return notChanged(store, id)
      await audit({
        action: 'draft-saved',
        target: id,
        detail: { Name: row.name, Version: row.version },
      })
      return done(draftOf(row))
    }),
)

/** Deletes the version that was seen, and no other. */
export const deleteDraft = permitted(
  'writeDraft',
  (
    { desk, audit }: DraftContext,
    { id, version }: DraftTarget,
  ): Promise<Outcome<Record<string, never>>> =>
    fromJournal(async () => {
      if (!version) return versionNeeded
      const { store } = await desk.journal()
      const row = await removeDraft(store, { id, version: versionOf(version) })
      if (!row) return notChanged(store, id)
      await audit({ action: 'draft-deleted', target: id, detail: { Name: row.name } })
      return done({})
    }),
)
