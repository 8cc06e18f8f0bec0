import 'server-only'
import {
  type CredentialsProvider,
  type CredentialsResult,
  checkedCredentials,
  type Environment,
  keyIdVariable,
  keySecretVariable,
  keysOf,
  noCredentials,
  setting,
} from './credentials'

/** What the package's providers share. */
type KeySource = {
  getCredentials(): Promise<{
    readonly accessKeyId: string
    readonly accessKeySecret: string
    readonly securityToken: string
  }>
}

type Package = typeof import('@alicloud/credentials')

type External = {
  /** Variables without which the type cannot work; a failed fetch names the first of them. */
  readonly needs: readonly string[]
  readonly build: (library: Package, env: Environment) => KeySource
}

const typeVariable = 'ALIBABA_CLOUD_CREDENTIALS_TYPE'
const roleVariable = 'ALIBABA_CLOUD_ROLE_ARN'
const oidcProviderVariable = 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN'
const oidcTokenVariable = 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'
const uriVariable = 'ALIBABA_CLOUD_CREDENTIALS_URI'

const types = {
  ecs_ram_role: {
    needs: [],
    build: (library, env) =>
      library.ECSRAMRoleCredentialsProvider.builder()
        .withRoleName(setting(env, 'ALIBABA_CLOUD_ECS_METADATA') ?? '')
        .withDisableIMDSv1(setting(env, 'ALIBABA_CLOUD_IMDSV1_DISABLED') === 'true')
        .build(),
  },
  ram_role_arn: {
    needs: [roleVariable, keyIdVariable, keySecretVariable],
    build: (library, env) =>
      library.RAMRoleARNCredentialsProvider.builder()
        .withCredentialsProvider(staticSource(library, env))
        .withRoleArn(setting(env, roleVariable) ?? '')
        .withRoleSessionName(sessionName(env))
        .withStsEndpoint(stsEndpoint(env))
        .build(),
  },
  oidc_role_arn: {
    needs: [roleVariable, oidcProviderVariable, oidcTokenVariable],
    build: (library, env) =>
      library.OIDCRoleArnCredentialsProvider.builder()
        .withRoleArn(setting(env, roleVariable) ?? '')
        .withOIDCProviderArn(setting(env, oidcProviderVariable) ?? '')
        .withOIDCTokenFilePath(setting(env, oidcTokenVariable) ?? '')
        .withRoleSessionName(sessionName(env))
        .withStsEndpoint(stsEndpoint(env))
        .build(),
  },
  credentials_uri: {
    needs: [uriVariable],
    build: (library, env) =>
      library.URICredentialsProvider.builder()
        .withCredentialsURI(setting(env, uriVariable) ?? '')
        .build(),
  },
} as const satisfies Record<string, External>

/** A credentials type whose keys are fetched by the official package. */
export type ExternalType = keyof typeof types

/** Whether a text names a type of {@link ExternalType}. */
export function isExternalType(type: string): type is ExternalType {
  return Object.hasOwn(types, type)
}

/**
 * Temporary keys through `@alicloud/credentials`, loaded on first use and always with an explicit
 * type. The package's default chain is never entered: it keeps failing once it failed, reads files
 * nobody named, and asks the metadata address of machines that have none. Concurrent callers share one fetch; a fetch that fails or
 * takes longer than `timeoutMs` is forgotten, so the next call starts fresh. The package's error
 * texts are dropped, since they can hold whole key files.
 */
export function externalCredentials(
  type: ExternalType,
  env: Environment,
  timeoutMs = 10_000,
): CredentialsProvider {
  const { needs, build }: External = types[type]
  const variable = needs[0] ?? typeVariable
  let source: Promise<KeySource> | undefined
  let flight: Promise<CredentialsResult> | undefined

  const fetchKeys = async () => {
    source ??= import('@alicloud/credentials').then((library) => build(library, env))
    const result = checkedCredentials(await (await source).getCredentials())
    return result.kind === 'credentials' ? result : noCredentials('provider-failed', variable)
  }
  const settled = (result: CredentialsResult) => {
    flight = undefined
    if (result.kind !== 'credentials') source = undefined
    return result
  }
  return async () => {
    const missing = needs.find((needed) => setting(env, needed) === undefined)
    if (missing !== undefined) return noCredentials('missing', missing)
    flight ??= within(timeoutMs, fetchKeys(), variable).then(settled)
    return flight
  }
}

async function within(
  timeoutMs: number,
  keys: Promise<CredentialsResult>,
  variable: string,
): Promise<CredentialsResult> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<CredentialsResult>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, noCredentials('provider-timeout', variable))
  })
  const failed = keys.catch(() => noCredentials('provider-failed', variable))
  const result = await Promise.race([failed, late])
  clearTimeout(timer)
  return result
}

function staticSource(library: Package, env: Environment) {
  const keys = keysOf(env)
  if (keys.kind !== 'credentials') throw new TypeError('The keys of ram_role_arn are malformed.')
  const { accessKeyId, accessKeySecret, securityToken } = keys.credentials
  if (securityToken === undefined) {
    return library.StaticAKCredentialsProvider.builder()
      .withAccessKeyId(accessKeyId)
      .withAccessKeySecret(accessKeySecret.reveal())
      .build()
  }
  return library.StaticSTSCredentialsProvider.builder()
    .withAccessKeyId(accessKeyId)
    .withAccessKeySecret(accessKeySecret.reveal())
    .withSecurityToken(securityToken.reveal())
    .build()
}

function sessionName(env: Environment): string {
  return setting(env, 'ALIBABA_CLOUD_ROLE_SESSION_NAME') ?? 'causeway'
}

/** The token service's host: regional when `ALIBABA_CLOUD_STS_REGION` is set. */
function stsEndpoint(env: Environment): string {
  const region = setting(env, 'ALIBABA_CLOUD_STS_REGION')
  if (region === undefined) return 'sts.aliyuncs.com'
  const inVpc = setting(env, 'ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED')?.toLowerCase() === 'true'
  return `sts${inVpc ? '-vpc' : ''}.${region}.aliyuncs.com`
}
