import type { Problem } from './problem'
import { cite } from './sources'

const id = 'ALIBABA_CLOUD_ACCESS_KEY_ID'
const secret = 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'
const token = 'ALIBABA_CLOUD_SECURITY_TOKEN'

const onServer = (say: string, hint: string): Problem => ({
  parameters: [],
  say,
  hint,
  retryable: false,
  source: cite('today', 'common errors'),
})

/**
 * Refusals that concern the server's keys and clock, not the form. Each names the variable of the
 * server to look at, since the person who reads it may have to ask somebody else to do it.
 */
export const credentialProblems: Readonly<Record<string, Problem>> = {
  'InvalidAccessKeyId.NotFound': onServer(
    'The service does not know the access key.',
    `Compare ${id} on the server with the list of access keys in the RAM console: it is mistyped, was deleted, or belongs to another site (China or international). Restart Causeway after a change.`,
  ),
  'InvalidAccessKeyId.Inactive': onServer(
    'The access key is disabled.',
    `Enable the key in the RAM console, or give the server another one in ${id} and ${secret}.`,
  ),
  SignatureDoesNotMatch: onServer(
    'The access key secret does not fit the access key.',
    `Copy ${secret} on the server again, whole and without quotes or blanks. The console shows a secret only once: if it is lost, make a new key and set ${id} too.`,
  ),
  IncompleteSignature: onServer(
    'The signature arrived incomplete.',
    'Something between the server and the service drops or rewrites headers: look at the proxy, and at CAUSEWAY_ENDPOINT on the server.',
  ),
  MissingSecurityToken: onServer(
    'The access key is a temporary one, and its security token is missing.',
    `Set ${token} on the server beside ${id} and ${secret}; all three come from the same answer of STS.`,
  ),
  'InvalidSecurityToken.Expired': onServer(
    'The security token has expired.',
    `Get new temporary keys and set ${id}, ${secret} and ${token} on the server, or let Causeway renew them itself with ALIBABA_CLOUD_CREDENTIALS_TYPE.`,
  ),
  'InvalidSecurityToken.Malformed': onServer(
    'The security token is malformed.',
    `Copy ${token} on the server again, whole and without line breaks.`,
  ),
  'InvalidSecurityToken.MismatchWithAccessKey': onServer(
    'The security token belongs to another access key.',
    `Take ${id}, ${secret} and ${token} from the same answer of STS. With a key that is not temporary, leave the token out.`,
  ),
  'Forbidden.RAM': onServer(
    'The account lacks the permission for this operation.',
    `The key and its secret are right. Ask the owner of the account to grant the RAM user or role behind ${id} this operation of the VPC service.`,
  ),
  'Forbidden.RiskControl': onServer(
    'The service’s risk control has blocked the account.',
    `The key in ${id} is right. Sign in to the Alibaba Cloud console as the owner of the account and look for the notice about the block.`,
  ),
  'InvalidTimeStamp.Expired': onServer(
    'The clock of the server differs from the service’s by more than 15 minutes.',
    'Set the server’s clock, and keep it right with NTP. Causeway has tried once more with the service’s time, which was refused too.',
  ),
}

/** Why the server had no keys to sign with, as `lib/alibaba` tells it. */
export type MissingCredentials = {
  readonly reason:
    | 'missing'
    | 'malformed'
    | 'unknown-type'
    | 'provider-failed'
    | 'provider-timeout'
  /** The environment variable to look at first. */
  readonly variable: string
}

/** What to say and to do about keys that could not be had at all; nothing was sent. */
export function missingCredentials({ reason, variable }: MissingCredentials): {
  say: string
  hint: string
} {
  switch (reason) {
    case 'missing':
      return {
        say: `${variable} is not set.`,
        hint: `Set ${variable} on the server and restart Causeway. Without any of the variables the sandbox answers.`,
      }
    case 'malformed':
      return {
        say: `${variable} holds something that cannot be sent.`,
        hint: `Copy ${variable} on the server again, without line breaks, commas or letters outside ASCII.`,
      }
    case 'unknown-type':
      return {
        say: `${variable} names a way to get keys that Causeway does not know.`,
        hint: `Set ${variable} on the server to ecs_ram_role, ram_role_arn, oidc_role_arn or credentials_uri, or leave it out.`,
      }
    case 'provider-failed':
      return {
        say: 'The provider of temporary keys gave none.',
        hint: `Look at ${variable} on the server, and at whether the role it names may be assumed there.`,
      }
    case 'provider-timeout':
      return {
        say: 'The provider of temporary keys did not answer in time.',
        hint: `Look at ${variable} on the server, and at whether the server reaches the provider.`,
      }
  }
}
