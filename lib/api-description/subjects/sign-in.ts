import type { Descriptions } from '../description'
import { object, oneOf, text } from '../json-schema'
import { emptyAnswer, invitationSeen, password, signInWays } from '../schemas/people'

type Id =
  | 'getSignIn'
  | 'signIn'
  | 'giveSecondFactor'
  | 'startOidc'
  | 'finishOidc'
  | 'signOut'
  | 'lookAtInvitation'
  | 'acceptInvitation'

const wrong = { 401: ['Causeway.WrongSignIn'], 429: ['Causeway.TooManyTries'] } as const
const badLink = { 410: ['Causeway.BadInvitation'], 429: ['Causeway.TooManyTries'] } as const
const email = text({ format: 'email' })
const linkToken = text({
  minLength: 1,
  writeOnly: true,
  description: 'What stands behind the # of the link.',
})
const cookie = { 'Set-Cookie': 'The session.' }

export const signInDescriptions: Descriptions<Id> = {
  getSignIn: {
    answers: {
      200: { says: 'The ways in.', schema: signInWays },
    },
  },
  signIn: {
    body: {
      schema: object({ Email: email, Password: password }),
      example: { Email: 'ana@example.com', Password: 'PASSWORD' },
    },
    answers: {
      200: {
        says: 'Signed in, or one step away from it.',
        schema: object({ Needs: oneOf(['nothing', 'second-factor']) }),
        headers: cookie,
      },
    },
    problems: wrong,
  },
  giveSecondFactor: {
    says: 'Goes with the cookie that the password was answered with.',
    body: {
      schema: {
        anyOf: [
          object({ Code: text({ writeOnly: true, description: 'Six digits.' }) }),
          object({ RecoveryCode: text({ writeOnly: true }) }),
        ],
      },
      example: { Code: '123456' },
    },
    answers: { 200: { says: 'Signed in.', schema: emptyAnswer, headers: cookie } },
    problems: wrong,
  },
  startOidc: {
    body: { schema: object({}), example: {} },
    answers: {
      200: { says: 'Where to go.', schema: object({ Location: text() }), headers: cookie },
    },
    problems: {
      404: ['Causeway.NotFound'],
      429: ['Causeway.TooManyTries'],
      502: ['Causeway.Unreachable'],
    },
  },
  finishOidc: {
    says: 'For browsers on their way back. Its query is the identity provider’s.',
    answers: { 302: { says: 'On to Causeway.', headers: { Location: 'A page.', ...cookie } } },
  },
  signOut: {
    answers: { 200: { says: 'Signed out.', schema: emptyAnswer } },
  },
  lookAtInvitation: {
    body: { schema: object({ Token: linkToken }), example: { Token: 'LINK_TOKEN' } },
    answers: {
      200: {
        says: 'What the link is for.',
        schema: invitationSeen,
      },
    },
    problems: badLink,
  },
  acceptInvitation: {
    body: {
      schema: object(
        { Token: linkToken, Password: password },
        { Name: text({ maxLength: 100 }), Email: email },
      ),
      example: {
        Token: 'LINK_TOKEN',
        Name: 'Ana Lima',
        Email: 'ana@example.com',
        Password: 'PASSWORD',
      },
    },
    answers: { 201: { says: 'Now sign in.', schema: object({ Email: email }) } },
    problems: { ...badLink, 409: ['Causeway.Conflict'], 422: ['Causeway.WeakPassword'] },
  },
}
