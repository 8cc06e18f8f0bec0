import { frontLane } from '@/app/api/front-lane'
import { processContext } from '@/lib/connections/context'
import { startDesk } from '@/lib/connections/start-desk'
import { readEnvironment } from '@/lib/env'
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

async function bootSandbox({
  port,
  stateFile,
  settleMs,
}: ReturnType<typeof readEnvironment>['sandbox']) {
  try {
    const { url } = await startSandbox({
      port,
      stateFile,
      ...(settleMs !== undefined && { settleMs }),
    })
    console.info(`No cloud credentials are set: the sandbox answers at ${url}.`)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || !(await isSandboxAt(port))) throw error
    console.info(
      `No cloud credentials are set: using the sandbox that already runs on port ${port}.`,
    )
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
      console.warn(`${trouble} Nothing can be created or changed until that is mended.`)
    // Picked up by server.mjs, which is not compiled and cannot import it, and which listens as soon
    // as it is there.
    Object.assign(globalThis, {
      [Symbol.for('causeway.front-lane')]: frontLane,
      [Symbol.for('causeway.stop')]: () => processContext().desk.stop(),
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
