import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { call, control, createParameters, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }

async function urlOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The sandbox has no output.')
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Sandbox of the VPC API: (\S+)$/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('The sandbox did not start.')
}

/** The sandbox as `npm run sandbox` starts it, in a process that can be killed. */
async function startProcess(stateFile: string) {
  // Not through the command of tsx, which starts a second process that would survive.
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '-C', 'react-server', 'lib/sandbox/main.ts'],
    {
      env: {
        ...process.env,
        SANDBOX_PORT: '0',
        SANDBOX_SETTLE_MS: '0',
        SANDBOX_STATE: stateFile,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, url: await urlOf(child) }
}

it('a sandbox that is killed has kept everything it answered', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const stateFile = join(folder, 'sandbox.jsonl')
  const { child, url } = await startProcess(stateFile)
  const sandbox = { url }
  const added = await control(sandbox, 'POST', '/gateways', { ...region, count: 12 })
  const CustomerGatewayId = String(added.fields['CustomerGatewayId'])
  const gatewayIds = added.fields['VpnGatewayIds'] as string[]
  const answered: Record<string, string> = {}
  const live = async (VpnGatewayId: string, index: number) => {
    const asked = createParameters({ VpnGatewayId, CustomerGatewayId, Name: `c${index}` })
    const made = await call(sandbox, 'CreateVpnConnection', asked)
    const one = { ...region, VpnConnectionId: String(made.fields['VpnConnectionId']) }
    answered[one.VpnConnectionId] = `c${index}`
    const change = { ...one, Name: `m${index}` }
    const { fields } = await call(sandbox, 'ModifyVpnConnectionAttribute', change)
    answered[one.VpnConnectionId] = String(fields['Name'])
    if (index % 3 !== 0) return
    await call(sandbox, 'DeleteVpnConnection', one)
    delete answered[one.VpnConnectionId]
  }
  await Promise.all(gatewayIds.map(live))
  child.kill('SIGKILL')
  await once(child, 'exit')

  const again = await startTestSandbox({ stateFile })
  const { fields } = await control(again, 'GET', '/connections')
  const kept = (
    fields['connections'] as { VpnConnectionId: string; parameters: Record<string, string> }[]
  ).filter(({ parameters }) => gatewayIds.includes(parameters['VpnGatewayId'] ?? ''))
  expect(
    Object.fromEntries(kept.map((one) => [one.VpnConnectionId, one.parameters['Name']])),
  ).toEqual(answered)
  expect(kept).toHaveLength(8)
})
