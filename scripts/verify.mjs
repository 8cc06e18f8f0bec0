import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, next, nodeProblem } from './prepare.mjs'
import { run, stopped, tool } from './run.mjs'
import { readChaos, readPlaywright, readVitest, together } from './test-reports.mjs'

const reports = mkdtempSync(join(tmpdir(), 'causeway-verify-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/** What a stage comes to where it is one thing that holds or does not. */
const asOne = (isGood, note = '') => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, note })

/** Runs commands until one fails. */
async function all(...commands) {
  for (const command of commands) if ((await run(command)) !== 0) return asOne(false)
  return asOne(true)
}

async function unitTests() {
  const code = await run([
    ...tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ])
  return readVitest(vitestReport, code)
}

async function browserTests(results) {
  if (results.get('build')?.failed !== 0) return asOne(false, 'there is no build to test')
  const executable = await ensureBrowser().catch((error) => error)
  if (executable instanceof Error) return asOne(false, executable.message)
  const playwright = [
    ...tool('@playwright/test/cli.js'),
    'test',
    '-c',
    'e2e/playwright.config.ts',
  ]
  const env = { CI: '1', CHROMIUM_PATH: executable, E2E_JSON: playwrightReport }
  return readPlaywright(playwrightReport, await run(playwright, { env, minutes: 26 }))
}

/** The same two runs each time; `npm run chaos` takes another seed at every call. */
async function chaosRuns(results) {
  if (results.get('build')?.failed !== 0) return asOne(false, 'there is no build to test')
  const tallies = []
  for (const store of ['sqlite', 'postgres']) {
    if (stopped()) return together([...tallies, asOne(false, 'stopped')])
    const report = join(reports, `chaos-${store}.json`)
    const command = [process.execPath, '--import', 'tsx', '-C', 'react-server', 'chaos/main.ts']
    const size = ['--seed', '1', '--creates', '40', '--gateways', '5']
    const code = await run([...command, ...size, '--store', store, '--report', report])
    tallies.push(readChaos(report, code))
  }
  return together(tallies)
}

const stages = [
  ['formatting and lint', () => all([...tool('@biomejs/biome/bin/biome'), 'check', '.'])],
  ['types', () => all(next('typegen'), [...tool('typescript/bin/tsc'), '--noEmit'])],
  ['unit tests', unitTests],
  ['build', () => all(next('build'))],
  ['chaos', chaosRuns],
  ['browser tests', browserTests],
]

const clean = () => rmSync(reports, { recursive: true, force: true })

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

async function runStages() {
  const results = new Map()
  for (const [name, stage] of stages) {
    console.log(`\n=== ${name}`)
    const start = performance.now()
    const result = stopped() ? asOne(false, 'stopped before it began') : await stage(results)
    results.set(name, { ...result, took: seconds(start) })
  }
  return results
}

function summary(results) {
  const lines = [...results].map(([name, { passed, failed, note, took }]) => {
    const counts = `${String(passed).padStart(5)} passed, ${failed} failed`
    return `${name.padEnd(20)} ${counts}  ${took.padStart(8)}${note ? `  (${note})` : ''}`
  })
  return lines.join('\n')
}

async function main() {
  const problem = nodeProblem()
  if (problem) console.error(problem)
  const isReady = !problem && (await ensureInstalled())
  const results = isReady
    ? await runStages()
    : new Map([['installation', { ...asOne(false), took: '' }]])
  const { passed, failed } = together([...results.values()])
  console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

main().then(clean, (error) => {
  clean()
  console.error(error)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
})
