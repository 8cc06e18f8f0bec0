import { approvalStates } from '@/lib/http/approval'
import type { Descriptions } from '../description'
import { integer, listOf, object, oneOf, orNull, text } from '../json-schema'
import { approval } from '../schemas/approval'
import { filterText, page } from './parameters'

type Id = 'listApprovals' | 'getApproval' | 'approve' | 'reject' | 'withdraw'

const note = text({ description: 'A word for the one who asked.' })
const theRequest = { says: 'The request for approval.', schema: approval }
const tooLate = { 409: ['Causeway.Conflict'] } as const

export const approvalDescriptions: Descriptions<Id> = {
  listApprovals: {
    query: {
      State: { schema: oneOf(approvalStates), says: 'Any of the states given.', repeated: true },
      ClientToken: filterText('The client token.'),
      VpnConnectionId: filterText('The connection that is to be deleted.'),
      Before: { schema: text(), says: 'Next of the page before this one.' },
      Limit: page.Limit,
    },
    answers: {
      200: {
        says: 'The requests, newest first.',
        schema: object({
          Approvals: listOf(approval),
          Next: orNull(text({ description: 'Give this as Before for the next page.' })),
          ToDecide: integer({ description: 'How many wait that the caller may decide.' }),
        }),
      },
    },
  },
  getApproval: { answers: { 200: theRequest } },
  approve: {
    says: 'Nobody approves what they asked for themselves. The fingerprint says what was looked at.',
    body: {
      schema: object({ Fingerprint: text({ minLength: 1 }) }, { Note: note }),
      example: { Fingerprint: 'FINGERPRINT', Note: 'Looked at with the network team' },
    },
    answers: { 200: theRequest },
    problems: { ...tooLate, 412: ['Causeway.ChangedElsewhere'] },
    asksService: true,
  },
  reject: {
    body: { schema: object({}, { Note: note }), example: { Note: 'The subnet is taken' } },
    answers: { 200: theRequest },
    problems: tooLate,
  },
  withdraw: {
    body: { schema: object({}, { Note: note }), example: {} },
    answers: { 200: theRequest },
    problems: tooLate,
  },
}
