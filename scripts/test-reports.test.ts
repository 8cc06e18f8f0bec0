import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from './test-reports.mjs'

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
