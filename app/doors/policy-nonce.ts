import { headers } from 'next/headers'

/**
 * The nonce of the request's content security policy, which the lane has put there; undefined under
 * the development server, which has no lane. Whatever asks for it is drawn anew at each request.
 */
export async function policyNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
