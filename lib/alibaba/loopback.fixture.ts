import 'server-only'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it arrived, body read to its end. */
export type Arrived = {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly rawHeaders: readonly string[]
  readonly body: string
}

/** A server on a loopback port of its own, stopped with its sockets when the test ends. */
export type Loopback = {
  readonly url: string
  readonly port: number
  readonly arrived: readonly Arrived[]
  readonly server: http.Server
  /** Connections accepted so far. */
  readonly connections: () => number
}

/** Starts an HTTP server that answers each request, once read, through `respond`. */
export async function startHttp(
  respond: (response: http.ServerResponse, request: Arrived, index: number) => void,
): Promise<Loopback> {
  const arrived: Arrived[] = []
  let connections = 0
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = request
      const body = Buffer.concat(chunks).toString('utf8')
      arrived.push({ method, url, headers, rawHeaders, body })
      respond(response, { method, url, headers, rawHeaders, body }, arrived.length - 1)
    })
  })
  server.on('connection', () => {
    connections += 1
  })
  const port = await listen(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${port}`
  return { url, port, arrived, server, connections: () => connections }
}

/** Starts a bare TCP server; returns its port. */
export async function startTcp(accept: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    accept(socket)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return listen(server)
}

/** A port of this machine on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = net.createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a TCP port has an address of this kind.
  return (server.address() as AddressInfo).port
}
