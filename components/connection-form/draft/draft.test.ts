import { describe, expect, test } from 'vitest'
import type { DraftOrigin } from '@/lib/browser/draft-origin'
import { writeLink } from '@/lib/vpn/share-link'
import { formWith } from '@/lib/vpn/testing-form'
import { openForm } from '../address/opening'
import { originOf } from './origin'
import { standingOf } from './standing'

const local = writeLink(formWith({ Name: 'local' }))
const saved = writeLink(formWith({ Name: 'saved' }))
const kept: DraftOrigin = { id: 'aaa', link: saved, version: 3 }

const opened = (hash: string, draft: string | null, asked: string | null, from = kept) =>
  originOf(openForm(hash, draft, asked !== null), asked, from)

describe('the saved draft that a form belongs to', () => {
  test('a short link opens its draft, whose version is still to be told', () => {
    expect(opened(`#${saved}`, null, 'bbb')).toEqual({ id: 'bbb', link: saved })
  })

  test('after a reload it is the one that was kept, with the version it was opened from', () => {
    expect(opened(`#${local}`, local, 'aaa')).toEqual(kept)
    expect(opened('', local, null)).toEqual(kept)
  })

  test('while a link waits over what was typed, that belongs to where it came from', () => {
    expect(opened(`#${saved}`, local, 'bbb')).toEqual(kept)
    expect(originOf(openForm(`#${saved}`, local, true), 'bbb', null)).toBeUndefined()
  })

  test('a form that begins anew forgets where an older one came from', () => {
    expect(opened('', null, null)).toBeUndefined()
    expect(opened(`#${saved}`, null, null)).toBeUndefined()
  })

  test('half-typed values of a draft open as they were typed', () => {
    const half = 'IkeConfig.IkeLifetime=99999'
    const { text, refused } = openForm(`#${half}`, null, true)
    expect([text.tunnels[0]?.ikeLifetime, refused]).toEqual(['99999', []])
  })
})

describe('how a form stands to its draft', () => {
  const draft = (Version: number, Link: string) => ({ Version, Link })

  test.each([
    ['the same values', kept, draft(3, 'x'), 'x', 'saved'],
    ['typed on', kept, draft(3, saved), 'mine', 'unsaved'],
    ['somebody saved other values', kept, draft(4, 'theirs'), 'mine', 'changed-elsewhere'],
    ['the same, untouched here', kept, draft(4, 'theirs'), saved, 'changed-elsewhere'],
    ['somebody saved the same values as mine', kept, draft(4, 'mine'), 'mine', 'saved'],
    ['somebody only renamed it', kept, draft(4, saved), 'mine', 'unsaved'],
    ['an older answer comes late', kept, draft(2, 'older'), 'mine', 'unsaved'],
    [
      'just opened, and changed on the way',
      { id: 'a', link: saved },
      draft(9, 'theirs'),
      saved,
      'changed-elsewhere',
    ],
    ['just opened', { id: 'a', link: saved }, draft(9, saved), saved, 'saved'],
  ] as const)('%s', (_, origin, now, mine, standing) => {
    expect(standingOf(origin, now, mine)).toBe(standing)
  })
})
