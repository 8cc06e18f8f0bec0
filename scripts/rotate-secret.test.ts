import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openJournal } from '@/lib/connections/attempts/journal'
import { appendAudit } from '@/lib/db/audit'
import { keyFileIn } from '@/lib/db/keys'
import { temporaryFolder } from '@/lib/db/testing'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Empty, and so not read from a file of the project either. */
const unset = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: '',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: '',
  ALIBABA_CLOUD_CREDENTIALS_TYPE: '',
  CAUSEWAY_SECRET: '',
  CAUSEWAY_NEW_SECRET: '',
  DATABASE_URL: '',
}

function command(name: string, args: string[], env: Record<string, string>) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const run = spawnSync(
    process.execPath,
    [tsx, '-C', 'react-server', `scripts/${name}.ts`, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...unset, ...env } },
  )
  return { status: run.status, says: run.stdout + run.stderr }
}

async function usedJournal(secret?: string): Promise<string> {
  const dataDir = join(temporaryFolder(), 'data')
  const { Secret } = await import('@/lib/secret')
  const { store, keys } = await openJournal({
    target: 'sandbox',
    dataDir,
    ...(secret && { secret: new Secret(secret) }),
  })
  await appendAudit(store, keys, {
    at: 1,
    actor_id: '',
    actor: '',
    via: 'session',
    action: 'signed-in',
    target: '',
    detail: '{}',
    address: '',
    request_id: '',
  })
  await store.close()
  return dataDir
}

it('npm run rotate-secret puts a new key file in the place of the old one, which still checks the log', async () => {
  const dataDir = await usedJournal()
  const env = { CAUSEWAY_DATA_DIR: dataDir }
  const file = keyFileIn(dataDir)
  const before = readFileSync(file, 'utf8')
  const rotated = command('rotate-secret', [], env)
  expect(rotated.says).toContain('The journal is under the new secret.')
  expect(rotated.status).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toBe(before)
  expect(readFileSync(`${file}.old`, 'utf8')).toBe(before)
  expect(existsSync(`${file}.next`)).toBe(false)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(rotated.says).not.toContain(before.trim())

  const alone = command('verify-audit', [], env)
  expect([alone.status, alone.says]).toEqual([1, expect.stringContaining('another secret')])
  const withOld = command('verify-audit', ['--old-secret', `${file}.old`], env)
  expect([withOld.status, withOld.says]).toEqual([0, expect.stringContaining('Entries: 2.')])
})

it('a secret of the environment is exchanged for the one that is given', async () => {
  const [old, next] = ['the first secret of this place', 'the second secret of this place']
  const dataDir = await usedJournal(old)
  const env = { CAUSEWAY_DATA_DIR: dataDir, CAUSEWAY_SECRET: old }
  const missing = command('rotate-secret', [], env)
  expect([missing.status, missing.says]).toEqual([
    1,
    expect.stringContaining('CAUSEWAY_NEW_SECRET is missing'),
  ])
  const short = command('rotate-secret', [], { ...env, CAUSEWAY_NEW_SECRET: 'short' })
  expect(short.status).toBe(1)
  const rotated = command('rotate-secret', [], { ...env, CAUSEWAY_NEW_SECRET: next })
  expect(rotated.says).toContain('Set CAUSEWAY_SECRET to the new one')
  expect(rotated.status).toBe(0)
  const again = command('rotate-secret', [], { ...env, CAUSEWAY_NEW_SECRET: next })
  expect([again.status, again.says]).toEqual([1, expect.stringContaining('not the secret')])
})
