import { browserCodes, type Problem, type ProblemDetails, problemWith } from './problem'

/** Codes of our own; every other code is the service's. */
export const ownCodes = {
  'Causeway.InvalidParameters': 'Some parameters are not valid.',
  'Causeway.MalformedJson': 'The body is not JSON.',
  'Causeway.MalformedRequest': 'The request is not HTTP that can be read.',
  'Causeway.ForeignHost': 'Causeway does not answer under this name.',
  'Causeway.ForeignOrigin': 'Another site asked.',
  'Causeway.UnsupportedMediaType': 'The body must be JSON.',
  'Causeway.BodyTooLarge': 'The body is too large.',
  'Causeway.SignInNeeded': 'Sign in first.',
  'Causeway.WrongSignIn': 'These do not open Causeway.',
  'Causeway.SecondFactorNeeded': 'The second factor is needed.',
  'Causeway.BadToken': 'The API token is not valid.',
  'Causeway.Forbidden': 'Your role does not allow this.',
  'Causeway.BadInvitation': 'The link is no longer valid.',
  'Causeway.WeakPassword': 'The password is too easy to guess.',
  'Causeway.TooManyTries': 'Too many tries.',
  'Causeway.TooManyRequests': 'Too many requests.',
  'Causeway.Conflict': 'That cannot be done as things are.',
  'Causeway.NotFound': 'There is nothing at this address.',
  'Causeway.MethodNotAllowed': 'This address does not take this method.',
  'Causeway.Deadline': 'The service did not answer in time.',
  'Causeway.Cancelled': 'The request was cancelled before it was sent.',
  'Causeway.JournalUnavailable': 'The journal cannot be used.',
  'Causeway.VersionNeeded': 'The version it is made from is needed.',
  'Causeway.ChangedElsewhere': 'It was changed elsewhere.',
  'Causeway.NothingToChange': 'Nothing would change.',
  'Causeway.TooLateToCancel': 'It is too late to take this back.',
  'Causeway.ProvenAbsent': 'The request was not carried out.',
  'Causeway.NoCredentials': 'The server has no usable credentials.',
  ...browserCodes,
} as const

export type OwnCode = keyof typeof ownCodes

/** A problem with one of our own codes. */
export const ownProblem = (code: OwnCode, status: number, details: ProblemDetails): Problem =>
  problemWith(code, ownCodes[code], status, details)
