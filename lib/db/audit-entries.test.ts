import { describe, expect, it } from 'vitest'
import { appendAudit } from './audit'
import { type AuditFilter, auditPages, listAuditEntries } from './audit-entries'
import type { Store } from './store'
import { dialects, emptyStore } from './testing'
import { auditKeys as keys, newEntry } from './testing-audit'

async function filled(store: Store): Promise<void> {
  const entries = [
    newEntry({ at: 1_000, action: 'signed-in', target: '' }),
    newEntry({ at: 2_000, action: 'create-asked', target: 'att-1', detail: '{"Name":"Büro"}' }),
    newEntry({ at: 3_000, action: 'refused', actor_id: 'per-2', actor: 'Érik 100%' }),
    newEntry({ at: 4_000, action: 'key-revealed', target: 'vco-1', request_id: 'REQ-77' }),
    newEntry({ at: 5_000, action: 'sign-in-failed', actor_id: '', actor: '', address: '::1' }),
  ]
  for (const entry of entries) await appendAudit(store, keys, entry)
}

describe.each(dialects)('reading the audit log on %s', (dialect) => {
  it('finds what a filter asks for, newest first', async () => {
    const store = await emptyStore(dialect)
    await filled(store)
    const found = async (filter: AuditFilter) =>
      (await listAuditEntries(store, filter, { limit: 50 })).map(({ seq }) => seq)
    expect(await found({})).toEqual([5, 4, 3, 2, 1])
    expect(await found({ actions: ['refused', 'signed-in'] })).toEqual([3, 1])
    expect(await found({ actor: 'per-2' })).toEqual([3])
    expect(await found({ actor: 'ADA' })).toEqual([4, 2, 1])
    expect(await found({ actor: 'érik 100%' })).toEqual([3])
    expect(await found({ target: 'vco-1' })).toEqual([4])
    expect(await found({ search: 'ada BÜRO' })).toEqual([2])
    expect(await found({ search: 'req-77' })).toEqual([4])
    expect(await found({ search: '::1' })).toEqual([5])
    expect(await found({ search: '%' })).toEqual([3])
    expect(await found({ from: 2_000, to: 4_000 })).toEqual([4, 3, 2])
    expect(await found({ actor: 'ada', target: 'nothing' })).toEqual([])
  })

  it('goes on before the last entry of a page', async () => {
    const store = await emptyStore(dialect)
    await filled(store)
    const first = await listAuditEntries(store, {}, { limit: 2 })
    expect(first.map(({ seq }) => seq)).toEqual([5, 4])
    const second = await listAuditEntries(store, {}, { limit: 2, before: 4 })
    expect(second.map(({ seq }) => seq)).toEqual([3, 2])
  })

  it('hands out everything once, over all pages', async () => {
    const store = await emptyStore(dialect)
    const count = 1_203
    await Promise.all(Array.from({ length: count }, () => appendAudit(store, keys, newEntry())))
    const seqs: number[] = []
    for await (const page of auditPages(store, { actor: 'ada' }))
      seqs.push(...page.map(({ seq }) => seq))
    expect(seqs).toEqual(Array.from({ length: count }, (_, index) => count - index))
  })
})
