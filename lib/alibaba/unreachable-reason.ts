import 'server-only'
import type { UnreachableReason } from './errors'

const reasonOfCode: Readonly<Record<string, UnreachableReason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ETIMEDOUT: 'connect-timeout',
}

const tlsCode = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/

/** The word for a connection that did not come about, from the code of Node's error. */
export function unreachableReason(error: NodeJS.ErrnoException): UnreachableReason {
  const code = error.code ?? ''
  return reasonOfCode[code] ?? (tlsCode.test(code) ? 'tls' : 'network')
}
