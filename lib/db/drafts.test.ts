import { describe, expect, it } from 'vitest'
import { findDraft, insertDraft, listDraftRows, removeDraft, replaceDraft } from './drafts'
import type { DraftRow } from './people-schema'
import { dialects, emptyStore } from './testing'

const draft = (changes: Partial<DraftRow> = {}): DraftRow => ({
  id: 'one',
  name: 'Büro in 苏州',
  link: 'RegionId=cn-shanghai',
  made_by: 'Ada',
  made_by_id: 'per-1',
  changed_by: 'Ada',
  changed_by_id: 'per-1',
  made_at: 1_700_000_000_000,
  changed_at: 1_700_000_000_000,
  version: 1,
  ...changes,
})

const byGrace = (link: string) => ({
  name: 'renamed',
  link,
  changed_by: 'Grace',
  changed_by_id: 'per-2',
  changed_at: 1_700_000_009_000,
})

describe.each(dialects)('drafts on %s', (dialect) => {
  it('are read as they were kept', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft())
    expect(await findDraft(store, 'one')).toEqual(draft())
    expect(await findDraft(store, 'other')).toBeUndefined()
  })

  it('are listed without what they hold, the last changed first', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft({ id: 'old', changed_at: 1 }))
    await insertDraft(store, draft({ id: 'new', changed_at: 3 }))
    await insertDraft(store, draft({ id: 'mid', changed_at: 2 }))
    const listed = await listDraftRows(store)
    expect(listed.map(({ id }) => id)).toEqual(['new', 'mid', 'old'])
    const { link: _link, ...rest } = draft({ id: 'new', changed_at: 3 })
    expect(listed[0]).toEqual(rest)
  })

  it('are replaced from the version that was seen, and remember who made them', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft())
    const saved = await replaceDraft(store, { id: 'one', version: 1 }, byGrace('Name=b'))
    expect(saved).toEqual(draft({ ...byGrace('Name=b'), version: 2 }))
    expect(await findDraft(store, 'one')).toEqual(saved)
  })

  it('are left alone by a save or a deletion from an older version', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft({ version: 2 }))
    expect(await replaceDraft(store, { id: 'one', version: 1 }, byGrace('x'))).toBeUndefined()
    expect(await removeDraft(store, { id: 'one', version: 1 })).toBeUndefined()
    expect(await findDraft(store, 'one')).toEqual(draft({ version: 2 }))
  })

  it('go to one of many who save the same version at once', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft())
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        replaceDraft(store, { id: 'one', version: 1 }, byGrace(`Name=${index}`)),
      ),
    )
    const won = outcomes.filter((outcome) => outcome !== undefined)
    expect(won).toHaveLength(1)
    expect(await findDraft(store, 'one')).toEqual(won[0])
  })

  it('are deleted from the version that was seen, once', async () => {
    const store = await emptyStore(dialect)
    await insertDraft(store, draft())
    expect(await removeDraft(store, { id: 'one', version: 1 })).toEqual(draft())
    expect(await removeDraft(store, { id: 'one', version: 1 })).toBeUndefined()
    expect(await listDraftRows(store)).toEqual([])
  })
})
