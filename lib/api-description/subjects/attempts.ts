import { attemptStates, changingOperations } from '@/lib/http/attempt'
import type { Descriptions, ParameterDescription } from '../description'
import { listOf, oneOf, text } from '../json-schema'
import { attempt, attemptList } from '../schemas/attempt'
import { filterText, page, span } from './parameters'

type Id =
  | 'listAttempts'
  | 'exportAttempts'
  | 'getAttempt'
  | 'followAttempt'
  | 'cancelAttempt'
  | 'lookAgain'

const filter: Readonly<Record<string, ParameterDescription>> = {
  State: { schema: oneOf(attemptStates), says: 'Any of the states given.', repeated: true },
  Operation: {
    schema: oneOf(changingOperations),
    says: 'Any of the operations given.',
    repeated: true,
  },
  RegionId: filterText('The region.'),
  VpnGatewayId: filterText('The VPN gateway.'),
  VpnConnectionId: filterText('The connection.'),
  ClientToken: filterText('The client token.'),
  Search: filterText('A part of a name, an ID, a person or a reason.'),
  ...span,
}

const theAttempt = { says: 'The attempt.', schema: attempt }

export const attemptDescriptions: Descriptions<Id> = {
  listAttempts: {
    query: { ...filter, ...page },
    answers: { 200: { says: 'A page of attempts, newest first.', schema: attemptList } },
  },
  exportAttempts: {
    query: {
      Format: {
        schema: oneOf(['csv', 'json']),
        says: 'What the file is.',
        required: true,
        example: 'csv',
      },
      ...filter,
    },
    answers: {
      200: {
        says: 'A file: a table with a line for each attempt, or a list of attempts.',
        schema: { anyOf: [listOf(attempt), text()] },
        mediaTypes: ['application/json', 'text/csv'],
      },
    },
  },
  getAttempt: { answers: { 200: theAttempt } },
  followAttempt: {
    says: 'Server-sent events: each data line is the attempt as it is then. Ends once it is settled.',
    answers: {
      200: {
        says: 'The events.',
        schema: text(),
        mediaTypes: ['text/event-stream'],
      },
    },
  },
  cancelAttempt: {
    says: 'Possible as long as it is certain that nothing was done.',
    answers: { 200: theAttempt },
    problems: { 409: ['Causeway.TooLateToCancel'] },
  },
  lookAgain: {
    says: 'For an attempt whose outcome is unknown.',
    answers: { 200: theAttempt },
  },
}
