import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { planOf, type Size } from './plan'
import { type Result, run } from './run'
import { startWorld } from './world'

// The built app and the sandbox as processes of their own, clients that break off and come again,
// and everything that can go wrong going wrong. In the end the journal has to say what is true.

const limitMs = 15 * 60_000

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    creates: { type: 'string', default: '300' },
    gateways: { type: 'string', default: '20' },
    clients: { type: 'string', default: '8' },
    store: { type: 'string', default: 'sqlite' },
    keep: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})

function wholeNumber(name: 'seed' | 'creates' | 'gateways' | 'clients', min: number): number {
  const number = Number(values[name])
  if (Number.isInteger(number) && number >= min) return number
  throw new Error(`--${name} takes a whole number from ${min}.`)
}

function readStore(): 'sqlite' | 'postgres' {
  const { store } = values
  if (store === 'sqlite' || store === 'postgres') return store
  throw new Error('--store takes sqlite or postgres.')
}

const store = readStore()
const size: Size = {
  seed: wholeNumber('seed', 0),
  creates: wholeNumber('creates', 1),
  gateways: wholeNumber('gateways', 1),
  clients: wholeNumber('clients', 1),
  instances: store === 'postgres' ? 2 : 1,
}
const command = `npm run chaos -- --seed ${size.seed} --creates ${size.creates} --gateways ${size.gateways} --clients ${size.clients} --store ${store}`

/** Runs in a folder, of which nothing is left where everything held. */
async function runIn(folder: string): Promise<Result> {
  const world = await startWorld(folder, store, size.instances)
  const result = await run(world, size).finally(() => world.end())
  if (result.findings.length === 0 && !values.keep) {
    rmSync(folder, { recursive: true, force: true })
    return result
  }
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(planOf(size), null, 1))
  console.log(`Logs, journal and plan are kept in ${folder}`)
  return result
}

async function main(): Promise<boolean> {
  console.log(command)
  const folder = mkdtempSync(join(tmpdir(), 'causeway-chaos-'))
  setTimeout(() => {
    console.error(`Not at an end after ${limitMs / 60_000} minutes: see ${folder}.\n${command}`)
    process.exit(1)
  }, limitMs).unref()
  const start = performance.now()
  const { findings, counts } = await runIn(folder)
  if (values.report) writeFileSync(values.report, JSON.stringify({ findings, counts }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  console.log(`${seconds} s: ${told.join(', ')}`)
  for (const finding of findings) console.error(`- ${finding}`)
  const isGood = findings.length === 0
  const verdict = isGood ? 'holds' : `${findings.length} findings. Again: ${command}`
  console.log(`seed ${size.seed}, ${store}: ${verdict}`)
  return isGood
}

// The processes of a run are ended as this one exits, which a signal alone would not let it do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    console.log(`seed ${size.seed}, ${store}: ended without a verdict. Again: ${command}`)
    process.exit(1)
  },
)
