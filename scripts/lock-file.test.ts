import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: Readonly<Record<string, Entry>> }

const entries = Object.entries(lock.packages)

/** The folders in which Node looks for a package's dependency, its own first. */
function searchPath(place: string, name: string): string[] {
  const parts = place === '' ? [] : place.split('/node_modules/')
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'))
  return ['', ...folders]
    .toReversed()
    .map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
}

describe('the lock file', () => {
  it('holds every optional dependency for every platform, so that npm ci works on each', () => {
    const wanted = entries.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ place, name })),
    )
    const missing = wanted.filter(
      ({ place, name }) => !searchPath(place, name).some((path) => path in lock.packages),
    )
    expect(wanted.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })

  it('names no registry, so that everybody installs from their own', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it('pins every package by version and digest', () => {
    const loose = entries.filter(
      ([place, { version, integrity }]) => place !== '' && !(version && integrity),
    )
    expect(loose.map(([place]) => place)).toEqual([])
  })
})
