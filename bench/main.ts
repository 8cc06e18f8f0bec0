import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchCreate } from './create.bench'
import { benchPageWeight } from './page-weight.bench'
import { build, startPlainNext, startProduct, startSandboxProcess, stopAll } from './servers'
import { benchValidation } from './validation.bench'

const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'))

async function main() {
  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). Ratios hold; milliseconds are this machine's.`,
  )
  console.log(benchValidation())
  build('.')
  build('bench/empty-page')
  const sandbox = await startSandboxProcess(join(folder, 'sandbox.jsonl'))
  const app = await startProduct({
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-access-key-id',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-access-key-secret',
    CAUSEWAY_ENDPOINT: sandbox,
  })
  const empty = await startPlainNext('bench/empty-page')
  const created = await fetch(`${app}/api/connections?RegionId=cn-shanghai`)
  const list = (await created.json()) as {
    VpnConnections: { VpnConnection: { VpnConnectionId: string }[] }
  }
  const [first] = list.VpnConnections.VpnConnection
  const pages = [
    '/connections',
    '/connections/new',
    `/connections/cn-shanghai/${first?.VpnConnectionId}`,
    '/parameters',
  ]
  console.log(await benchPageWeight(app, empty, pages))
  console.log(await benchCreate(app, sandbox))
}

try {
  await main()
} finally {
  stopAll()
  rmSync(folder, { recursive: true, force: true })
}
