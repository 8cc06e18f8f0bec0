import { connect, createServer, type Socket } from 'node:net'

/** A proxy whose connections break as soon as a request goes through of whose first line `breaks` says so. */
export async function breakingProxy(target: string, breaks: (requestLine: string) => boolean) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (part: Buffer) => {
      if (breaks(part.toString('latin1').split('\r\n')[0] ?? '')) {
        client.destroy()
        upstream.destroy()
        return
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
