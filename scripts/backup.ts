import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from '@/lib/db/backup'
import {
  type ConfiguredJournal,
  configuredJournal,
  runCommand,
  typedPath,
} from './journal-source'

const usage = 'Usage: npm run backup [-- <new file, or folder>]'

/** Where the backup goes: a file as named, else a name of its own in a folder. */
function targetOf(named: string | undefined, { world, dataDir }: ConfiguredJournal): string {
  const folder = named === undefined ? join(dataDir, 'backups') : typedPath(named)
  const isFolder =
    named === undefined ||
    /[/\\]$/.test(named) ||
    (existsSync(folder) && statSync(folder).isDirectory())
  if (!isFolder) return folder
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = new Date().toISOString().replace(/[-:.]/g, '')
  return join(folder, `causeway-${world}-${at}.db`)
}

runCommand(async ([named, ...others]) => {
  if (others.length > 0 || named?.startsWith('-')) throw new Error(usage)
  const journal = configuredJournal()
  const target = targetOf(named, journal)
  const attempts = await writeBackup(journal.source, target)
  const { name, isFile } = journal.secret
  console.log(`Backup of the ${journal.world} journal, ${attempts} attempts: ${target}
${isFile ? `The key ${name}` : `The value of ${name}`} is not in it. Keep a copy of that too, in another place: both together open the pre-shared keys of attempts under way.`)
})
