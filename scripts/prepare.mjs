import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand, root, run, tool } from './run.mjs'

const nodeMin = [20, 19]

/** The reason why this Node cannot run the project, or undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [majorMin, minorMin] = nodeMin
  if (major > majorMin || (major === majorMin && minor >= minorMin)) return undefined
  return `Causeway needs Node ${nodeMin.join('.')} or newer; this is Node ${version}.`
}

const mtimeOf = (path) => {
  const full = join(root, path)
  return existsSync(full) ? lstatSync(full).mtimeMs : 0
}

/** npm writes this file last, so an install that was cut short counts as none. */
const installed = 'node_modules/.package-lock.json'

export const needsInstall = () => mtimeOf(installed) < mtimeOf('package-lock.json')

/** Installs what the lock file says, where that has not been done. True if all is there. */
export async function ensureInstalled() {
  if (!needsInstall()) return true
  console.log('Installing packages (npm ci)')
  return (await run([...npmCommand(), 'ci', '--include=dev'])) === 0
}

const sourceFolders = ['app', 'components', 'lib', 'public']
const sourceFiles = [
  'instrumentation.node.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tailwind.config.ts',
]
const isTest = (name) => /\.test(?:-d)?\.tsx?$/.test(name)

/** The newest time under a folder. Folders count too: they change when a file is removed. */
function newestIn(folder) {
  let newest = mtimeOf(folder)
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path))
    else if (!isTest(entry.name)) newest = Math.max(newest, mtimeOf(path))
  }
  return newest
}

export function needsBuild() {
  const folders = sourceFolders.filter((folder) => existsSync(join(root, folder)))
  const newest = Math.max(...folders.map(newestIn), ...sourceFiles.map(mtimeOf))
  return mtimeOf('.next/BUILD_ID') < newest
}

export const next = (...args) => [...tool('next/dist/bin/next'), ...args]

/** Builds, where there is no build of these sources. True if there is one now. */
export async function ensureBuilt() {
  if (!needsBuild()) return true
  console.log('Building (next build)')
  return (await run(next('build'))) === 0
}
