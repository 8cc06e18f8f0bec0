import { cite } from '../sources'
import { choice } from '../values/choice'
import { integer } from '../values/integer'
import { authenticationOptions, encryptionOptions, pfsOptions } from './algorithms'
import { parameter } from './declaration'

const group = 'IpsecConfig'
const step = 'phase-2'

export const phase2Parameters = {
  ipsecEncryption: parameter({
    wire: { name: 'IpsecEncAlg', group },
    value: choice(encryptionOptions),
    presence: 'defaulted',
    default: 'aes',
    step,
    label: 'Encryption',
    help: 'How traffic in the tunnel is encrypted (ESP).',
    source: [
      cite('reference2020', 'IpsecConfig.IpsecEncAlg'),
      cite('today', 'IpsecConfig.IpsecEncAlg'),
    ],
  }),
  ipsecAuthentication: parameter({
    wire: { name: 'IpsecAuthAlg', group },
    value: choice(authenticationOptions),
    presence: 'defaulted',
    default: 'md5',
    step,
    label: 'Authentication',
    help: 'How traffic in the tunnel is authenticated (ESP).',
    source: [
      cite('reference2020', 'IpsecConfig.IpsecAuthAlg'),
      cite('today', 'IpsecConfig.IpsecAuthAlg'),
    ],
  }),
  ipsecGroup: parameter({
    wire: { name: 'IpsecPfs', group },
    value: choice(pfsOptions),
    presence: 'defaulted',
    default: 'group2',
    step,
    label: 'PFS group',
    help: 'A Diffie-Hellman exchange of its own for Phase 2 (perfect forward secrecy). A difference shows only at the first rekey.',
    source: [
      cite('reference2020', 'IpsecConfig.IpsecPfs'),
      cite('today', 'IpsecConfig.IpsecPfs'),
    ],
  }),
  ipsecLifetime: parameter({
    wire: { name: 'IpsecLifetime', group, json: 'number' },
    value: integer({ min: 0, max: 86_400, unit: 'seconds' }),
    presence: 'defaulted',
    default: 86_400,
    step,
    label: 'IPsec SA lifetime',
    help: 'How long Phase 2 may live before it is negotiated again.',
    source: [cite('reference2020', 'IpsecConfig.IpsecLifetime')],
  }),
}
