import 'server-only'
import * as z from 'zod/mini'
import type { AuthSettings } from './auth/auth-settings'
import { readOidc } from './auth/read-oidc'
import { Secret } from './secret'
import {
  type ServerSettings,
  serverRemedies,
  serverSettings,
  serverVariables,
} from './server-settings'

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
  CAUSEWAY_SESSION_IDLE_MINUTES: z.optional(wholeNumber(1, 1440)),
  CAUSEWAY_SESSION_HOURS: z.optional(wholeNumber(1, 720)),
  OIDC_ISSUER: z.optional(z.url()),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  OIDC_NAME: z.optional(z.string()),
  OIDC_GROUPS_CLAIM: z.optional(z.string()),
  OIDC_ROLES: z.optional(z.string()),
  SANDBOX_PORT: z.optional(wholeNumber(1, 65_535)),
  SANDBOX_STATE: z.optional(z.string()),
  SANDBOX_SETTLE_MS: z.optional(wholeNumber(0, 86_400_000)),
  ...serverVariables,
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
  readonly auth: AuthSettings
  readonly sandbox: {
    readonly port: number
    readonly stateFile: string
    readonly settleMs: number | undefined
  }
  readonly server: ServerSettings
}

const remedies: Readonly<Record<string, string>> = {
  CAUSEWAY_SECRET: `at least ${secretCharactersMin} characters, such as what "openssl rand -base64 32" prints`,
  CAUSEWAY_DEADLINE_MS: 'milliseconds from 100 to 600000',
  CAUSEWAY_RETRY_FOR_MS: 'milliseconds, a whole number from 0',
  DATABASE_URL: 'a URL such as postgres://causeway@127.0.0.1:5432/causeway',
  CAUSEWAY_SESSION_IDLE_MINUTES: 'minutes from 1 to 1440',
  CAUSEWAY_SESSION_HOURS: 'hours from 1 to 720',
  OIDC_ISSUER: 'the URL of an identity provider, such as https://login.example.com',
  CAUSEWAY_ENDPOINT: 'a URL such as https://vpc.cn-shanghai.aliyuncs.com, or http:// on loopback',
  SANDBOX_PORT: 'a port from 1 to 65535',
  SANDBOX_SETTLE_MS: 'milliseconds, a whole number from 0',
  ...serverRemedies,
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
  const server = serverSettings(rest)
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
    auth: {
      url: server.url,
      oidc: readOidc(rest),
      idleMs: (rest.CAUSEWAY_SESSION_IDLE_MINUTES ?? 60) * 60_000,
      absoluteMs: (rest.CAUSEWAY_SESSION_HOURS ?? 12) * 3_600_000,
    },
    sandbox: {
      port,
      stateFile: rest.SANDBOX_STATE ?? '.causeway/sandbox.jsonl',
      settleMs: rest.SANDBOX_SETTLE_MS,
    },
    server,
  }
}
