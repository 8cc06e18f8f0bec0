import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { type PostgresServer, startPostgres } from './testing-postgres'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers the URL of the PostgreSQL that the tests of a run share, or with 503 why there is none. */
    postgresAt: string
  }
}

/** Starts no server before a test asks for it, and one for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = `/${randomUUID()}`
  let started: Promise<PostgresServer> | undefined
  const given = process.env['TEST_DATABASE_URL']
  const door = createServer((request, response) => {
    if (request.url !== path) return void response.writeHead(404).end()
    if (given) return void response.end(given)
    started ??= startPostgres()
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(503).end(String(error)),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  const port = typeof address === 'object' ? address?.port : undefined
  project.provide('postgresAt', `http://127.0.0.1:${port}${path}`)
  return async () => {
    door.close()
    door.closeAllConnections()
    const server = await started?.catch(() => undefined)
    await server?.remove()
  }
}
