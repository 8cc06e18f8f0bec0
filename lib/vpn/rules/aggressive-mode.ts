import { isCertificationGateway } from '../china-certification'
import { cite } from '../sources'
import { tunnelRule } from './rule'

/** Aggressive mode sends a hash of the pre-shared key that can be guessed at leisure. */
export const aggressiveMode = tunnelRule({
  id: 'aggressive-mode',
  severity: 'warning',
  source: [cite('strongswan', 'aggressive mode with pre-shared keys')],
  check: ({ tunnel, facts, at }) => {
    if (tunnel.ikeMode !== 'aggressive' || tunnel.remoteCaCertificate) return []
    // There is no key to guess; that the mode is not taken is said by another rule.
    if (isCertificationGateway(facts.vpnGateway)) return []
    return [
      {
        paths: [at('ikeMode'), at('psk')],
        message:
          'Aggressive mode shows a hash of the pre-shared key to anyone who asks; strongSwan refuses it as responder. Prefer IKEv2, or use a long random key.',
        fix: { label: 'Use IKEv2', changes: [{ path: at('ikeVersion'), text: 'ikev2' }] },
      },
    ]
  },
})
