import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { AuditHead } from '@/lib/db/audit'
import type { JournalSource } from '@/lib/db/backup'
import { type JournalKeys, keysFrom } from '@/lib/db/keys'
import { connectPostgres } from '@/lib/db/open-postgres'
import { connectSqlite } from '@/lib/db/open-sqlite'
import { verifyChain } from '@/lib/db/verify-chain'
import { auditFaults } from '@/lib/http/audit'
import { Secret } from '@/lib/secret'
import { configuredJournal, runCommand, typedPath } from './journal-source'

const usage = 'Usage: npm run audit:verify [-- [--head <seq>:<hash>] [--old-secret <file>]...]'

type Options = { readonly noted: AuditHead | undefined; readonly older: readonly JournalKeys[] }

/** The head that an earlier check has named. @throws Error for a text that is something else */
function readHead(text: string | undefined): AuditHead | undefined {
  if (text === undefined) return undefined
  const [, seq = '', hash = ''] =
    /^([1-9]\d{0,14}):(v1\.[0-9a-f]{8}\.[\w-]{43})$/.exec(text) ?? []
  if (seq === '') throw new Error(usage)
  return { seq: Number(seq), hash }
}

/** @throws Error for arguments that are something else, and files that cannot be read */
function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        head: { type: 'string' },
        'old-secret': { type: 'string', multiple: true },
      },
    })
    const older = (values['old-secret'] ?? []).map((file) =>
      keysFrom(new Secret(readFileSync(typedPath(file), 'utf8').trim())),
    )
    return { noted: readHead(values.head), older }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error
    throw new Error(usage)
  }
}

const connect = (source: JournalSource) =>
  source.dialect === 'sqlite' ? connectSqlite(source.file) : connectPostgres(source.url)

runCommand(async (args) => {
  const { noted, older } = readOptions(args)
  const { world, source, readKeys } = configuredJournal()
  const keys = readKeys()
  const store = connect(source)
  try {
    const tables = await store.db.introspection.getTables()
    if (!tables.some(({ name }) => name === 'audit'))
      throw new Error(`The ${world} journal has no audit log.`)
    const { entries, head, broken } = await verifyChain(store, keys, noted, older)
    if (broken)
      throw new Error(
        `The audit log of the ${world} journal is not right from entry ${broken.seq} on. ${auditFaults[broken.fault]} Entries that are right before it: ${entries}.`,
      )
    console.log(`The audit log of the ${world} journal is right. Entries: ${entries}.`)
    if (head) {
      const until = noted ? ` All up to ${noted.seq} is what was noted down.` : ''
      console.log(`Head: ${head.seq}:${head.hash}
Note it down in another place: only a check against it shows later that the last entries were removed.${until}`)
    }
  } finally {
    await store.close()
  }
})
