import { cite } from '../sources'
import { cidrList } from '../values/cidr-list'
import { toggle } from '../values/toggle'
import { parameter } from './declaration'

/** Causeway's own ceiling; the service's number today is not published (5 in 2021, Terraform takes 10). */
const countMax = 50

export const subnetParameters = {
  localSubnets: parameter({
    wire: { name: 'LocalSubnet' },
    value: cidrList({ countMax }),
    presence: 'required',
    step: 'subnets',
    label: 'Alibaba Cloud side (VPC)',
    help: 'CIDR blocks of the VPC that talk through the tunnel. 0.0.0.0/0 on both sides chooses destination routing.',
    source: [cite('reference2020', 'LocalSubnet'), cite('today', 'LocalSubnet')],
  }),
  remoteSubnets: parameter({
    wire: { name: 'RemoteSubnet' },
    value: cidrList({ countMax }),
    presence: 'required',
    step: 'subnets',
    label: 'Your site (data centre)',
    help: 'CIDR blocks behind your own device.',
    source: [cite('reference2020', 'RemoteSubnet'), cite('today', 'RemoteSubnet')],
  }),
  autoConfigureRoutes: parameter({
    wire: { name: 'AutoConfigRoute' },
    value: toggle({
      on: 'Routes are configured automatically',
      off: 'You configure routes yourself',
    }),
    presence: 'defaulted',
    default: true,
    step: 'subnets',
    label: 'Configure routes',
    help: 'Lets the service add the routes of the VPN gateway. No later answer of the service repeats this choice.',
    source: [cite('reference2020', 'AutoConfigRoute')],
  }),
  effectImmediately: parameter({
    wire: { name: 'EffectImmediately' },
    value: toggle({ on: 'Negotiate at once', off: 'Negotiate when traffic arrives' }),
    presence: 'defaulted',
    default: false,
    step: 'subnets',
    label: 'Start of negotiation',
    help: 'At once: negotiations start when the configuration is done. Otherwise your device, or the first packet, starts them.',
    source: [cite('reference2020', 'EffectImmediately'), cite('today', 'EffectImmediately')],
  }),
}
