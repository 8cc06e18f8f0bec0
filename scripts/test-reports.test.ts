import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readChaos, readPlaywright, readVitest, together } from './test-reports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'causeway-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const vitest = (changes: object) =>
  written({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
    ...changes,
  })

const playwright = (stats: object, errors: unknown[] = []) =>
  written({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('a report of unit tests', () => {
  it('passes where every test passed', () => {
    expect(readVitest(vitest({}), 0)).toEqual({ passed: 5, failed: 0, note: '' })
  })

  it('counts failed, skipped and planned tests as failed', () => {
    const file = vitest({ numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 })
    expect(readVitest(file, 1)).toMatchObject({ passed: 5, failed: 6 })
  })

  it('counts a file that could not be loaded', () => {
    const file = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(readVitest(file, 1)).toMatchObject({ passed: 5, failed: 1 })
  })

  it('is not believed where the runner itself failed', () => {
    expect(readVitest(vitest({}), 1)).toMatchObject({ passed: 5, failed: 1 })
  })

  it('fails where no test ran, or no report was written', () => {
    expect(readVitest(vitest({ numPassedTests: 0 }), 0)).toMatchObject({ failed: 1 })
    expect(readVitest(join(folder, 'missing.json'), 0)).toMatchObject({ failed: 1 })
  })
})

describe('a report of browser tests', () => {
  it('passes where every test passed', () => {
    expect(readPlaywright(playwright({}), 0)).toEqual({ passed: 5, failed: 0, note: '' })
  })

  it('counts failed, flaky and skipped tests, and errors outside of tests, as failed', () => {
    const file = playwright({ unexpected: 1, flaky: 2, skipped: 3 }, [{}])
    expect(readPlaywright(file, 1)).toMatchObject({ passed: 5, failed: 7 })
  })
})

describe('a report of a chaos run', () => {
  const chaos = (findings: string[], counts: object = {}) =>
    written({ findings, counts: { created: 30, 'deaths of the app': 4, ...counts } })

  it('is one test that passed where nothing was found', () => {
    expect(readChaos(chaos([]), 0)).toEqual({ passed: 1, failed: 0, note: '' })
  })

  it('counts everything that was found', () => {
    expect(readChaos(chaos(['a', 'b']), 1)).toMatchObject({ passed: 0, failed: 2 })
  })

  it('fails where nothing was created, nothing died, or no report was written', () => {
    expect(readChaos(chaos([], { created: 0 }), 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(readChaos(chaos([], { 'deaths of the app': 0 }), 0)).toMatchObject({ failed: 1 })
    expect(readChaos(join(folder, 'missing.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails where the run itself failed', () => {
    expect(readChaos(chaos([]), 1)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('adds up with others', () => {
    const good = { passed: 1, failed: 0, note: '' }
    const bad = { passed: 0, failed: 2, note: 'two' }
    expect(together([good, bad])).toEqual({ passed: 1, failed: 2, note: 'two' })
  })
})
