import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openJournal } from '@/lib/connections/attempts/journal'
import { recordAttempt } from '@/lib/db/attempts'
import { newAttempt, temporaryFolder, worker } from '@/lib/db/testing'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A command as `npm run` starts it, typed in `folder`. */
function command(name: 'backup' | 'restore', folder: string, args: string[], dataDir: string) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const run = spawnSync(
    process.execPath,
    [tsx, '-C', 'react-server', `scripts/${name}.ts`, ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], INIT_CWD: folder, CAUSEWAY_DATA_DIR: dataDir },
    },
  )
  return { status: run.status, says: run.stdout + run.stderr }
}

async function journalWithOne(): Promise<string> {
  const dataDir = join(temporaryFolder(), 'data')
  const { store } = await openJournal({ target: 'sandbox', dataDir })
  await recordAttempt(store, newAttempt(), worker())
  await store.close()
  return dataDir
}

describe('npm run backup and npm run restore', () => {
  it('go there and back, and say what became of what', async () => {
    const dataDir = await journalWithOne()
    const folder = temporaryFolder()
    const made = command('backup', folder, ['mine.db'], dataDir)
    expect(made.says).toContain(
      `Backup of the sandbox journal, 1 attempts: ${join(folder, 'mine.db')}`,
    )
    expect(made.says).toContain(`${join(dataDir, 'secret.key')} is not in it`)
    expect(made.status).toBe(0)
    expect(statSync(join(folder, 'mine.db')).mode & 0o777).toBe(0o600)

    const refused = command('restore', folder, ['mine.db'], dataDir)
    expect(refused.says).toMatch(/There is a journal at .*Nothing was overwritten\./)
    expect(refused.status).toBe(1)

    rmSync(dataDir, { recursive: true })
    const back = command('restore', folder, ['mine.db'], dataDir)
    expect(back.says).toContain('Restored the sandbox journal: 1 attempts.')
    expect(back.says).toContain('1 of them were under way')
    expect(back.says).toContain(`There is no key at ${join(dataDir, 'secret.key')}`)
    expect(back.status).toBe(0)
    expect(readdirSync(dataDir)).toEqual(['causeway-sandbox.db'])
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'causeway-sandbox.db')).mode & 0o777).toBe(0o600)
  })

  it('without a name, and into a folder, each backup has a name of its own', async () => {
    const dataDir = await journalWithOne()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'there'))
    const name = /^causeway-sandbox-\d{8}T\d{9}Z\.db$/
    expect(command('backup', folder, [], dataDir).status).toBe(0)
    expect(readdirSync(join(dataDir, 'backups'))).toEqual([expect.stringMatching(name)])
    expect(command('backup', folder, ['there'], dataDir).status).toBe(0)
    expect(readdirSync(join(folder, 'there'))).toEqual([expect.stringMatching(name)])
  })

  it('say how they are called when they are called otherwise', () => {
    const dataDir = join(temporaryFolder(), 'data')
    const shown = command('restore', dataDir, [], dataDir)
    expect(shown).toEqual({ status: 1, says: 'Usage: npm run restore -- <backup>\n' })
    expect(command('backup', dataDir, ['--help'], dataDir).says).toMatch(/^Usage: npm run backup/)
    expect(existsSync(dataDir)).toBe(false)
  })
})
