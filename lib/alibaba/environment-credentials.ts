import 'server-only'
import {
  type CredentialsProvider,
  type Environment,
  keysOf,
  noCredentials,
  setting,
  tokenVariable,
} from './credentials'
import { type ExternalType, externalCredentials, isExternalType } from './external-credentials'

const typeVariable = 'ALIBABA_CLOUD_CREDENTIALS_TYPE'

/**
 * Reads credentials from the environment, anew at each call. Without
 * `ALIBABA_CLOUD_CREDENTIALS_TYPE`, or with `access_key` or `sts`, the keys are in
 * `ALIBABA_CLOUD_ACCESS_KEY_ID`, `_ACCESS_KEY_SECRET` and `_SECURITY_TOKEN`. The types
 * `ecs_ram_role`, `ram_role_arn`, `oidc_role_arn` and `credentials_uri` fetch temporary keys
 * through the official package. Nothing is ever guessed from files or from the network.
 * Source: "Manage access credentials", environment variables.
 */
export function environmentCredentials(env: Environment): CredentialsProvider {
  const external = new Map<ExternalType, CredentialsProvider>()
  return async () => {
    const type = setting(env, typeVariable)
    if (type === undefined || type === 'access_key') return keysOf(env)
    if (type === 'sts') {
      return setting(env, tokenVariable) === undefined
        ? noCredentials('missing', tokenVariable)
        : keysOf(env)
    }
    if (!isExternalType(type)) return noCredentials('unknown-type', typeVariable)
    const provider = external.get(type) ?? externalCredentials(type, env)
    external.set(type, provider)
    return provider()
  }
}
