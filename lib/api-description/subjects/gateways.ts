import type { Descriptions } from '../description'
import { oneOf } from '../json-schema'
import {
  customerGatewayAnswer,
  customerGatewayBody,
  customerGatewayChange,
  customerGatewayGone,
  customerGatewayList,
  customerGatewayRemoval,
  regionList,
  vpnGatewayList,
} from '../schemas/gateways'
import { gatewaySurroundings } from '../schemas/surroundings'
import { regionId } from './parameters'

type Id =
  | 'listRegions'
  | 'listVpnGateways'
  | 'getSurroundings'
  | 'listCustomerGateways'
  | 'createCustomerGateway'
  | 'modifyCustomerGateway'
  | 'deleteCustomerGateway'

const repeats =
  'While the service is busy it is asked again, for half a minute at most. Where nobody knows the outcome, the same ClientToken may be sent again: it does nothing twice.'

/** What a connection is made between. */
export const gatewayDescriptions: Descriptions<Id> = {
  listRegions: {
    answers: { 200: { says: 'The regions.', schema: regionList } },
    asksService: true,
  },
  listVpnGateways: {
    query: { RegionId: regionId },
    answers: { 200: { says: 'All VPN gateways of the region.', schema: vpnGatewayList } },
    asksService: true,
  },
  getSurroundings: {
    says: 'What the rules about a new connection look at: tunnel blocks, AS numbers, subnets, quotas.',
    answers: {
      200: {
        says: 'The gateway, its connections and its policy routes.',
        schema: gatewaySurroundings,
      },
    },
    asksService: true,
  },
  listCustomerGateways: {
    query: {
      RegionId: regionId,
      View: {
        schema: oneOf(['usage']),
        says: 'Each with the connections that lead to it.',
      },
    },
    answers: {
      200: {
        says: 'All customer gateways of the region, without their keys.',
        schema: customerGatewayList,
      },
    },
    asksService: true,
  },
  createCustomerGateway: {
    says: `An AS number may also be a text of two segments, such as "123.456". ${repeats}`,
    body: {
      schema: customerGatewayBody,
      example: {
        RegionId: 'cn-shanghai',
        IpAddress: '203.0.113.77',
        Asn: 65077,
        Name: 'sh-branch-router',
        Description: 'Suzhou, second floor',
        ClientToken: 'branch-router-2026-001',
      },
    },
    answers: { 201: { says: 'It was created.', schema: customerGatewayAnswer } },
    asksService: true,
  },
  modifyCustomerGateway: {
    says: `What is given is changed; address and AS number stay for good. ${repeats}`,
    body: {
      schema: customerGatewayChange,
      example: { Description: 'Suzhou, third floor' },
    },
    answers: { 200: { says: 'It was changed.', schema: customerGatewayAnswer } },
    problems: { 422: ['Causeway.NothingToChange'] },
    asksService: true,
  },
  deleteCustomerGateway: {
    says: `Refused while a connection leads to it, with the names of those connections. ${repeats}`,
    body: { schema: customerGatewayRemoval, example: { ClientToken: 'branch-router-2026-002' } },
    answers: { 200: { says: 'It is gone.', schema: customerGatewayGone } },
    asksService: true,
  },
}
