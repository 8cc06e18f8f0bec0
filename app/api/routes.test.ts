import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OperationId, operations } from '@/lib/http/operations'

type Handler = ((request: Request, rest: unknown) => Promise<Response>) & {
  operation?: OperationId
}
type Module = Readonly<Record<string, Handler | string>>

const app = join(import.meta.dirname, '..')
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Every route of the app, by its address as the operations have it. */
function routesIn(folder: string, address: string): { file: string; address: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return entry.name === 'route.ts' ? [{ file: path, address }] : []
    const part = entry.name.replace(/^\[(\w+)\]$/, '{$1}')
    return routesIn(path, /^\(.*\)$/.test(entry.name) ? address : `${address}/${part}`)
  })
}

const routes = routesIn(app, '').filter(({ address }) => !address.includes('[[...'))
const known = Object.entries(operations) as [OperationId, (typeof operations)[OperationId]][]

async function handlersOf(file: string): Promise<[string, Handler][]> {
  const module = (await import(/* @vite-ignore */ file)) as Module
  return methods.flatMap((method) => {
    const handler = module[method]
    return typeof handler === 'function' ? [[method, handler] as [string, Handler]] : []
  })
}

describe('the routes', () => {
  it('are found in the folder', () => {
    expect(routes.length).toBeGreaterThan(25)
    expect(existsSync(join(app, 'api/connections/route.ts'))).toBe(true)
  })

  it.each(routes)(
    '$address takes what is declared, by those it is declared for, and refuses the rest',
    async ({ file, address }) => {
      const handlers = await handlersOf(file)
      const taken: string[] = []
      for (const [method, handler] of handlers) {
        if (handler.operation === undefined) {
          const response = await handler(new Request('http://127.0.0.1/', { method }), {
            params: Promise.resolve({}),
          })
          expect(response.status, `${method} ${address} is no operation`).toBe(405)
          continue
        }
        const { method: declared, path } = operations[handler.operation]
        expect([declared, path]).toEqual([method, address])
        taken.push(handler.operation)
      }
      const declared = known.filter(([, { path }]) => path === address).map(([id]) => id)
      expect(taken.sort()).toEqual(declared.sort())
    },
  )

  it('exist for every operation', () => {
    const addresses = new Set(routes.map(({ address }) => address))
    const missing = known.filter(([, { path }]) => !addresses.has(path)).map(([id]) => id)
    expect(missing).toEqual([])
  })
})
