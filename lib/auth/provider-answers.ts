import 'server-only'
import type { OidcSettings } from './auth-settings'

/** As long as somebody waits who has pressed a button. */
const answerMs = 5000

/** Where a provider says what it has (OpenID Connect Discovery 1.0, 4). */
export const discoveryOf = ({ issuer }: Pick<OidcSettings, 'issuer'>): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/**
 * Whether the provider answers. Asked before the engine is, which would wait for minutes, and before a browser is sent
 * there, which would end on a page that says nothing.
 */
export async function answers(oidc: OidcSettings): Promise<boolean> {
  try {
    const response = await fetch(discoveryOf(oidc), { signal: AbortSignal.timeout(answerMs) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
