import type { Descriptions } from '../description'
import { integer, object, text } from '../json-schema'
import { emptyAnswer, newToken, role, tokenList } from '../schemas/people'

type Id = 'listTokens' | 'createToken' | 'revokeToken'

export const tokenDescriptions: Descriptions<Id> = {
  listTokens: {
    says: 'Your own; an admin sees everybody’s.',
    answers: { 200: { says: 'The tokens.', schema: tokenList } },
  },
  createToken: {
    says: 'Its role is not above yours, and falls with yours.',
    sessionOnly: true,
    body: {
      schema: object({
        Name: text({ minLength: 1, maxLength: 100 }),
        Role: role,
        Days: integer({ minimum: 1, maximum: 365, description: 'How long it works.' }),
      }),
      example: { Name: 'terraform', Role: 'operator', Days: 90 },
    },
    answers: {
      201: {
        says: 'The token. It is shown this once.',
        schema: newToken,
      },
    },
    problems: { 409: ['Causeway.Conflict'] },
  },
  revokeToken: {
    says: 'Your own; an admin may revoke everybody’s.',
    answers: { 200: { says: 'It no longer works.', schema: emptyAnswer } },
  },
}
