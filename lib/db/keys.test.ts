import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generatedSecret, keyFileIn, keysFrom } from './keys'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'causeway-keys-')), 'data')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const root = join(import.meta.dirname, '../..')
const program =
  "import { generatedSecret, keysFrom } from '@/lib/db/keys'; console.log(keysFrom(generatedSecret(process.env.KEY_FOLDER)).id)"

test('the secret is made once, also by processes that start at the same moment, and nobody else may read it', async () => {
  const run = promisify(execFile)
  const starts = Array.from({ length: 4 }, () =>
    run(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', program],
      { cwd: root, env: { ...process.env, KEY_FOLDER: folder } },
    ),
  )
  const ids = (await Promise.all(starts)).map(({ stdout }) => stdout.trim())
  expect(new Set(ids)).toEqual(new Set([keysFrom(generatedSecret(folder)).id]))
  expect(readdirSync(folder)).toEqual(['secret.key'])
  expect(statSync(keyFileIn(folder)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('a damaged key file is refused by name and left as it is', () => {
  generatedSecret(folder)
  writeFileSync(keyFileIn(folder), 'short')
  expect(() => generatedSecret(folder)).toThrow(`${keyFileIn(folder)} holds no key`)
  expect(readFileSync(keyFileIn(folder), 'utf8')).toBe('short')
})
