import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { table } from './figures'
import { root } from './servers'

const kib = (bytes: number) => (bytes / 1024).toFixed(1)

/** What a browser loads before a page works: every script of the first HTML, gzip. */
async function firstLoad(origin: string, path: string, cookie = ''): Promise<number> {
  const html = await (await fetch(`${origin}${path}`, { headers: { cookie } })).text()
  const tags = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/\bnomodule\b/i.test(tag),
  )
  const sources = new Set(tags.map(([, source = '']) => source))
  let bytes = 0
  for (const source of sources) {
    const script = await (await fetch(new URL(source, origin))).arrayBuffer()
    bytes += gzipSync(new Uint8Array(script), { level: 6 }).byteLength
  }
  return bytes
}

/** A library as the product imports it, alone, minified, React left out. */
async function libraryPrice(statement: string): Promise<number> {
  const bundle = await rolldown({
    cwd: root,
    input: 'virtual:price',
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    plugins: [
      {
        name: 'virtual',
        resolveId: (id) => (id === 'virtual:price' ? id : null),
        load: (id) => (id === 'virtual:price' ? statement : null),
      },
    ],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    platform: 'browser',
    // Directives such as "use client" mean nothing to a price.
    onLog: () => undefined,
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
  return gzipSync(code, { level: 6 }).byteLength
}

const libraries: readonly [name: string, why: string, statement: string][] = [
  ['downshift', 'overlay: the comboboxes', "export { useCombobox } from 'downshift'"],
  [
    'react-hook-form',
    'the form',
    "export { useForm, useController, FormProvider } from 'react-hook-form'",
  ],
  [
    'zod/v4/core',
    'codecs',
    "export { $ZodCodec, $ZodString, $ZodUnknown, encode, NEVER, safeDecode } from 'zod/v4/core'",
  ],
  [
    '@tanstack/react-query',
    'reads and the create',
    "export { QueryClient, QueryClientProvider, useQuery, useMutation } from '@tanstack/react-query'",
  ],
]

/** Every page against the lightest page Next can serve, and what each library costs. */
export async function benchPageWeight(
  app: string,
  empty: string,
  paths: readonly string[],
  cookie: string,
): Promise<string> {
  const floor = await firstLoad(empty, '/')
  const rows: string[][] = [['an empty Next page', kib(floor), '0.0']]
  for (const path of paths) {
    const bytes = await firstLoad(app, path, path === '/sign-in' ? '' : cookie)
    rows.push([path, kib(bytes), kib(bytes - floor)])
  }
  const prices: string[][] = []
  for (const [name, why, statement] of libraries)
    prices.push([name, why, kib(await libraryPrice(statement))])
  return (
    table(
      'First-load JavaScript, gzip KiB (aim: the form within 100 above the empty page)',
      ['page', 'all', 'above empty'],
      rows,
    ) + table('Price of each library alone, gzip KiB', ['library', 'for', 'KiB'], prices)
  )
}
