import { cite } from '../sources'
import { choice } from '../values/choice'
import { integer } from '../values/integer'
import { psk } from '../values/secret'
import { text } from '../values/text'
import { toggle } from '../values/toggle'
import { authenticationOptions, encryptionOptions, groupOptions } from './algorithms'
import { parameter } from './declaration'

const group = 'IkeConfig'
const step = 'phase-1'

const identifier = () =>
  text({ lengthMax: 100, constraint: 'At most 100 characters; today’s service takes no blanks.' })

export const phase1Parameters = {
  psk: parameter({
    wire: { name: 'Psk', group },
    value: psk({ lengthMax: 100 }),
    presence: 'optional',
    absent:
      'The service makes a random key of 16 characters; it can be revealed on the page of the connection.',
    // A China Certification gateway knows its peer by a certificate.
    appliesWhen: ({ facts }) => facts.vpnGateway?.type !== 'NationalStandard',
    step,
    label: 'Pre-shared key',
    help: 'Both ends must hold the same key.',
    source: [cite('today', 'IkeConfig.Psk'), cite('reference2020', 'IkeConfig.Psk')],
  }),
  ikeVersion: parameter({
    wire: { name: 'IkeVersion', group },
    value: choice([
      { value: 'ikev1', meaning: 'IKE version 1', documented: 'both' },
      { value: 'ikev2', meaning: 'IKE version 2', documented: 'both' },
    ]),
    presence: 'defaulted',
    default: 'ikev1',
    step,
    label: 'IKE version',
    help: 'IKEv2 carries several subnets in one SA; IKEv1 carries one block a side.',
    source: [cite('reference2020', 'IkeConfig.IkeVersion')],
  }),
  ikeMode: parameter({
    wire: { name: 'IkeMode', group },
    value: choice([
      { value: 'main', meaning: 'Identities are protected', documented: 'both' },
      { value: 'aggressive', meaning: 'Three messages, identities in clear', documented: 'both' },
    ]),
    presence: 'defaulted',
    default: 'main',
    appliesWhen: ({ tunnel }) => tunnel['ikeVersion'] !== 'ikev2',
    step,
    label: 'Negotiation mode',
    help: 'IKEv1 only.',
    source: [cite('reference2020', 'IkeConfig.IkeMode')],
  }),
  ikeEncryption: parameter({
    wire: { name: 'IkeEncAlg', group },
    value: choice(encryptionOptions),
    presence: 'defaulted',
    default: 'aes',
    step,
    label: 'Encryption',
    help: 'How Phase 1 messages are encrypted. Your device must offer the same.',
    source: [cite('reference2020', 'IkeConfig.IkeEncAlg'), cite('today', 'IkeConfig.IkeEncAlg')],
  }),
  ikeAuthentication: parameter({
    wire: { name: 'IkeAuthAlg', group },
    value: choice(authenticationOptions),
    presence: 'defaulted',
    default: 'md5',
    step,
    label: 'Authentication',
    help: 'The hash of Phase 1 (integrity and PRF).',
    source: [
      cite('reference2020', 'IkeConfig.IkeAuthAlg'),
      cite('today', 'IkeConfig.IkeAuthAlg'),
    ],
  }),
  ikeGroup: parameter({
    wire: { name: 'IkePfs', group },
    value: choice(groupOptions),
    presence: 'defaulted',
    default: 'group2',
    step,
    label: 'Diffie-Hellman group',
    help: 'The key exchange of Phase 1.',
    source: [cite('reference2020', 'IkeConfig.IkePfs'), cite('today', 'IkeConfig.IkePfs')],
  }),
  ikeLifetime: parameter({
    wire: { name: 'IkeLifetime', group, json: 'number' },
    value: integer({ min: 0, max: 86_400, unit: 'seconds' }),
    presence: 'defaulted',
    default: 86_400,
    step,
    label: 'IKE SA lifetime',
    help: 'How long Phase 1 may live before it is negotiated again.',
    source: [cite('reference2020', 'IkeConfig.IkeLifetime')],
  }),
  localId: parameter({
    wire: { name: 'LocalId', group, alias: 'LocalIdIPsec' },
    value: identifier(),
    presence: 'optional',
    absent: 'The IP address of the VPN gateway.',
    step,
    label: 'Local identifier (VPN gateway)',
    helpOn: ({ vpnGateway }) =>
      vpnGateway?.type === 'NationalStandard'
        ? 'Not needed: a China Certification gateway is known by its own certificate.'
        : undefined,
    help: 'How the Alibaba Cloud side names itself. The 2020 reference calls the key LocalIdIPsec; both keys are sent.',
    source: [cite('today', 'IkeConfig.LocalId'), cite('reference2020', 'IkeConfig.LocalIdIPsec')],
  }),
  remoteId: parameter({
    wire: { name: 'RemoteId', group },
    value: identifier(),
    presence: 'optional',
    absent: 'The IP address of the customer gateway.',
    step,
    label: 'Remote identifier (customer gateway)',
    help: 'How your device names itself.',
    helpOn: ({ vpnGateway }) =>
      vpnGateway?.type === 'NationalStandard'
        ? 'The subject of the certificate of your device, such as CN=branch,OU=network,O=example,C=CN.'
        : undefined,
    source: [cite('reference2020', 'IkeConfig.RemoteId'), cite('today', 'IkeConfig.RemoteId')],
  }),
  enableDpd: parameter({
    wire: { name: 'EnableDpd' },
    value: toggle({ on: 'Dead peers are noticed', off: 'No dead peer detection' }),
    presence: 'defaulted',
    default: true,
    step,
    label: 'Dead peer detection (DPD)',
    help: 'Asks the peer whether it is alive, and takes the connection down when no answer comes.',
    source: [cite('reference2020', 'EnableDpd')],
  }),
  enableNatTraversal: parameter({
    wire: { name: 'EnableNatTraversal' },
    value: toggle({ on: 'NAT devices on the way are found', off: 'No NAT traversal' }),
    presence: 'defaulted',
    default: true,
    step,
    label: 'NAT traversal',
    help: 'Needed when your device stands behind NAT.',
    source: [cite('reference2020', 'EnableNatTraversal')],
  }),
}
