const pagePolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Inline styles: the picture and the virtual list place things by `style=`, which no nonce covers.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The content security policy of a page, or without a nonce of what is none. */
export const contentPolicy = (nonce?: string): string =>
  nonce === undefined ? dataPolicy : pagePolicy(nonce)

const fixed = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

const year = 365 * 24 * 60 * 60

/**
 * The headers of every answer beside the policy. `isSecure` is for what was asked for under a name
 * that is served over TLS; a loopback name never is, because it belongs to other servers, too.
 */
export const securityHeaders = (isSecure: boolean): Readonly<Record<string, string>> =>
  isSecure ? { ...fixed, 'strict-transport-security': `max-age=${year}` } : fixed
