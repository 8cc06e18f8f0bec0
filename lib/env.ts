import 'server-only'
import * as z from 'zod/mini'

const wholeNumber = (min: number, max: number) =>
  z.codec(z.string(), z.int().check(z.minimum(min), z.maximum(max)), {
    decode: Number,
    encode: String,
  })

const schema = z.object({
  ALIBABA_CLOUD_ACCESS_KEY_ID: z.optional(z.string()),
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: z.optional(z.string()),
  ALIBABA_CLOUD_CREDENTIALS_TYPE: z.optional(z.string()),
  CAUSEWAY_ENDPOINT: z.optional(z.url()),
  SANDBOX_PORT: z.optional(wholeNumber(1, 65_535)),
  SANDBOX_STATE: z.optional(z.string()),
  SANDBOX_SETTLE_MS: z.optional(wholeNumber(0, 86_400_000)),
})

export type Environment = {
  /** `sandbox`: no credentials are set, so the emulator answers. `cloud`: the service itself. */
  readonly mode: 'sandbox' | 'cloud'
  /** Overrides every region's endpoint; always set in sandbox mode. */
  readonly endpoint: string | undefined
  readonly sandbox: {
    readonly port: number
    readonly stateFile: string
    readonly settleMs: number | undefined
  }
}

const remedies: Readonly<Record<string, string>> = {
  CAUSEWAY_ENDPOINT: 'a URL such as https://vpc.cn-shanghai.aliyuncs.com, or http:// on loopback',
  SANDBOX_PORT: 'a port from 1 to 65535',
  SANDBOX_SETTLE_MS: 'milliseconds, a whole number from 0',
}

/**
 * Reads the environment. Credentials themselves are read at each call, by `lib/alibaba`; here only
 * their presence decides where requests go.
 *
 * @throws Error naming each variable that is wrong and what it takes
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  // An empty variable is how shells and compose files unset one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = z.safeParse(schema, given)
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])))
    const lines = [...names].map(
      (name) => `${name} must be ${remedies[name] ?? 'set differently'}.`,
    )
    throw new Error(lines.join('\n'))
  }
  const {
    ALIBABA_CLOUD_ACCESS_KEY_ID: id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
    ...rest
  } = read.data
  if (Boolean(id) !== Boolean(secret)) {
    const missing = id ? 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' : 'ALIBABA_CLOUD_ACCESS_KEY_ID'
    throw new Error(
      `${missing} is missing. Set both halves of the key pair, or neither for the sandbox.`,
    )
  }
  const port = rest.SANDBOX_PORT ?? 4010
  const mode = id || rest.ALIBABA_CLOUD_CREDENTIALS_TYPE ? 'cloud' : 'sandbox'
  return {
    mode,
    endpoint: mode === 'sandbox' ? `http://127.0.0.1:${port}` : rest.CAUSEWAY_ENDPOINT,
    sandbox: {
      port,
      stateFile: rest.SANDBOX_STATE ?? '.causeway/sandbox.jsonl',
      settleMs: rest.SANDBOX_SETTLE_MS,
    },
  }
}
