import 'server-only'
import { sandboxAccessKeyId, sandboxAccessKeySecret } from './gate/key-pair'
import { defaultPort, defaultSettleMs, startSandbox } from './server'

function wholeNumber(name: string, fallback: number, max: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value <= max) return value
  throw new Error(`${name} must be a whole number from 0 to ${max}.`)
}

async function main(): Promise<void> {
  const stateFile = process.env['SANDBOX_STATE'] || '.causeway/sandbox.jsonl'
  const sandbox = await startSandbox({
    port: wholeNumber('SANDBOX_PORT', defaultPort, 65_535),
    settleMs: wholeNumber('SANDBOX_SETTLE_MS', defaultSettleMs, 3_600_000),
    stateFile,
    log: (line) => console.log(line),
  })
  console.log(`Sandbox of the VPC API: ${sandbox.url}`)
  console.log(`ALIBABA_CLOUD_ACCESS_KEY_ID=${sandboxAccessKeyId}`)
  console.log(`ALIBABA_CLOUD_ACCESS_KEY_SECRET=${sandboxAccessKeySecret}`)
  console.log(`State is kept in ${stateFile}.`)
  const stop = () => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
