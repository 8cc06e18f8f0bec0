import 'server-only'
import type { Credentials } from './credentials'
import type { SignedRequest } from './exchange'
import { formContentType } from './form-body'
import { authorization } from './signature-v3'

/** The version of the VPC API every call names. */
export const apiVersion = '2016-04-28'

/** What one send is made of. `date` is `YYYY-MM-DDThh:mm:ssZ`; `nonce` is new for each send. */
export type SendInputs = {
  readonly action: string
  readonly authority: string
  readonly body: string
  readonly bodyHash: string
  readonly credentials: Credentials
  readonly date: string
  readonly nonce: string
}

const signedNames = [
  'content-type',
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
] as const
const signedNamesWithToken = [...signedNames, 'x-acs-accesskey-id', 'x-acs-security-token'].sort()

/**
 * The headers of one V3 request, all parameters in the form body and none in the URL, so that
 * no proxy, log or error text sees them. `user-agent` is unsigned; the vendor's audit trail
 * shows it. Source: "V3 request structure and signature", common headers.
 */
export function signedRequest(inputs: SendInputs): SignedRequest {
  const { accessKeyId, accessKeySecret, securityToken } = inputs.credentials
  const headers: Record<string, string> = {
    host: inputs.authority,
    accept: 'application/json',
    'user-agent': 'Causeway',
    'content-type': formContentType,
    'content-length': String(inputs.body.length),
    'x-acs-action': inputs.action,
    'x-acs-content-sha256': inputs.bodyHash,
    'x-acs-date': inputs.date,
    'x-acs-signature-nonce': inputs.nonce,
    'x-acs-version': apiVersion,
  }
  if (securityToken !== undefined) {
    headers['x-acs-accesskey-id'] = accessKeyId
    headers['x-acs-security-token'] = securityToken.reveal()
  }
  const signedHeaders = securityToken === undefined ? signedNames : signedNamesWithToken
  const { bodyHash } = inputs
  const toSign = { method: 'POST', path: '/', query: '', headers, signedHeaders, bodyHash }
  headers['authorization'] = authorization(toSign, accessKeyId, accessKeySecret)
  return { headers, body: inputs.body }
}
