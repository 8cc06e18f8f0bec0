import { cite } from '../sources'
import { certificate } from '../values/certificate'
import { region } from '../values/region'
import { resourceId } from '../values/resource-id'
import { tagList } from '../values/tag-list'
import { text } from '../values/text'
import { refuse } from '../values/text-codec'
import { parameter } from './declaration'

const name2020 = /^[A-Za-z][A-Za-z0-9._-]{1,127}$/

/** Whether a name follows the 2020 reference: 2 to 128 characters, a letter first. */
export function isName2020(name: string): boolean {
  return name2020.test(name)
}

/** Whether a name follows today's rule: 1 to 100 characters of any kind. */
export function isNameToday(name: string): boolean {
  return [...name].length <= 100
}

export const gatewayParameters = {
  regionId: parameter({
    wire: { name: 'RegionId' },
    value: region(),
    presence: 'required',
    step: 'gateways',
    label: 'Region',
    help: 'Where the VPN gateway stands. Gateways are listed for this region only.',
    source: [cite('reference2020', 'RegionId')],
  }),
  vpnGatewayId: parameter({
    wire: { name: 'VpnGatewayId' },
    value: resourceId('vpn-gateway', 'vpn-'),
    presence: 'required',
    step: 'gateways',
    label: 'VPN gateway',
    help: 'The gateway on the Alibaba Cloud side. An ID that is not listed may be typed.',
    source: [cite('reference2020', 'VpnGatewayId')],
  }),
  name: parameter({
    wire: { name: 'Name' },
    value: text({
      lengthMax: 128,
      constraint: '1 to 100 characters, not beginning with http:// or https://.',
      refuses: (name) => {
        if (/^https?:\/\//.test(name))
          return refuse('A name must not begin with http:// or https://.')
        if (isNameToday(name) || isName2020(name)) return undefined
        return refuse(
          'More than 100 characters are taken only by the 2020 reference: a letter first, then letters, digits, ".", "_" and "-", at most 128.',
        )
      },
    }),
    presence: 'optional',
    absent: 'No name.',
    step: 'gateways',
    rank: 1,
    label: 'Name',
    help: 'What the connection is called in lists.',
    source: [cite('today', 'Name'), cite('reference2020', 'Name')],
  }),
  tags: parameter({
    wire: { name: 'Tags' },
    value: tagList(),
    presence: 'optional',
    absent: 'No tags.',
    step: 'gateways',
    rank: 2,
    label: 'Tags',
    help: 'Keys and values by which bills and lists can be sorted.',
    source: [cite('today', 'Tags.N.Key, Tags.N.Value')],
  }),
}

export const tunnelGatewayParameters = {
  customerGatewayId: parameter({
    wire: { name: 'CustomerGatewayId' },
    value: resourceId('customer-gateway', 'cgw-'),
    presence: 'required',
    step: 'gateways',
    label: 'Customer gateway',
    help: 'The device in your data centre, as Alibaba Cloud knows it. An ID that is not listed may be typed.',
    source: [cite('reference2020', 'CustomerGatewayId')],
  }),
  remoteCaCertificate: parameter({
    wire: { name: 'RemoteCaCertificate' },
    value: certificate(),
    presence: 'optional',
    absent: 'Not sent; standard gateways take none.',
    requiredWhen: ({ facts }) => facts.vpnGateway?.type === 'NationalStandard',
    // Before a gateway is chosen nobody needs to think about certificates.
    appliesWhen: ({ connection, facts }) =>
      connection['vpnGatewayId'] !== undefined && facts.vpnGateway?.type !== 'Normal',
    step: 'gateways',
    label: 'CA certificate of the peer',
    help: 'Only for a China Certification gateway, which needs it. A standard gateway takes none.',
    source: [cite('today', 'RemoteCaCertificate'), cite('reference2020', 'RemoteCaCertificate')],
  }),
}
