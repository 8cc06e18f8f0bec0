import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openJournal } from '@/lib/connections/attempts/journal'
import { appendAudit } from '@/lib/db/audit'
import { temporaryFolder } from '@/lib/db/testing'
import { dropGuards, newEntry } from '@/lib/db/testing-audit'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Empty, and so not read from a file of the project either. */
const unset = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: '',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: '',
  ALIBABA_CLOUD_CREDENTIALS_TYPE: '',
  CAUSEWAY_SECRET: '',
  DATABASE_URL: '',
}

/** The command as `npm run` starts it. */
function verify(dataDir: string, args: string[] = [], env: Record<string, string> = {}) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const run = spawnSync(
    process.execPath,
    [tsx, '-C', 'react-server', 'scripts/verify-audit.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...unset, CAUSEWAY_DATA_DIR: dataDir, ...env },
    },
  )
  return { status: run.status, says: run.stdout, complains: run.stderr }
}

const headIn = (says: string): string => /^Head: (\S+)$/m.exec(says)?.[1] ?? ''

describe('npm run audit:verify', () => {
  it('names the head of a log that is right, also while it is open, and proves an earlier head', async () => {
    const dataDir = join(temporaryFolder(), 'data')
    const { store, keys } = await openJournal({ target: 'sandbox', dataDir })
    try {
      expect(verify(dataDir).says).toBe(
        'The audit log of the sandbox journal is right. Entries: 0.\n',
      )
      await Promise.all([newEntry(), newEntry()].map((one) => appendAudit(store, keys, one)))
      const first = verify(dataDir)
      expect(first).toMatchObject({ status: 0, complains: '' })
      expect(first.says).toContain('is right. Entries: 2.')
      expect(headIn(first.says)).toMatch(/^2:v1\./)
      await appendAudit(store, keys, newEntry())
      const second = verify(dataDir, ['--head', headIn(first.says)])
      expect(second.status).toBe(0)
      expect(second.says).toContain('All up to 2 is what was noted down.')
      expect(headIn(second.says)).toMatch(/^3:v1\./)

      await dropGuards(store)
      await store.db.deleteFrom('audit').where('seq', '=', 3).execute()
      expect(verify(dataDir).status).toBe(0)
      const cut = verify(dataDir, ['--head', headIn(second.says)])
      expect(cut.status).toBe(1)
      expect(cut.complains).toContain('not right from entry 3 on. The log was noted down with')
    } finally {
      await store.close()
    }
  })

  it('names the first entry that is not right, and that another secret is set', async () => {
    const dataDir = join(temporaryFolder(), 'data')
    const { store, keys } = await openJournal({ target: 'sandbox', dataDir })
    for (const one of [newEntry(), newEntry(), newEntry()]) await appendAudit(store, keys, one)
    await dropGuards(store)
    await store.db.updateTable('audit').set({ actor: 'Bob' }).where('seq', '=', 2).execute()
    await store.close()
    expect(verify(dataDir)).toEqual({
      status: 1,
      says: '',
      complains:
        'The audit log of the sandbox journal is not right from entry 2 on. It is not what was written. Entries that are right before it: 1.\n',
    })
    const other = { CAUSEWAY_SECRET: 'a secret of forty-three characters or more' }
    expect(verify(dataDir, [], other).complains).toContain(
      'not right from entry 1 on. It was written with another secret',
    )
  })

  it('makes neither a journal nor a key, and says how it is called', () => {
    const dataDir = join(temporaryFolder(), 'data')
    expect(verify(dataDir)).toMatchObject({
      status: 1,
      complains: `There is no key at ${join(dataDir, 'secret.key')}.\n`,
    })
    const usage =
      'Usage: npm run audit:verify [-- [--head <seq>:<hash>] [--old-secret <file>]...]\n'
    for (const args of [['--help'], ['--head', '2:x'], ['--head', 'x', 'y']])
      expect(verify(dataDir, args)).toMatchObject({ status: 1, complains: usage })
    expect(existsSync(dataDir)).toBe(false)
  })
})
