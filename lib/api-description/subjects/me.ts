import type { Descriptions } from '../description'
import { object, text } from '../json-schema'
import {
  emptyAnswer,
  me,
  password,
  recoveryCodes,
  sessionList,
  twoFactorBegun,
} from '../schemas/people'

type Id =
  | 'getMe'
  | 'listSessions'
  | 'endSession'
  | 'changePassword'
  | 'startTwoFactor'
  | 'confirmTwoFactor'
  | 'renewRecoveryCodes'
  | 'stopTwoFactor'

const confirmation = { schema: object({ Password: password }), example: { Password: 'PASSWORD' } }
const wrongPassword = {
  401: ['Causeway.WrongSignIn'],
  429: ['Causeway.TooManyTries'],
} as const

export const meDescriptions: Descriptions<Id> = {
  getMe: { answers: { 200: { says: 'You.', schema: me } } },
  listSessions: { answers: { 200: { says: 'Your sessions.', schema: sessionList } } },
  endSession: { answers: { 200: { says: 'It is over.', schema: emptyAnswer } } },
  changePassword: {
    sessionOnly: true,
    body: {
      schema: object({ Current: password, New: password }),
      example: { Current: 'PASSWORD', New: 'NEW_PASSWORD' },
    },
    answers: { 200: { says: 'Changed.', schema: emptyAnswer } },
    problems: { ...wrongPassword, 422: ['Causeway.WeakPassword'] },
  },
  startTwoFactor: {
    sessionOnly: true,
    says: 'Nothing is asked at sign-in before a code has confirmed it.',
    body: confirmation,
    answers: {
      200: {
        says: 'What the authenticator needs.',
        schema: twoFactorBegun,
      },
    },
    problems: { ...wrongPassword, 409: ['Causeway.Conflict'] },
  },
  confirmTwoFactor: {
    sessionOnly: true,
    body: {
      schema: object({ Code: text({ writeOnly: true, description: 'Six digits.' }) }),
      example: { Code: '123456' },
    },
    answers: { 200: { says: 'It is asked for from now on.', schema: emptyAnswer } },
    problems: wrongPassword,
  },
  renewRecoveryCodes: {
    sessionOnly: true,
    says: 'The ones before stop working.',
    body: confirmation,
    answers: {
      200: { says: 'The new ones.', schema: object({ RecoveryCodes: recoveryCodes }) },
    },
    problems: wrongPassword,
  },
  stopTwoFactor: {
    sessionOnly: true,
    body: confirmation,
    answers: { 200: { says: 'No longer asked for.', schema: emptyAnswer } },
    problems: wrongPassword,
  },
}
