import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { becomeFirstAdmin, secretsOf } from '@/lib/auth/testing-first-admin'
import { type PostgresServer, startPostgres } from '@/lib/db/testing-postgres'
import { askWith } from './ask'
import { Emulator } from './emulator'
import { deadlineMs } from './plan'
import { freePort, Mortal } from './processes'

const sandboxSettleMs = 120
const retryForMs = 8_000

/** Where everything of a run is kept. `data`: what must hold no key; `logs`: what the app printed. */
export type Folders = { readonly data: string; readonly logs: string; readonly sandbox: string }

/** The processes of a run. */
export type World = {
  readonly apps: readonly Mortal[]
  readonly urls: readonly string[]
  readonly sandbox: Mortal
  readonly emulator: Emulator
  readonly folders: Folders
  readonly database: PostgresServer | undefined
  /** What signs the clients in: to be found nowhere, like the keys. */
  readonly secrets: readonly string[]
  end(): Promise<void>
}

async function startSandbox({ logs, sandbox }: Folders) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const mortal = new Mortal({
    name: 'sandbox',
    // Not through the command of tsx, whose second process would survive a kill.
    args: ['--import', 'tsx', '-C', 'react-server', 'lib/sandbox/main.ts'],
    env: {
      SANDBOX_PORT: String(port),
      SANDBOX_STATE: join(sandbox, 'state.jsonl'),
      SANDBOX_SETTLE_MS: String(sandboxSettleMs),
    },
    logFile: join(logs, 'sandbox.log'),
    readyUrl: `${url}/_control/state`,
  })
  await mortal.start()
  return { url, mortal }
}

async function startInstance(
  name: string,
  endpoint: string,
  { data, logs }: Folders,
  more: Readonly<Record<string, string>>,
) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const mortal = new Mortal({
    name,
    args: ['server.mjs'],
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      // The sandbox as if it were the cloud: it is to be killed apart from the app.
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-access-key-id',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-access-key-secret',
      CAUSEWAY_ENDPOINT: endpoint,
      CAUSEWAY_DATA_DIR: data,
      CAUSEWAY_DEADLINE_MS: String(deadlineMs),
      CAUSEWAY_RATE_PER_SECOND: '100000',
      CAUSEWAY_RETRY_FOR_MS: String(retryForMs),
      ...more,
    },
    logFile: join(logs, `${name}.log`),
    readyUrl: `${url}/readyz`,
  })
  await mortal.start()
  return { url, mortal }
}

/** Starts a sandbox and the app, on PostgreSQL as several instances that share it. */
export async function startWorld(
  folder: string,
  store: 'sqlite' | 'postgres',
  instances: number,
): Promise<World> {
  const folders: Folders = {
    data: join(folder, 'data'),
    logs: join(folder, 'logs'),
    sandbox: join(folder, 'sandbox'),
  }
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 })
  const database = store === 'postgres' ? await startPostgres() : undefined
  const shared: Record<string, string> = database
    ? { DATABASE_URL: database.url, CAUSEWAY_SECRET: randomBytes(32).toString('base64') }
    : {}
  const sandbox = await startSandbox(folders)
  const started = await Promise.all(
    Array.from({ length: instances }, (_, index) =>
      startInstance(`app-${index + 1}`, sandbox.url, folders, shared),
    ),
  )
  const apps = started.map(({ mortal }) => mortal)
  const [first = { url: '' }] = started
  const printed = readFileSync(join(folders.logs, 'app-1.log'), 'utf8')
  const signedIn = await becomeFirstAdmin(first.url, printed, 'operator')
  askWith(signedIn.token)
  return {
    apps,
    urls: started.map(({ url }) => url),
    sandbox: sandbox.mortal,
    emulator: new Emulator(sandbox.url),
    folders,
    database,
    secrets: secretsOf(signedIn),
    async end() {
      await Promise.all([...apps, sandbox.mortal].map((mortal) => mortal.kill()))
      await database?.remove()
    },
  }
}
