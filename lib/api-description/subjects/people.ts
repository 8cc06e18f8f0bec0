import type { Descriptions } from '../description'
import { boolean, object, text } from '../json-schema'
import { emptyAnswer, invitationList, newLink, peopleList, person, role } from '../schemas/people'

type Id =
  | 'listPeople'
  | 'changePerson'
  | 'resetPassword'
  | 'listInvitations'
  | 'invite'
  | 'withdrawInvitation'

export const peopleDescriptions: Descriptions<Id> = {
  listPeople: { answers: { 200: { says: 'Everybody.', schema: peopleList } } },
  changePerson: {
    body: {
      schema: object({}, { Role: role, IsActive: boolean() }, { minProperties: 1 }),
      example: { Role: 'operator' },
    },
    answers: { 200: { says: 'The person.', schema: person } },
    problems: { 409: ['Causeway.Conflict'] },
  },
  resetPassword: {
    answers: { 201: { says: 'The link.', schema: newLink } },
    problems: { 409: ['Causeway.Conflict'] },
  },
  listInvitations: {
    answers: { 200: { says: 'The open invitations.', schema: invitationList } },
  },
  invite: {
    body: {
      schema: object({ Role: role }, { Email: text({ format: 'email' }) }),
      example: { Role: 'operator', Email: 'ana@example.com' },
    },
    answers: {
      201: {
        says: 'The invitation.',
        schema: newLink,
      },
    },
    problems: { 409: ['Causeway.Conflict'] },
  },
  withdrawInvitation: {
    answers: { 200: { says: 'The link no longer works.', schema: emptyAnswer } },
  },
}
