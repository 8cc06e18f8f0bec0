import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'

// The production server: Next, with the create taken straight from the socket. What takes it is
// compiled with the rest of the product and handed over by instrumentation.node.ts.

const hostname = '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const drainMs = 40_000
const answerMs = 300
const bootPollMs = 10

const app = next({ dev: false, dir: import.meta.dirname, hostname, port })
await app.prepare()
const handle = app.getRequestHandler()
const lane = Symbol.for('causeway.front-lane')
// Next does not wait for the start of the product; requests that came earlier would pass the lane by.
while (!globalThis[lane]) await wait(bootPollMs)
const frontLane = globalThis[lane]
const stopDesk = globalThis[Symbol.for('causeway.stop')]

const server = createServer((request, response) => {
  if (!frontLane(request, response)) void handle(request, response)
})

server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(
    taken ? `Port ${port} is in use. Stop what listens there, or set PORT.` : error.message,
  )
  process.exit(1)
})

// A request that is not HTTP gets the one shape of a failure, too.
server.on('clientError', (_error, socket) => {
  if (!socket.writable) return
  const detail = 'The request is not HTTP that can be read.'
  const problem = {
    type: '/parameters#error-Causeway.MalformedRequest',
    title: detail,
    status: 400,
    code: 'Causeway.MalformedRequest',
    detail,
    requestId: '',
    errors: [],
    retryable: false,
  }
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
})

// A call under way is finished, since its outcome would otherwise be unknown; what waits in a line is
// given back to the journal, where the next process finds it.
function stop() {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), drainMs).unref()
  void stopDesk().then(() => {
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), answerMs).unref()
    server.once('close', () => process.exit(0))
    if (!server.listening) setTimeout(() => process.exit(0), answerMs)
  })
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)

server.listen(port, hostname, () => console.info(`Causeway is at http://${hostname}:${port}`))
