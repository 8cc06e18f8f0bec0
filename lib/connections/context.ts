import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Caller } from '@/lib/access/caller'
import { type Client, createClient } from '@/lib/alibaba/client'
import { fixedCredentials } from '@/lib/alibaba/credentials'
import { environmentCredentials } from '@/lib/alibaba/environment-credentials'
import { readEnvironment } from '@/lib/env'
import { processLog } from '@/lib/log'
import { processMetrics } from '@/lib/metrics'
import { Secret } from '@/lib/secret'
import { AttemptDesk } from './attempts/desk'
import { openJournal } from './attempts/journal'
import { attemptLimits } from './attempts/limits'
import { auditBy } from './audit-by'
import type { CallerContext } from './permitted'

/** What every request of a process shares. */
export type ProcessContext = {
  readonly client: Client
  readonly mode: 'sandbox' | 'cloud'
  /** A token for a change whose caller gave none. */
  readonly newClientToken: () => string
  /** Where changes are handed in. */
  readonly desk: AttemptDesk
}

/** What a verb needs from outside: the process, and who asks. Tests make their own. */
export type Context = ProcessContext & CallerContext

/** The emulator's fixed key pair. It opens nothing but the emulator. */
const sandboxKeys = {
  accessKeyId: 'sandbox-access-key-id',
  accessKeySecret: new Secret('sandbox-access-key-secret'),
}

/**
 * The context of an environment. The endpoint is the only difference between the cloud and the
 * sandbox; no verb can tell which one answers. Nothing is opened yet.
 *
 * @throws Error naming the variables that are wrong
 */
export function createContext(env: Readonly<Record<string, string | undefined>>): ProcessContext {
  const { mode, endpoint, journal, attempts } = readEnvironment(env)
  const credentials =
    mode === 'sandbox' ? fixedCredentials(sandboxKeys) : environmentCredentials(env)
  const { deadlineMs } = attempts
  const metrics = processMetrics()
  const client = createClient({
    credentials,
    endpointOverride: endpoint,
    onCall: metrics.noteServiceCall,
    ...(deadlineMs !== undefined && { limits: { totalMs: deadlineMs } }),
  })
  const desk = new AttemptDesk({
    client,
    limits: attemptLimits(attempts),
    open: () => openJournal({ target: mode, ...journal }),
    log: (line) => processLog().error(line),
    onSettled: ({ operation, state }) => {
      if (operation === 'CreateVpnConnection') metrics.noteCreate(state)
    },
  })
  return { client, mode, newClientToken: randomUUID, desk }
}

/** The context of one request: what its caller does goes under their name. */
export const withCaller = (context: ProcessContext, caller: Caller): Context => ({
  ...context,
  caller,
  audit: auditBy(context.desk, caller),
})

const place = Symbol.for('causeway.context')

/**
 * The context of this process, made at the first use. It stands on the global object because the
 * routes and the start of the server are compiled apart, and would each have one of their own.
 */
export function processContext(): ProcessContext {
  const holder = globalThis as { [place]?: ProcessContext }
  holder[place] ??= createContext(process.env)
  return holder[place]
}
