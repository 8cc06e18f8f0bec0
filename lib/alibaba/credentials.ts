import 'server-only'
import { Secret } from '@/lib/secret'
import type { NoCredentials } from './errors'

/** Keys to sign with; `securityToken` belongs to temporary keys alone. */
export type Credentials = {
  readonly accessKeyId: string
  readonly accessKeySecret: Secret
  readonly securityToken?: Secret
}

/** Credentials, or why there are none. */
export type CredentialsResult =
  | { readonly kind: 'credentials'; readonly credentials: Credentials }
  | NoCredentials

/** Where a client gets its credentials, asked once per call. Never rejects. */
export type CredentialsProvider = () => Promise<CredentialsResult>

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The variable of the access key id. */
export const keyIdVariable = 'ALIBABA_CLOUD_ACCESS_KEY_ID'
/** The variable of the access key secret. */
export const keySecretVariable = 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'
/** The variable of the security token that temporary keys come with. */
export const tokenVariable = 'ALIBABA_CLOUD_SECURITY_TOKEN'

/** A provider of fixed keys, for a sandbox or a test. */
export function fixedCredentials(credentials: Credentials): CredentialsProvider {
  const result = Promise.resolve({ kind: 'credentials', credentials } as const)
  return () => result
}

/**
 * Checks keys from outside: the id and the token become headers, so they must be visible ASCII,
 * the id without the comma that ends it in `Authorization`. The values never appear in a failure.
 */
export function checkedCredentials(keys: {
  readonly accessKeyId: string | undefined
  readonly accessKeySecret: string | undefined
  readonly securityToken?: string | undefined
}): CredentialsResult {
  const { accessKeyId, accessKeySecret, securityToken } = keys
  if (!accessKeyId) return noCredentials('missing', keyIdVariable)
  if (!accessKeySecret) return noCredentials('missing', keySecretVariable)
  if (!/^[!-+\--~]+$/.test(accessKeyId)) return noCredentials('malformed', keyIdVariable)
  const pair = { accessKeyId, accessKeySecret: new Secret(accessKeySecret) }
  if (!securityToken) return { kind: 'credentials', credentials: pair }
  if (!/^[!-~]+$/.test(securityToken)) return noCredentials('malformed', tokenVariable)
  return {
    kind: 'credentials',
    credentials: { ...pair, securityToken: new Secret(securityToken) },
  }
}

/** A failure that names the variable to look at. */
export function noCredentials(reason: NoCredentials['reason'], variable: string): NoCredentials {
  return { kind: 'no-credentials', reason, variable, maybeApplied: false }
}

/** An environment value without surrounding blanks, as mounted secrets often end in a newline. */
export function setting(env: Environment, variable: string): string | undefined {
  return env[variable]?.trim() || undefined
}

/** Reads the three key variables of an environment. */
export function keysOf(env: Environment): CredentialsResult {
  return checkedCredentials({
    accessKeyId: setting(env, keyIdVariable),
    accessKeySecret: setting(env, keySecretVariable),
    securityToken: setting(env, tokenVariable),
  })
}
