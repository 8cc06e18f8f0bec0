import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { run, tool } from './run.mjs'

/** In order of preference: the headless shell starts and paints about twice as fast. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A snap has a /tmp of its own, where the profile that Playwright makes is not to be seen. */
const isSnap = (path) => /\/snap(?:\/|$)/.test(realpathSync(path))

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const name of names) {
    const found = folders
      .map((folder) => join(folder, name))
      .find((path) => isExecutable(path) && !isSnap(path))
    if (found) return found
  }
  return process.platform === 'darwin' ? macApps.find(isExecutable) : undefined
}

function ofPlaywright() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * A Chromium that is on this machine: the one CHROMIUM_PATH names, one on PATH, or Playwright's.
 *
 * @throws Error when CHROMIUM_PATH names something that cannot be run
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (!chosen) return onPath() ?? ofPlaywright()
  if (isExecutable(chosen)) return chosen
  throw new Error(`CHROMIUM_PATH names ${chosen}, which is not a program that can be run.`)
}

const aptEnv = { DEBIAN_FRONTEND: 'noninteractive' }
const apt = (...args) =>
  run(['apt-get', '-o', 'DPkg::Lock::Timeout=60', ...args], { env: aptEnv })
const playwrightInstall = (...args) => run([...tool('playwright/cli.js'), 'install', ...args])

async function installFromDebian() {
  await apt('update')
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if ((await apt('install', '-y', '--no-install-recommends', name)) === 0) return
  }
}

/** Ubuntu's own package is a stub for a snap, so Playwright's comes first there. */
function isUbuntu() {
  try {
    return /^ID(?:_LIKE)?=.*ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function waysToInstall() {
  const withDeps = () => playwrightInstall('--with-deps', 'chromium')
  const alone = () => playwrightInstall('chromium')
  const canApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canApt) return [alone]
  return isUbuntu() ? [withDeps, installFromDebian] : [installFromDebian, withDeps]
}

/**
 * Finds a Chromium, or installs one without asking anything.
 *
 * @throws Error naming the choices when neither works
 */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  for (const install of waysToInstall()) {
    console.log('Installing a Chromium for the browser tests')
    await install()
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium was found or could be installed: install chromium-headless-shell, chromium or Google Chrome, run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH.',
  )
}
