import { existsSync, renameSync, rmSync } from 'node:fs'
import { isUnder, rotateSecret } from '@/lib/auth/rotate-secret'
import { generatedSecretAt, keysFrom } from '@/lib/db/keys'
import { openPostgres } from '@/lib/db/open-postgres'
import { openSqlite } from '@/lib/db/open-sqlite'
import { readEnvironment } from '@/lib/env'
import { Secret } from '@/lib/secret'
import { configuredJournal, runCommand } from './journal-source'

const usage =
  'Usage: npm run rotate-secret, with Causeway stopped. Where CAUSEWAY_SECRET is set, give the new one as CAUSEWAY_NEW_SECRET.'

/** The new secret, and how it takes the place of the old one once the journal is under it. */
function newSecret(secret: ReturnType<typeof configuredJournal>['secret']) {
  if (!secret.isFile) {
    // Read by the rules of the old one.
    const { CAUSEWAY_NEW_SECRET: given } = process.env
    if (!given) throw new Error(`CAUSEWAY_NEW_SECRET is missing. ${usage}`)
    readEnvironment({ ...process.env, CAUSEWAY_SECRET: given })
    return { next: new Secret(given), take: () => undefined, isPrepared: false }
  }
  const file = `${secret.name}.next`
  const isPrepared = existsSync(file)
  return {
    next: generatedSecretAt(file),
    take: () => {
      renameSync(secret.name, `${secret.name}.old`)
      renameSync(file, secret.name)
    },
    isPrepared,
  }
}

runCommand(async (args) => {
  if (args.length > 0) throw new Error(usage)
  const { source, secret, readKeys } = configuredJournal()
  const from = readKeys()
  const { next, take, isPrepared } = newSecret(secret)
  const to = keysFrom(next)
  const store = await (source.dialect === 'sqlite'
    ? openSqlite(source.file)
    : openPostgres(source.url))
  try {
    // An earlier run that was cut off between the journal and the file has only the file left to do.
    if (isPrepared && (await isUnder(store, to))) {
      take()
      console.log(`The journal is under the new secret already; ${secret.name} is now, too.`)
      return
    }
    const rotated = await rotateSecret(store, from, to, Date.now()).catch((error: unknown) => {
      if (secret.isFile) rmSync(`${secret.name}.next`, { force: true })
      throw error
    })
    take()
    console.log(
      `The journal is under the new secret. Brought over: ${rotated.secondFactors} second factors, ${rotated.approvals} requests for approval. Everybody signs in again; ${rotated.tokensRevoked} API tokens have to be made anew.`,
    )
    console.log(
      secret.isFile
        ? `The old one is at ${secret.name}.old. Move it to a safe place: with it, "npm run audit:verify -- --old-secret <file>" checks the entries from before.`
        : 'Set CAUSEWAY_SECRET to the new one everywhere, and keep the old one in a file in a safe place: with it, "npm run audit:verify -- --old-secret <file>" checks the entries from before.',
    )
  } finally {
    await store.close()
  }
})
