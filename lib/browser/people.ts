import type { Role } from '@/lib/access/roles'
import type { NewLink, Person, Settings } from '@/lib/http/people'
import { sendJson } from './request-json'

const personPath = (personId: string) => `/api/people/${encodeURIComponent(personId)}`

/** Changes a role, shuts somebody out or lets them in again. @throws ProblemError */
export const changePerson = (
  personId: string,
  changes: { readonly Role?: Role; readonly IsActive?: boolean },
): Promise<Person> => sendJson('PATCH', personPath(personId), changes)

/** A link with which somebody sets a new password; it is told this once. @throws ProblemError */
export const makeResetLink = (personId: string): Promise<NewLink> =>
  sendJson('POST', `${personPath(personId)}/reset`)

/** A link that lets somebody in; it is told this once. @throws ProblemError */
export const invite = (role: Role, email: string): Promise<NewLink> =>
  sendJson('POST', '/api/invitations', { Role: role, ...(email !== '' && { Email: email }) })

/** @throws ProblemError */
export const withdrawInvitation = (invitationId: string): Promise<unknown> =>
  sendJson('DELETE', `/api/invitations/${encodeURIComponent(invitationId)}`)

/** @throws ProblemError */
export const revokeToken = (tokenId: string): Promise<unknown> =>
  sendJson('DELETE', `/api/tokens/${encodeURIComponent(tokenId)}`)

/** Changes the settings that are given. @throws ProblemError */
export const changeSettings = (changes: Partial<Settings>): Promise<Settings> =>
  sendJson('PATCH', '/api/settings', changes)
