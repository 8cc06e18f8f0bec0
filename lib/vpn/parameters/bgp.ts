import { cite } from '../sources'
import { cidr, ipAddress } from '../values/address'
import { asn } from '../values/asn'
import { toggle } from '../values/toggle'
import { parameter, type Seen } from './declaration'

const group = 'BgpConfig'
const step = 'bgp'
const appliesWhen = ({ connection, tunnel }: Seen) =>
  tunnel['bgpEnabled'] === true || connection['tunnelsBgpEnabled'] === true

/** Two tunnels share one switch. */
export const dualBgpParameters = {
  tunnelsBgpEnabled: parameter({
    wire: { name: 'EnableTunnelsBgp' },
    only: 'dual',
    value: toggle({ on: 'Both tunnels exchange routes by BGP', off: 'No BGP' }),
    presence: 'defaulted',
    default: false,
    step,
    label: 'BGP of both tunnels',
    help: 'The gateway must have BGP enabled, and each customer gateway must carry an AS number.',
    source: [cite('today', 'EnableTunnelsBgp')],
  }),
}

export const bgpParameters = {
  bgpEnabled: parameter({
    wire: { name: 'EnableBgp', group },
    only: 'single',
    value: toggle({ on: 'Routes are exchanged by BGP', off: 'No BGP' }),
    presence: 'defaulted',
    default: false,
    step,
    label: 'BGP',
    help: 'The gateway must have BGP enabled, and the customer gateway must carry an AS number.',
    source: [cite('reference2020', 'BgpConfig.EnableBgp'), cite('today', 'BgpConfig.EnableBgp')],
  }),
  bgpLocalAsn: parameter({
    wire: { name: 'LocalAsn', group },
    value: asn(),
    presence: 'defaulted',
    default: 45_104,
    appliesWhen,
    step,
    label: 'Local AS number (Alibaba Cloud side)',
    help: 'Your device uses it as the neighbour’s AS. All connections of one gateway must use the same.',
    source: [cite('reference2020', 'BgpConfig.LocalAsn'), cite('today', 'BgpConfig.LocalAsn')],
  }),
  bgpTunnelCidr: parameter({
    wire: { name: 'TunnelCidr', group },
    value: cidr('A /30 inside 169.254.0.0/16 that is not reserved.'),
    presence: 'required',
    appliesWhen,
    step,
    label: 'Tunnel CIDR block',
    help: 'The two host addresses of the block are the BGP addresses of the two ends. Must be unique on the gateway.',
    source: [
      cite('reference2020', 'BgpConfig.TunnelCidr'),
      cite('today', 'BgpConfig.TunnelCidr'),
    ],
  }),
  bgpLocalIp: parameter({
    wire: { name: 'LocalBgpIp', group },
    value: ipAddress(),
    presence: 'required',
    appliesWhen,
    step,
    label: 'Local BGP address (Alibaba Cloud side)',
    help: 'One host address of the tunnel CIDR block; your device takes the other.',
    source: [cite('reference2020', 'LocalBgpIp'), cite('today', 'BgpConfig.LocalBgpIp')],
  }),
}
