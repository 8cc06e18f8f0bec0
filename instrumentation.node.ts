import { createFrontLane } from '@/app/api/front-lane'
import { Limiter } from '@/app/doors/limiter'
import { openServer } from '@/app/doors/open-server'
import { firstAdminLink } from '@/lib/auth/invitations'
import { processAuth } from '@/lib/auth/process-auth'
import { processContext } from '@/lib/connections/context'
import { startDesk } from '@/lib/connections/start-desk'
import { StoreError } from '@/lib/db/store-error'
import { type Environment, readEnvironment } from '@/lib/env'
import { processLog } from '@/lib/log'
import { processMetrics } from '@/lib/metrics'
import { startSandbox } from '@/lib/sandbox/server'

/** A sandbox that somebody started alone on the port serves as well as one of our own. */
async function isSandboxAt(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/_control/state`, {
      signal: AbortSignal.timeout(2000),
    })
    return response.ok
  } catch {
    return false
  }
}

async function bootSandbox({ port, stateFile, settleMs }: Environment['sandbox']) {
  try {
    const { url } = await startSandbox({
      port,
      stateFile,
      ...(settleMs !== undefined && { settleMs }),
    })
    processLog().info(`No cloud credentials are set: the sandbox answers at ${url}.`)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || !(await isSandboxAt(port))) throw error
    processLog().info(
      `No cloud credentials are set: using the sandbox that already runs on port ${port}.`,
    )
  }
}

/** All that server.mjs needs of the product. */
function doors(server: Environment['server']) {
  const now = () => performance.now()
  const log = processLog()
  const lane = createFrontLane({
    server,
    log,
    metrics: processMetrics(),
    limiter: new Limiter(now),
    now,
  })
  return { server, log, lane, openServer, stop: () => processContext().desk.stop() }
}

/**
 * Where nobody was let in yet, a link makes the first administrator. It is told here alone, and opens
 * once; it does not go through the log, which others may read.
 */
async function tellFirstAdmin(): Promise<void> {
  try {
    const { store, keys, settings } = await processAuth()
    const link = await firstAdminLink(store, keys, settings.url)
    if (link)
      console.info(`Nobody can sign in yet. Become the first admin, within a day, at:\n${link}`)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    processLog().warn(`${error.message} Nobody can sign in until that is mended.`)
  }
}

/**
 * Checks the environment, starts the sandbox where no credentials are set, and goes on with what an
 * earlier process has left in the journal. A server that failed here would stay up and answer 500 to everything, so the process ends instead.
 */
export async function boot(): Promise<void> {
  try {
    const environment = readEnvironment(process.env)
    if (environment.mode === 'sandbox') await bootSandbox(environment.sandbox)
    const trouble = await startDesk(processContext())
    if (trouble)
      processLog().warn(`${trouble} Nothing can be created or changed until that is mended.`)
    await tellFirstAdmin()
    // Picked up by server.mjs, which is not compiled and cannot import it, and which listens as soon
    // as it is there.
    Object.assign(globalThis, { [Symbol.for('causeway.doors')]: doors(environment.server) })
  } catch (error) {
    processLog().error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
