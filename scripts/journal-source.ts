import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { journalFileIn } from '@/lib/connections/attempts/journal'
import type { JournalSource } from '@/lib/db/backup'
import { generatedSecret, type JournalKeys, keyFileIn, keysFrom } from '@/lib/db/keys'
import { type Environment, readEnvironment } from '@/lib/env'

/** The journal that `npm start` would open, and where its secret is. */
export type ConfiguredJournal = {
  readonly world: Environment['mode']
  readonly source: JournalSource
  readonly dataDir: string
  /** What has to be kept apart from a backup: a file, or a variable. */
  readonly secret: { readonly name: string; readonly isFile: boolean }
  /** @throws Error where there is no secret; none is made */
  readonly readKeys: () => JournalKeys
}

/** Settings may also stand in the files that Next reads when the app starts. */
function loadEnvironmentFiles(folder: string): void {
  const require = createRequire(import.meta.url)
  const { loadEnvConfig } = createRequire(require.resolve('next/package.json'))('@next/env') as {
    loadEnvConfig(folder: string, dev: boolean, log: { info(): void; error(): void }): unknown
  }
  loadEnvConfig(folder, false, { info: () => undefined, error: () => undefined })
}

/** @throws Error naming the variables that are wrong */
export function configuredJournal(): ConfiguredJournal {
  loadEnvironmentFiles(process.cwd())
  const { mode, journal } = readEnvironment(process.env)
  const dataDir = resolve(journal.dataDir)
  const source: JournalSource = journal.databaseUrl
    ? { dialect: 'postgres', url: journal.databaseUrl.reveal() }
    : { dialect: 'sqlite', file: journalFileIn({ target: mode, dataDir }) }
  const secret = journal.secret
    ? { name: 'CAUSEWAY_SECRET', isFile: false }
    : { name: keyFileIn(dataDir), isFile: true }
  const readKeys = () => {
    if (!journal.secret && !existsSync(secret.name))
      throw new Error(`There is no key at ${secret.name}.`)
    return keysFrom(journal.secret ?? generatedSecret(dataDir))
  }
  return { world: mode, source, dataDir, secret, readKeys }
}

/** A path as it was meant where the command was typed; npm runs it in the folder of the project. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '', path)

/** Runs a command, and says on one line why it failed. */
export function runCommand(main: (args: readonly string[]) => Promise<void>): void {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
