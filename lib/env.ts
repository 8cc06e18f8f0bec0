import 'server-only'
import * as z from 'zod/mini'
import { Secret } from './secret'

const wholeNumber = (min: number, max: number) =>
  z.codec(z.string(), z.int().check(z.minimum(min), z.maximum(max)), {
    decode: Number,
    encode: String,
  })

/** 24 characters of base64 are 144 bits: enough that nobody tries them all. */
const secretCharactersMin = 24

const schema = z.object({
  ALIBABA_CLOUD_ACCESS_KEY_ID: z.optional(z.string()),
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: z.optional(z.string()),
  ALIBABA_CLOUD_CREDENTIALS_TYPE: z.optional(z.string()),
  CAUSEWAY_ENDPOINT: z.optional(z.url()),
  CAUSEWAY_DATA_DIR: z.optional(z.string()),
  CAUSEWAY_SECRET: z.optional(z.string().check(z.minLength(secretCharactersMin))),
  CAUSEWAY_DEADLINE_MS: z.optional(wholeNumber(100, 600_000)),
  CAUSEWAY_RETRY_FOR_MS: z.optional(wholeNumber(0, 86_400_000)),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(?:ql)?:\/\//))),
  SANDBOX_PORT: z.optional(wholeNumber(1, 65_535)),
  SANDBOX_STATE: z.optional(z.string()),
  SANDBOX_SETTLE_MS: z.optional(wholeNumber(0, 86_400_000)),
})

export type Environment = {
  /** `sandbox`: no credentials are set, so the emulator answers. `cloud`: the service itself. */
  readonly mode: 'sandbox' | 'cloud'
  /** Overrides every region's endpoint; always set in sandbox mode. */
  readonly endpoint: string | undefined
  readonly journal: {
    readonly dataDir: string
    readonly databaseUrl: Secret | undefined
    readonly secret: Secret | undefined
  }
  /** Limits of an attempt, in milliseconds; undefined where the defaults hold. */
  readonly attempts: {
    readonly deadlineMs: number | undefined
    readonly retryForMs: number | undefined
  }
  readonly sandbox: {
    readonly port: number
    readonly stateFile: string
    readonly settleMs: number | undefined
  }
}

const remedies: Readonly<Record<string, string>> = {
  CAUSEWAY_SECRET: `at least ${secretCharactersMin} characters, such as what "openssl rand -base64 32" prints`,
  CAUSEWAY_DEADLINE_MS: 'milliseconds from 100 to 600000',
  CAUSEWAY_RETRY_FOR_MS: 'milliseconds, a whole number from 0',
  DATABASE_URL: 'a URL such as postgres://causeway@127.0.0.1:5432/causeway',
  CAUSEWAY_ENDPOINT: 'a URL such as https://vpc.cn-shanghai.aliyuncs.com, or http:// on loopback',
  SANDBOX_PORT: 'a port from 1 to 65535',
  SANDBOX_SETTLE_MS: 'milliseconds, a whole number from 0',
}

const secretOf = (text: string | undefined): Secret | undefined =>
  text === undefined ? undefined : new Secret(text)

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
  if (rest.DATABASE_URL && !rest.CAUSEWAY_SECRET) {
    throw new Error(
      'CAUSEWAY_SECRET is missing. Instances that share a database must share the secret that protects it.',
    )
  }
  const port = rest.SANDBOX_PORT ?? 4010
  const mode = id || rest.ALIBABA_CLOUD_CREDENTIALS_TYPE ? 'cloud' : 'sandbox'
  return {
    mode,
    endpoint: mode === 'sandbox' ? `http://127.0.0.1:${port}` : rest.CAUSEWAY_ENDPOINT,
    journal: {
      dataDir: rest.CAUSEWAY_DATA_DIR ?? '.causeway',
      databaseUrl: secretOf(rest.DATABASE_URL),
      secret: secretOf(rest.CAUSEWAY_SECRET),
    },
    attempts: { deadlineMs: rest.CAUSEWAY_DEADLINE_MS, retryForMs: rest.CAUSEWAY_RETRY_FOR_MS },
    sandbox: {
      port,
      stateFile: rest.SANDBOX_STATE ?? '.causeway/sandbox.jsonl',
      settleMs: rest.SANDBOX_SETTLE_MS,
    },
  }
}
