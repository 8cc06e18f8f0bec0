import { roles } from '@/lib/access/roles'
import type {
  InvitationList,
  InvitationSeen,
  Me,
  NewLink,
  NewToken,
  Person,
  PersonList,
  SessionList,
  Settings,
  SignInWays,
  TokenList,
  TwoFactorBegun,
} from '@/lib/http/people'
import {
  boolean,
  type JsonSchema,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  time,
} from '../json-schema'

export const role = named('Role', oneOf(roles))

/** A password; how good it must be is for the server to say. */
export const password = text({ writeOnly: true, minLength: 1, maxLength: 256 })

export const emptyAnswer = object({})

const yes: JsonSchema & Schema<true> = { const: true }

export const signInWays = object({
  Password: yes,
  Oidc: orNull(object({ Name: text() })),
  NeedsFirstAdmin: boolean({ description: 'Whether nobody can sign in yet.' }),
}) satisfies Schema<SignInWays>

export const me = object({
  PersonId: text(),
  Name: text(),
  Email: text({ format: 'email' }),
  Role: role,
  Via: oneOf(['session', 'token'], { description: 'How this request signed in.' }),
  TwoFactor: boolean(),
  HasPassword: boolean(),
}) satisfies Schema<Me>

export const sessionList = object({
  Sessions: listOf(
    object({
      SessionId: text(),
      StartTime: time(),
      LastTime: time(),
      ExpireTime: time(),
      Address: text(),
      Browser: text(),
      IsThis: boolean({ description: 'Whether this request came through it.' }),
    }),
  ),
}) satisfies Schema<SessionList>

export const recoveryCodes = listOf(text(), { description: 'Each works once. Shown once.' })

export const twoFactorBegun = object({
  Uri: text({ description: 'otpauth://, for the authenticator. Shown once.' }),
  RecoveryCodes: recoveryCodes,
}) satisfies Schema<TwoFactorBegun>

export const tokenList = object({
  Tokens: listOf(
    object({
      TokenId: text(),
      Name: text(),
      Role: role,
      Hint: text({ description: 'Its last characters.' }),
      PersonId: text(),
      Person: text(),
      CreateTime: time(),
      ExpireTime: time(),
      LastUseTime: orNull(time()),
      RevokeTime: orNull(time()),
    }),
  ),
}) satisfies Schema<TokenList>

export const newToken = object({ TokenId: text(), Token: text() }) satisfies Schema<NewToken>

export const person = named(
  'Person',
  object({
    PersonId: text(),
    Name: text(),
    Email: text({ format: 'email' }),
    Role: role,
    IsActive: boolean(),
    TwoFactor: boolean(),
    SignsInWith: listOf(oneOf(['password', 'oidc'])),
    LastTime: orNull(time()),
  }) satisfies Schema<Person>,
)

export const peopleList = object({ People: listOf(person) }) satisfies Schema<PersonList>

const invitationKind = oneOf(['first', 'join', 'reset'], {
  description: 'first: makes the first administrator. join: a new person. reset: a new password.',
})

export const invitationList = object({
  Invitations: listOf(
    object({
      InvitationId: text(),
      Kind: invitationKind,
      Role: role,
      Email: orNull(text()),
      MadeBy: text(),
      CreateTime: time(),
      ExpireTime: time(),
    }),
  ),
}) satisfies Schema<InvitationList>

export const invitationSeen = object({
  Kind: invitationKind,
  Role: role,
  Email: orNull(text()),
  Name: orNull(text()),
}) satisfies Schema<InvitationSeen>

export const newLink = object({
  InvitationId: text(),
  Link: text({ description: 'To hand over yourself. Works once, shown once.' }),
  ExpireTime: time(),
}) satisfies Schema<NewLink>

export const settingChoices = {
  ApproveCreate: boolean({ description: 'A second person approves creations.' }),
  ApproveDelete: boolean({ description: 'A second person approves deletions.' }),
}

export const settings = named('Settings', object(settingChoices) satisfies Schema<Settings>)
