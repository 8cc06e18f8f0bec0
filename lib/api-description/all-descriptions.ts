import type { OperationId } from '@/lib/http/operations'
import type { Descriptions } from './description'
import { administrationDescriptions } from './subjects/administration'
import { approvalDescriptions } from './subjects/approvals'
import { attemptDescriptions } from './subjects/attempts'
import { connectionDescriptions } from './subjects/connections'
import { draftDescriptions } from './subjects/drafts'
import { gatewayDescriptions } from './subjects/gateways'
import { meDescriptions } from './subjects/me'
import { observationDescriptions } from './subjects/observations'
import { peopleDescriptions } from './subjects/people'
import { routeDescriptions } from './subjects/routes'
import { serviceDescriptions } from './subjects/service'
import { signInDescriptions } from './subjects/sign-in'
import { tokenDescriptions } from './subjects/tokens'

/** Every operation's description: one that is declared and not described does not compile. */
export const descriptions = {
  ...connectionDescriptions,
  ...routeDescriptions,
  ...observationDescriptions,
  ...gatewayDescriptions,
  ...attemptDescriptions,
  ...approvalDescriptions,
  ...draftDescriptions,
  ...signInDescriptions,
  ...meDescriptions,
  ...tokenDescriptions,
  ...peopleDescriptions,
  ...administrationDescriptions,
  ...serviceDescriptions,
} satisfies Descriptions

export type Subject = {
  readonly title: string
  readonly says: string
  readonly ids: readonly OperationId[]
}

const subject = (title: string, says: string, described: Partial<Descriptions>): Subject => ({
  title,
  says,
  // Object.keys widens; the records are declared by operation.
  ids: Object.keys(described) as OperationId[],
})

/** The operations by what they are about, in the order of the reference. */
export const subjects: readonly Subject[] = [
  subject('Connections', 'Create, read, change and delete.', connectionDescriptions),
  subject(
    'Routes and tags',
    'What leads traffic into a connection, and what it is marked with.',
    routeDescriptions,
  ),
  subject(
    'Logs and diagnosis',
    'What the service knows about a connection.',
    observationDescriptions,
  ),
  subject('Gateways', 'What a connection is made between.', gatewayDescriptions),
  subject('Activity', 'The journal of every change.', attemptDescriptions),
  subject('Approvals', 'Changes that a second person decides about.', approvalDescriptions),
  subject('Drafts', 'Forms that a team works on.', draftDescriptions),
  subject('Sign-in', 'For browsers. Everything else takes a token.', signInDescriptions),
  subject('Your account', 'Sessions, password and second factor.', meDescriptions),
  subject('API tokens', 'What scripts sign in with.', tokenDescriptions),
  subject('People', 'Who may come in, and as what.', peopleDescriptions),
  subject(
    'Settings and audit log',
    'What the installation asks for, and who did what.',
    administrationDescriptions,
  ),
  subject('Service', 'This description, metrics and health.', serviceDescriptions),
]
