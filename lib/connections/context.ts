import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Client, createClient } from '@/lib/alibaba/client'
import { fixedCredentials } from '@/lib/alibaba/credentials'
import { environmentCredentials } from '@/lib/alibaba/environment-credentials'
import { readEnvironment } from '@/lib/env'
import { Secret } from '@/lib/secret'

/** What a verb needs from outside. Tests make their own. */
export type Context = {
  readonly client: Client
  readonly mode: 'sandbox' | 'cloud'
  /** A token for a create whose caller gave none. */
  readonly newClientToken: () => string
}

/** The emulator's fixed key pair. It opens nothing but the emulator. */
const sandboxKeys = {
  accessKeyId: 'sandbox-access-key-id',
  accessKeySecret: new Secret('sandbox-access-key-secret'),
}

/**
 * The context of an environment. The endpoint is the only difference between the cloud and the
 * sandbox; no verb can tell which one answers.
 *
 * @throws Error naming the variables that are wrong
 */
export function createContext(env: Readonly<Record<string, string | undefined>>): Context {
  const { mode, endpoint } = readEnvironment(env)
  const credentials =
    mode === 'sandbox' ? fixedCredentials(sandboxKeys) : environmentCredentials(env)
  const client = createClient({ credentials, endpointOverride: endpoint })
  return { client, mode, newClientToken: randomUUID }
}

let shared: Context | undefined

/** The context of this process, made at the first use. */
export function processContext(): Context {
  shared ??= createContext(process.env)
  return shared
}
