import { existsSync } from 'node:fs'
import { restoreBackup } from '@/lib/db/restore'
import { configuredJournal, runCommand, typedPath } from './journal-source'

const usage = 'Usage: npm run restore -- <backup>'

runCommand(async ([backup, ...others]) => {
  if (backup === undefined || others.length > 0 || backup.startsWith('-')) throw new Error(usage)
  const { world, source, secret } = configuredJournal()
  const restored = await restoreBackup(typedPath(backup), source, { world, now: Date.now() })
  console.log(`Restored the ${world} journal: ${restored.attempts} attempts.`)
  if (restored.unknown > 0) {
    console.log(
      `${restored.unknown} of them were under way in the backup. Their outcome is unknown now: look at the service before sending one again.`,
    )
  }
  if (secret.isFile && !existsSync(secret.name)) {
    console.log(
      `There is no key at ${secret.name}. Put yours back before you start Causeway: with another one it takes every old client token for a different request.`,
    )
  }
})
