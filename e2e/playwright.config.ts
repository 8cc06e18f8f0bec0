import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'

const executablePath = findBrowser()
const isCi = Boolean(process.env['CI'])
const jsonFile = process.env['E2E_JSON']

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Every worker has an app and a sandbox of its own, so tests of one file may run side by side.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: isCi,
  timeout: 40_000,
  globalTimeout: isCi ? 24 * 60_000 : 0,
  expect: { timeout: 8_000 },
  reporter: [
    ['./compact-reporter.ts'],
    ...(jsonFile ? [['json', { outputFile: jsonFile }] as const] : []),
  ],
  use: {
    launchOptions: executablePath === undefined ? {} : { executablePath },
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 8_000,
    trace: 'off',
  },
})
