import { existsSync, readFileSync } from 'node:fs'

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/**
 * Makes sure that a stage cannot pass without a reason: no report, no test, or an error outside
 * every test counts as a failure of its own.
 */
function tally(exitCode, counts, outside) {
  if (!counts) return { passed: 0, failed: 1, note: 'no report was written' }
  const { passed, failed, skipped } = counts
  const notes = []
  if (skipped > 0) notes.push(`${skipped} skipped, which counts as failed`)
  if (outside > 0) notes.push(`${outside} errors outside of tests`)
  let total = failed + skipped + outside
  if (passed + total === 0) {
    notes.push('no test ran')
    total = 1
  } else if (exitCode !== 0 && total === 0) {
    notes.push(`it ended with code ${exitCode} though no test failed`)
    total = 1
  }
  return { passed, failed: total, note: notes.join('; ') }
}

/** Passed and failed tests of a Vitest JSON report. A file that could not be loaded counts as one. */
export function readVitest(file, exitCode) {
  const report = readJson(file)
  if (!report) return tally(exitCode, undefined, 0)
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return tally(exitCode, counts, unloaded)
}

/** Passed and failed tests of a Playwright JSON report. */
export function readPlaywright(file, exitCode) {
  const report = readJson(file)
  if (!report) return tally(exitCode, undefined, 0)
  const { expected, unexpected, flaky, skipped } = report.stats
  const counts = { passed: expected, failed: unexpected + flaky, skipped }
  return tally(exitCode, counts, report.errors.length)
}

/** A chaos run as one test; each thing it found counts as a failure. It proves nothing where nothing died. */
export function readChaos(file, exitCode) {
  const report = readJson(file)
  if (!report) return tally(exitCode, undefined, 0)
  const { findings, counts } = report
  const isChaos = counts.created > 0 && counts['deaths of the app'] > 0
  const passed = isChaos && findings.length === 0 && exitCode === 0 ? 1 : 0
  return tally(exitCode, { passed, failed: findings.length, skipped: 0 }, 0)
}

/** Several stages as one. */
export function together(tallies) {
  const sum = (key) => tallies.reduce((total, result) => total + result[key], 0)
  const notes = tallies.map(({ note }) => note).filter(Boolean)
  return { passed: sum('passed'), failed: sum('failed'), note: notes.join('; ') }
}
