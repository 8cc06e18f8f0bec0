import type { Descriptions } from '../description'
import { integer, text } from '../json-schema'
import {
  connectionDiagnoses,
  connectionLogs,
  connectionPeerConfig,
  customerGatewayList,
  regionList,
  vpnGatewayList,
} from '../schemas/connection'
import { regionId } from './parameters'

type Id =
  | 'getLogs'
  | 'getDiagnosis'
  | 'getPeerConfig'
  | 'listRegions'
  | 'listVpnGateways'
  | 'listCustomerGateways'

const seconds = integer({ minimum: 0, maximum: 9_999_999_999 })

/** What the service knows about a connection, and what a connection is made between. */
export const observationDescriptions: Descriptions<Id> = {
  getLogs: {
    says: 'From with To, or either of them with MinutePeriod; the last ten minutes unless told.',
    query: {
      From: { schema: seconds, says: 'Unix time in seconds.' },
      To: { schema: seconds, says: 'Unix time in seconds.' },
      MinutePeriod: {
        schema: integer({ minimum: 1, maximum: 10 }),
        says: 'Minutes.',
        example: '10',
      },
      TunnelId: {
        schema: text({ minLength: 1, maxLength: 64 }),
        says: 'One tunnel of a dual-tunnel connection.',
      },
      PageNumber: {
        schema: integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
        says: 'The page.',
      },
      PageSize: {
        schema: integer({ minimum: 1, maximum: 50, default: 50 }),
        says: 'Lines on a page.',
      },
    },
    answers: { 200: { says: 'A page of lines.', schema: connectionLogs } },
    asksService: true,
  },
  getDiagnosis: {
    answers: {
      200: { says: 'The verdicts; none where nothing failed.', schema: connectionDiagnoses },
    },
    asksService: true,
  },
  getPeerConfig: {
    answers: {
      200: { says: 'How the other end has to be set up.', schema: connectionPeerConfig },
    },
    asksService: true,
  },
  listRegions: {
    answers: { 200: { says: 'The regions.', schema: regionList } },
    asksService: true,
  },
  listVpnGateways: {
    query: { RegionId: regionId },
    answers: { 200: { says: 'All VPN gateways of the region.', schema: vpnGatewayList } },
    asksService: true,
  },
  listCustomerGateways: {
    query: { RegionId: regionId },
    answers: {
      200: { says: 'All customer gateways of the region.', schema: customerGatewayList },
    },
    asksService: true,
  },
}
