import 'server-only'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleControl, isControl } from './control/handle-control'
import { refuseWebPage } from './gate/web-page'
import { handleCall } from './handle-call'
import { type Sandbox, sandboxOver } from './sandbox'
import { seed } from './seed'
import { memoryJournal, openJournal } from './state/journal'
import { Store } from './state/store'

/** The port of `npm run sandbox`, and of the sandbox inside the product. */
export const defaultPort = 4010

/** How long a create leaves its gateway updating; *assumed*, the service takes minutes. */
export const defaultSettleMs = 3_000

const loopback = '127.0.0.1'

export type SandboxOptions = {
  /** 0 picks a free one. */
  readonly port: number
  /** Where created connections survive a restart; in memory when absent. */
  readonly stateFile?: string
  readonly settleMs?: number
  /** The clock of the resources, in milliseconds. */
  readonly now?: () => number
  /** Gets a line for each call, without any parameter. */
  readonly log?: (line: string) => void
}

export type RunningSandbox = {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** The port belongs to somebody else, perhaps to another sandbox. */
export class PortTakenError extends Error {
  readonly code = 'EADDRINUSE'
  readonly port: number

  constructor(port: number) {
    super(`Port ${port} of ${loopback} is taken. Stop what listens there, or set SANDBOX_PORT.`)
    this.name = 'PortTakenError'
    this.port = port
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    )
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Starts the emulator on the loopback interface; it never listens on another one. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  let sandbox: Sandbox | undefined
  const server = createServer((request, response) => {
    const refusal = refuseWebPage(request)
    if (!sandbox || refusal) {
      response.writeHead(sandbox ? 403 : 503).end(refusal)
      return
    }
    const handle = isControl(request) ? handleControl : handleCall
    handle(sandbox, request, response).catch(() => request.socket.destroy())
  })
  // Longer than clients keep idle connections, so that none is closed under a request.
  server.keepAliveTimeout = 75_000
  const port = await listen(server, options.port)
  // The port comes first: whoever holds it also owns the state file.
  try {
    const journal = options.stateFile ? openJournal(options.stateFile) : memoryJournal()
    sandbox = sandboxOver(new Store(seed, journal), {
      now: options.now ?? Date.now,
      log: options.log ?? (() => undefined),
      settleMs: options.settleMs ?? defaultSettleMs,
    })
  } catch (error) {
    server.close()
    throw error
  }
  const { store } = sandbox
  return {
    url: `http://${loopback}:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close()
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
