import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { leaksIn } from './leaks'
import { keyMark } from './plan'

const folder = mkdtempSync(join(tmpdir(), 'causeway-leaks-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([0, 1, 2, 3])('finds a key in base64 with %i bytes before it', (before) => {
  const file = join(folder, `base64-${before}`)
  const text = Buffer.from(`${'x'.repeat(before)}${keyMark}7n12`).toString('base64')
  writeFileSync(file, `{"sealed":"${text}"}`)
  expect(leaksIn(folder)).toContain(file)
})

it('finds a key among bytes in a folder below, and nothing where there is none', () => {
  mkdirSync(join(folder, 'below'))
  const file = join(folder, 'below/journal.db-wal')
  writeFileSync(file, Buffer.concat([Buffer.from([0, 255, 0]), Buffer.from(`${keyMark}7n12`)]))
  writeFileSync(join(folder, 'below/clean'), 'Causeway is at http://127.0.0.1:3000')
  expect(leaksIn(join(folder, 'below'))).toEqual([file])
})
