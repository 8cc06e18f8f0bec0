import { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'

// The production server: Next, with the lane before it. The lane is compiled with the rest of the
// product and handed over by instrumentation.node.ts.

const hostname = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const drainMs = 40_000
const answerMs = 300
const bootPollMs = 10

// Next adds a listener for upgrades to the server it is given, and what comes by that way would pass
// the lane by. It is given one that nobody can reach; ours takes an upgrade as the request it is.
const app = next({
  dev: false,
  dir: import.meta.dirname,
  hostname,
  port,
  httpServer: new Server(),
})
await app.prepare()
const handle = app.getRequestHandler()
const place = Symbol.for('causeway.doors')
// Next does not wait for the start of the product; requests that came earlier would pass the lane by.
while (!globalThis[place]) await wait(bootPollMs)
const { server: settings, log, lane, openServer, stop: stopDesk } = globalThis[place]

function open() {
  try {
    return openServer(settings.tls, (request, response) =>
      lane(request, response, () => void handle(request, response)),
    )
  } catch (error) {
    log.error(`CAUSEWAY_TLS_CERT and CAUSEWAY_TLS_KEY cannot be used: ${error.message}`)
    process.exit(1)
  }
}

const server = open()

server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE'
  log.error(
    taken ? `Port ${port} is in use. Stop what listens there, or set PORT.` : error.message,
  )
  process.exit(1)
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

server.listen(settings.port, settings.host, () => log.info(`Causeway is at ${settings.url}`))
