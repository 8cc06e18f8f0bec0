import type { DryRunAnswer } from '@/lib/vpn/wire/answers'
import type { Descriptions } from '../description'
import { named, object, oneOf, type Schema, text } from '../json-schema'
import { approval } from '../schemas/approval'
import { attempt, changeAnswer } from '../schemas/attempt'
import { connectionDetails, connectionList } from '../schemas/connection'
import { createBody, modifyBody, reason } from '../schemas/connection-body'
import { ifMatch, regionId, wait } from './parameters'

type Id =
  | 'listConnections'
  | 'createConnection'
  | 'checkWithService'
  | 'getConnection'
  | 'modifyConnection'
  | 'deleteConnection'
  | 'revealKey'

const attemptHeader = { 'Causeway-Attempt': 'The ID of the attempt in the journal.' }

/** The outcome is not known yet; who follows Location learns it. */
const goesOn = {
  says: 'It goes on. The attempt is at Location.',
  schema: attempt,
  headers: { ...attemptHeader, Location: 'The address of the attempt.' },
}

const goesOnOrWaits = {
  says: 'It goes on as an attempt, or waits for a second person where the settings ask for one.',
  schema: { anyOf: [attempt, approval] },
  headers: { Location: 'The address of the attempt or of the request for approval.' },
}

const changed = (says: string) => ({ says, schema: changeAnswer, headers: attemptHeader })

/** A connection that can be created, as a caller would write it. */
const exampleOfCreate = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  Name: 'sh-to-branch',
  LocalSubnet: ['10.30.0.0/16'],
  RemoteSubnet: ['172.16.30.0/24'],
  IkeConfig: {
    IkeVersion: 'ikev2',
    IkeEncAlg: 'aes256',
    IkeAuthAlg: 'sha256',
    IkePfs: 'group14',
  },
  IpsecConfig: { IpsecEncAlg: 'aes256', IpsecAuthAlg: 'sha256', IpsecPfs: 'group14' },
  ClientToken: 'branch-2026-001',
  Reason: 'CHG-1042',
}

const yes: Schema<true> = { type: 'boolean', const: true }

const repeats =
  'The same ClientToken with the same parameters gets the first answer again, with others 409.'

export const connectionDescriptions: Descriptions<Id> = {
  listConnections: {
    query: {
      RegionId: regionId,
      View: { schema: oneOf(['summary']), says: 'Only what a list shows of each.' },
    },
    answers: { 200: { says: 'All connections of the region.', schema: connectionList } },
    asksService: true,
  },
  createConnection: {
    says: `The four …Config parameters may also be JSON text, subnets a comma text, numbers and booleans text. ${repeats}`,
    headers: wait,
    body: { schema: createBody, example: exampleOfCreate },
    answers: { 201: changed('It was created.'), 202: goesOnOrWaits },
    problems: { 409: ['Causeway.Cancelled', 'Causeway.NotApproved'] },
    asksService: true,
  },
  checkWithService: {
    says: 'Takes the body of a create and sends it as a dry run: the service checks required parameters, formats and its own limits, and creates nothing. Nothing is written into the journal. ClientToken is read and not sent; the check gets one of its own.',
    body: { schema: createBody, example: exampleOfCreate },
    answers: {
      200: {
        says: 'The service would create it.',
        schema: object({ RequestId: text(), Passed: yes }) satisfies Schema<DryRunAnswer>,
      },
    },
    asksService: true,
  },
  getConnection: {
    answers: {
      200: {
        says: 'The connection, without its key.',
        schema: connectionDetails,
        headers: { ETag: 'Its Version, in quotes.' },
      },
    },
    asksService: true,
  },
  modifyConnection: {
    says: `The parameters given are changed, the others and the key stay. ${repeats}`,
    headers: {
      ...ifMatch('"VERSION"', 'The Version that the change was made from, in quotes.'),
      ...wait,
    },
    body: {
      schema: modifyBody,
      example: { IkeConfig: { IkeLifetime: 28_800 }, Reason: 'CHG-1043' },
    },
    answers: { 200: changed('It was changed.'), 202: goesOn },
    problems: {
      409: ['Causeway.Cancelled'],
      412: ['Causeway.ChangedElsewhere'],
      422: ['Causeway.NothingToChange'],
      428: ['Causeway.VersionNeeded'],
    },
    asksService: true,
  },
  deleteConnection: {
    says: `The name is asked for because a deletion cuts a network off. ${repeats}`,
    headers: wait,
    body: {
      schema: named(
        'DeleteConnection',
        object(
          { Name: text({ description: 'Its name, or its ID where it has none.' }) },
          { ClientToken: text({ minLength: 1, maxLength: 64 }), Reason: reason },
        ),
      ),
      example: { Name: 'sh-to-datacentre', Reason: 'CHG-1044' },
    },
    answers: { 200: changed('It was deleted.'), 202: goesOnOrWaits },
    problems: { 409: ['Causeway.Cancelled', 'Causeway.NotApproved'] },
    asksService: true,
  },
  revealKey: {
    says: 'Each of two tunnels has a key of its own, so TunnelId says which is meant; with one tunnel it is left out. Who revealed it, and why, stands in the audit log.',
    body: {
      schema: object(
        {},
        {
          TunnelId: text({
            minLength: 1,
            maxLength: 64,
            description: 'Needed where the connection has two tunnels: tun-… of one of them.',
          }),
          Reason: reason,
        },
      ),
      example: { Reason: 'CHG-1045' },
    },
    answers: {
      200: {
        says: 'The key.',
        schema: object({ RequestId: text(), Psk: text() }) satisfies Schema<{
          readonly RequestId: string
          readonly Psk: string
        }>,
      },
    },
    asksService: true,
  },
}
