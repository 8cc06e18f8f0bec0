import { connect, createServer, type Socket } from 'node:net'

/** What becomes of a request, judged by its first line: it breaks its connection, or waits for a promise. */
type Meeting = 'break' | Promise<void> | undefined

/** A proxy that passes on what it is not told to treat otherwise. */
async function proxyTo(target: string, meet: (requestLine: string) => Meeting) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', async (part: Buffer) => {
      const meeting = meet(part.toString('latin1').split('\r\n')[0] ?? '')
      if (meeting === 'break') {
        client.destroy()
        upstream.destroy()
        return
      }
      if (meeting !== undefined) {
        client.pause()
        await meeting
        client.resume()
      }
      upstream.write(part)
    })
    client.on('end', () => upstream.end())
    client.on('close', () => upstream.destroy())
    upstream.pipe(client)
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A proxy whose connections break as soon as a request goes through of whose first line `breaks` says so. */
export const breakingProxy = (target: string, breaks: (requestLine: string) => boolean) =>
  proxyTo(target, (requestLine) => (breaks(requestLine) ? 'break' : undefined))

/** A proxy that keeps back the requests of whose first line `holds` says so, until they are let go. */
export async function holdingProxy(target: string, holds: (requestLine: string) => boolean) {
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const proxy = await proxyTo(target, (requestLine) => (holds(requestLine) ? isLetGo : undefined))
  return { ...proxy, letGo: () => letGo() }
}
