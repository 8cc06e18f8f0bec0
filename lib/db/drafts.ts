import 'server-only'
import type { DraftRow } from './people-schema'
import type { Store } from './store'

/** A draft as a list has it: without what it holds. */
export type ListedDraft = Omit<DraftRow, 'link'>

/** What a save replaces, and who saves. */
export type DraftChange = Pick<
  DraftRow,
  'name' | 'link' | 'changed_by' | 'changed_by_id' | 'changed_at'
>

/** Which draft, and the version of it that the caller has seen. */
export type SeenDraft = Pick<DraftRow, 'id' | 'version'>

/** Keeps a new draft. @throws StoreError */
export async function insertDraft({ db }: Store, draft: DraftRow): Promise<void> {
  await db.insertInto('drafts').values(draft).execute()
}

/** Every draft, the one that was changed last first. @throws StoreError */
export async function listDraftRows({ db }: Store): Promise<ListedDraft[]> {
  return db
    .selectFrom('drafts')
    .select(['id', 'name', 'made_by', 'made_by_id', 'changed_by', 'changed_by_id'])
    .select(['made_at', 'changed_at', 'version'])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** @throws StoreError */
export async function findDraft({ db }: Store, id: string): Promise<DraftRow | undefined> {
  return db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Replaces a draft that is still of the version seen, in one statement, so that of two who save at once one is
 * told. Undefined where it is gone or of another version. @throws StoreError
 */
export async function replaceDraft(
  { db }: Store,
  { id, version }: SeenDraft,
  change: DraftChange,
): Promise<DraftRow | undefined> {
  return db
    .updateTable('drafts')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}

/** Deletes a draft that is still of the version seen; returns what it was. @throws StoreError */
export async function removeDraft(
  { db }: Store,
  { id, version }: SeenDraft,
): Promise<DraftRow | undefined> {
  return db
    .deleteFrom('drafts')
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
}
