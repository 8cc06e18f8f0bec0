import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { becomeFirstAdmin, type SignedIn } from '@/lib/auth/testing-first-admin'
import { benchAuthorisation, benchSignIn } from './authorisation.bench'
import { benchCreate } from './create.bench'
import { prepareGateways } from './creates'
import { benchJournal } from './journal.bench'
import { benchList } from './list.bench'
import { benchMemory } from './memory.bench'
import { benchPageWeight } from './page-weight.bench'
import {
  build,
  keysFor,
  startPlainNext,
  startProduct,
  startSandboxProcess,
  stopAll,
} from './servers'
import { benchValidation } from './validation.bench'

const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'))
const parts = [
  'validation',
  'weight',
  'create',
  'journal',
  'authorisation',
  'memory',
  'list',
] as const

/** The parts named on the command line, or all of them. */
const wanted = parts.filter((part) => process.argv.length < 3 || process.argv.includes(part))
const wants = (part: (typeof parts)[number]) => wanted.includes(part)

async function benchWeight(app: string, { cookie, token }: SignedIn): Promise<string> {
  build('bench/empty-page')
  const empty = await startPlainNext('bench/empty-page')
  const created = await fetch(`${app}/api/connections?RegionId=cn-shanghai`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const list = (await created.json()) as {
    VpnConnections: { VpnConnection: { VpnConnectionId: string }[] }
  }
  const [first] = list.VpnConnections.VpnConnection
  const connection = `/connections/cn-shanghai/${first?.VpnConnectionId}`
  const paths = [
    '/connections',
    '/connections/new',
    connection,
    `${connection}/edit`,
    '/activity',
    '/parameters',
    '/sign-in',
    '/account',
    '/audit',
  ]
  return benchPageWeight(app, empty, paths, cookie)
}

async function main() {
  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). Ratios hold; milliseconds are this machine's.`,
  )
  if (wants('validation')) console.log(benchValidation())
  if (wanted.every((part) => part === 'validation')) return
  build('.')
  const sandbox = await startSandboxProcess(join(folder, 'sandbox.jsonl'))
  await prepareGateways(sandbox)
  const env = {
    ...keysFor(sandbox),
    CAUSEWAY_RATE_PER_SECOND: '100000',
    CAUSEWAY_CONCURRENCY: '1000',
  }
  const {
    url: app,
    pid,
    printed,
  } = await startProduct({
    ...env,
    CAUSEWAY_DATA_DIR: join(folder, 'data'),
  })
  const signedIn = await becomeFirstAdmin(app, printed(), 'admin')
  const { cookie, token } = signedIn
  if (wants('weight')) console.log(await benchWeight(app, signedIn))
  if (wants('create')) console.log(await benchCreate(app, sandbox, token))
  if (wants('journal')) console.log(await benchJournal(sandbox, folder))
  if (wants('authorisation')) {
    console.log(await benchAuthorisation(sandbox, join(folder, 'authorisation')))
    console.log(await benchSignIn({ ...env, CAUSEWAY_DATA_DIR: join(folder, 'sign-in') }))
  }
  if (wants('memory')) console.log(await benchMemory(app, pid, token))
  if (wants('list')) console.log(await benchList(app, sandbox, cookie))
}

try {
  await main()
} finally {
  stopAll()
  rmSync(folder, { recursive: true, force: true })
}
