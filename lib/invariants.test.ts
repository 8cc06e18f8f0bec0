import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

// The rules of ARCHITECTURE.md that lint cannot say.

const root = join(dirname(new URL(import.meta.url).pathname), '..')
const unversioned = new Set([
  'node_modules',
  '.next',
  '.git',
  '.causeway',
  'test-results',
  'playwright-report',
  'coverage',
])

/** Every file of the project. Walked, not asked of git: the tests run on machines without it. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (unversioned.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

const tracked = filesIn('')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = tracked.filter((file) => /\.tsx?$/.test(file))
const product = sources.filter(
  (file) =>
    !/\.(test|test-d|bench|fixture)\.tsx?$|^(e2e|bench|chaos|scripts)\/|testing/.test(file),
)

const serverRooms = ['lib/alibaba/', 'lib/sandbox/', 'lib/connections/', 'lib/db/', 'lib/auth/']
const reachesNode = (text: string) => /from 'node:|process\./.test(text)

describe('rooms', () => {
  test('every module of a server room that reaches Node says server-only', () => {
    const open = product.filter(
      (file) =>
        serverRooms.some((room) => file.startsWith(room)) &&
        reachesNode(read(file)) &&
        !read(file).includes("import 'server-only'"),
    )
    expect(open).toEqual([])
  })

  test('no module of lib is a client module, and only lib/browser touches the browser', () => {
    const marked = product.filter(
      (file) => file.startsWith('lib/') && read(file).includes("'use client'"),
    )
    const touching = product.filter(
      (file) =>
        file.startsWith('lib/') &&
        !file.startsWith('lib/browser/') &&
        /\b(window|document|localStorage)\./.test(read(file)),
    )
    expect([...marked, ...touching]).toEqual([])
  })

  test('lib/vpn and lib/net are pure: no clock, no randomness, no environment, no network', () => {
    const impure = product.filter(
      (file) =>
        /^lib\/(vpn|net|access)\//.test(file) &&
        /Date\.now|new Date|Math\.random|crypto\.|process\.|fetch\(/.test(read(file)),
    )
    expect(impure).toEqual([])
  })

  test('requests leave only from the transport and from the browser room', () => {
    const calling = product.filter((file) => /\bfetch\(/.test(read(file)))
    expect(calling).toEqual([
      'instrumentation.node.ts',
      // Whether the identity provider is there; the requests of a sign-in are better-auth's.
      'lib/auth/provider-answers.ts',
      'lib/browser/request-json.ts',
    ])
  })

  test('the product never imports what only tests may use', () => {
    const imports = product.filter((file) =>
      /from '[^']*\/(testing|testing-form|[^']*\.fixture)'/.test(read(file)),
    )
    expect(imports).toEqual([])
  })

  test('every folder under lib has a room card', () => {
    const rooms = new Set(
      sources
        .filter((file) => /^lib\/[^/]+\//.test(file))
        .map((file) => file.split('/').slice(0, 2).join('/')),
    )
    expect(rooms.size).toBeGreaterThan(6)
    for (const room of rooms) expect(existsSync(join(root, room, 'README.md')), room).toBe(true)
  })

  test('no file does nothing but pass others on', () => {
    const barrels = product.filter((file) => {
      const lines = read(file)
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('//'))
      return (
        lines.length > 0 &&
        lines.every((line) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from /.test(line))
      )
    })
    expect(barrels).toEqual([])
  })
})

describe('secrets', () => {
  test('reveal() stands only where a secret is used: on the wire, in signatures, under a seal, in checks of its characters', () => {
    const revealing = product.filter((file) => read(file).includes('.reveal()'))
    expect(
      revealing.every((file) =>
        /^lib\/(alibaba|vpn\/(values|rules|wire\/keys-in)|sandbox|secret|db\/keys|connections\/(attempts|reveal-key)|auth\/(engine|read-caller|rotate-secret))|^components\/connection-form\/review\//.test(
          file,
        ),
      ),
      revealing.join(' '),
    ).toBe(true)
  })

  test('only the form field that holds the key switches on the kind of a value', () => {
    const switching = product.filter(
      (file) =>
        /switch \((?:\w+\.)*kind\)/.test(read(file)) && /case 'cidr-list'/.test(read(file)),
    )
    expect(switching).toEqual(['components/connection-form/controls/parameter-control.tsx'])
  })
})

describe('sizes', () => {
  const lines = (file: string) => read(file).split('\n').length

  test('pages and routes stay within 60 lines', () => {
    const long = product.filter(
      (file) => /\/(page\.tsx|route\.ts)$/.test(file) && lines(file) > 60,
    )
    expect(long).toEqual([])
  })

  test('components stay within 180 lines', () => {
    expect(product.filter((file) => file.endsWith('.tsx') && lines(file) > 180)).toEqual([])
  })

  test('the median source file has at most 90 lines', () => {
    const sorted = product.map(lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
  })
})

describe('documents', () => {
  const markdown = tracked.filter((file) => file.endsWith('.md'))

  test('every path that a document cites exists', () => {
    const cited = markdown.flatMap((file) =>
      [
        ...read(file).matchAll(
          /`((?:app|components|lib|e2e|scripts|bench|public|docs)\/[\w./()[\]-]+)`/g,
        ),
      ].map(([, path = '']) => ({ file, path })),
    )
    expect(cited.length).toBeGreaterThan(20)
    expect(cited.filter(({ path }) => !existsSync(join(root, path.replace(/\/$/, ''))))).toEqual(
      [],
    )
  })

  test('no file names a place outside the project', () => {
    const strays = tracked.filter(
      (file) =>
        /\.(md|tsx?|mjs|json|css|ya?ml)$/.test(file) &&
        file !== 'lib/invariants.test.ts' &&
        file !== 'package-lock.json',
    )
    const telling = strays.filter(
      (file) =>
        statSync(join(root, file)).size < 1_000_000 &&
        /\/work\/|\/root\/|registry\.npmjs/.test(read(file)),
    )
    expect(telling).toEqual([])
  })
})
