import type { Action } from '@/lib/access/actions'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One operation of our own HTTP API. */
export type Operation = {
  readonly method: Method
  /** With the names of its parts in braces, as OpenAPI has them. */
  readonly path: string
  /** What the caller must be allowed to do; `everyone` is for what must work signed out. */
  readonly access: Action | 'everyone'
  /** Changes something, so a browser must ask from a page of ours. */
  readonly changes: boolean
  readonly summary: string
}

const reads = (path: string, access: Operation['access'], summary: string) =>
  ({ method: 'GET', path, access, changes: false, summary }) as const

const changes = <M extends Exclude<Method, 'GET'>>(
  method: M,
  path: string,
  access: Operation['access'],
  summary: string,
) => ({ method, path, access, changes: true, summary }) as const

const connection = '/api/connections/{regionId}/{connectionId}'
const routes = `${connection}/routes` as const
const customerGateway = '/api/customer-gateways/{regionId}/{customerGatewayId}'
const attempt = '/api/attempts/{attemptId}'
const approval = '/api/approvals/{approvalId}'

/**
 * Every operation there is, once. Routes are made from it, and refuse whom it does not name; the
 * description of the API, its page and the tests of the doors ask it too.
 */
export const operations = {
  listConnections: reads(
    '/api/connections',
    'readConnections',
    'List the connections of a region',
  ),
  createConnection: changes(
    'POST',
    '/api/connections',
    'createConnection',
    'Create a connection',
  ),
  checkWithService: changes(
    'POST',
    '/api/connections/dry-run',
    'createConnection',
    'Check with the service what a create would come to',
  ),
  getConnection: reads(connection, 'readConnections', 'Read a connection'),
  modifyConnection: changes('PATCH', connection, 'editConnection', 'Change a connection'),
  deleteConnection: changes('DELETE', connection, 'deleteConnection', 'Delete a connection'),
  getLogs: reads(`${connection}/logs`, 'readConnections', 'Read the logs of a connection'),
  getDiagnosis: reads(`${connection}/diagnosis`, 'readConnections', 'Diagnose a connection'),
  getPeerConfig: reads(
    `${connection}/peer-config`,
    'readConnections',
    'Read the configuration of the other end, without the key',
  ),
  revealKey: changes('POST', `${connection}/psk`, 'revealKey', 'Reveal the pre-shared key'),
  listRoutes: reads(routes, 'readConnections', 'List the routes of a connection'),
  addRoute: changes('POST', routes, 'manageRoutes', 'Add a route'),
  deleteRoute: changes('DELETE', routes, 'manageRoutes', 'Delete a route'),
  publishRoute: changes(
    'PUT',
    `${routes}/publication`,
    'manageRoutes',
    'Publish a route to the VPC, or withdraw it',
  ),
  getTags: reads(`${connection}/tags`, 'readConnections', 'Read the tags of a connection'),
  changeTags: changes(
    'PUT',
    `${connection}/tags`,
    'editConnection',
    'Change the tags of a connection',
  ),
  listRegions: reads('/api/regions', 'readConnections', 'List the regions'),
  listVpnGateways: reads(
    '/api/vpn-gateways',
    'readConnections',
    'List the VPN gateways of a region',
  ),
  getSurroundings: reads(
    '/api/vpn-gateways/{regionId}/{vpnGatewayId}/surroundings',
    'readConnections',
    'Read a VPN gateway with every connection on it',
  ),
  listCustomerGateways: reads(
    '/api/customer-gateways',
    'readConnections',
    'List the customer gateways of a region',
  ),
  createCustomerGateway: changes(
    'POST',
    '/api/customer-gateways',
    'manageCustomerGateways',
    'Create a customer gateway',
  ),
  modifyCustomerGateway: changes(
    'PATCH',
    customerGateway,
    'manageCustomerGateways',
    'Change a customer gateway',
  ),
  deleteCustomerGateway: changes(
    'DELETE',
    customerGateway,
    'manageCustomerGateways',
    'Delete a customer gateway',
  ),

  listAttempts: reads('/api/attempts', 'readActivity', 'List attempts, newest first'),
  exportAttempts: reads('/api/attempts/export', 'exportActivity', 'Export attempts'),
  getAttempt: reads(attempt, 'readActivity', 'Read an attempt'),
  followAttempt: reads(`${attempt}/events`, 'readActivity', 'Follow an attempt as it happens'),
  cancelAttempt: changes('DELETE', attempt, 'settleAttempt', 'Take an attempt back'),
  lookAgain: changes(
    'POST',
    `${attempt}/look`,
    'settleAttempt',
    'Ask the service what became of an attempt',
  ),

  listApprovals: reads('/api/approvals', 'readApprovals', 'List requests for approval'),
  getApproval: reads(approval, 'readApprovals', 'Read a request for approval'),
  approve: changes('POST', `${approval}/approve`, 'decideApproval', 'Approve a request'),
  reject: changes('POST', `${approval}/reject`, 'decideApproval', 'Reject a request'),
  withdraw: changes('POST', `${approval}/withdraw`, 'withdrawApproval', 'Withdraw a request'),

  listDrafts: reads('/api/drafts', 'readDrafts', 'List the drafts'),
  createDraft: changes('POST', '/api/drafts', 'writeDraft', 'Save a new draft'),
  getDraft: reads('/api/drafts/{draftId}', 'readDrafts', 'Read a draft'),
  saveDraft: changes('PUT', '/api/drafts/{draftId}', 'writeDraft', 'Save a draft'),
  deleteDraft: changes('DELETE', '/api/drafts/{draftId}', 'writeDraft', 'Delete a draft'),

  getSignIn: reads('/api/sign-in', 'everyone', 'Read how one can sign in'),
  signIn: changes('POST', '/api/sign-in', 'everyone', 'Sign in with a password'),
  giveSecondFactor: changes(
    'POST',
    '/api/sign-in/second-factor',
    'everyone',
    'Give the second factor',
  ),
  startOidc: changes(
    'POST',
    '/api/sign-in/oidc',
    'everyone',
    'Begin to sign in with the identity provider',
  ),
  finishOidc: reads(
    '/api/auth/callback/{providerId}',
    'everyone',
    'Where the identity provider sends the browser back',
  ),
  signOut: changes('POST', '/api/sign-out', 'everyone', 'Sign out'),
  lookAtInvitation: changes(
    'POST',
    '/api/invitations/look',
    'everyone',
    'Read what an invitation is for',
  ),
  acceptInvitation: changes(
    'POST',
    '/api/invitations/accept',
    'everyone',
    'Accept an invitation with a password',
  ),

  getMe: reads('/api/me', 'ownAccount', 'Read who asks'),
  listSessions: reads('/api/me/sessions', 'ownAccount', 'List your sessions'),
  endSession: changes('DELETE', '/api/me/sessions/{sessionId}', 'ownAccount', 'End a session'),
  changePassword: changes('POST', '/api/me/password', 'ownAccount', 'Change your password'),
  startTwoFactor: changes(
    'POST',
    '/api/me/two-factor',
    'ownAccount',
    'Begin with a second factor',
  ),
  confirmTwoFactor: changes(
    'POST',
    '/api/me/two-factor/confirm',
    'ownAccount',
    'Confirm the second factor with a code',
  ),
  renewRecoveryCodes: changes(
    'POST',
    '/api/me/two-factor/recovery-codes',
    'ownAccount',
    'Make new recovery codes',
  ),
  stopTwoFactor: changes(
    'DELETE',
    '/api/me/two-factor',
    'ownAccount',
    'Do without a second factor',
  ),
  listTokens: reads('/api/tokens', 'ownTokens', 'List API tokens'),
  createToken: changes('POST', '/api/tokens', 'ownTokens', 'Make an API token'),
  revokeToken: changes('DELETE', '/api/tokens/{tokenId}', 'ownTokens', 'Revoke an API token'),

  listPeople: reads('/api/people', 'managePeople', 'List the people'),
  changePerson: changes(
    'PATCH',
    '/api/people/{personId}',
    'managePeople',
    'Change a role, deactivate or reactivate',
  ),
  resetPassword: changes(
    'POST',
    '/api/people/{personId}/reset',
    'managePeople',
    'Make a link to set a new password',
  ),
  listInvitations: reads('/api/invitations', 'managePeople', 'List open invitations'),
  invite: changes('POST', '/api/invitations', 'managePeople', 'Make an invitation'),
  withdrawInvitation: changes(
    'DELETE',
    '/api/invitations/{invitationId}',
    'managePeople',
    'Withdraw an invitation',
  ),
  getSettings: reads('/api/settings', 'readApprovals', 'Read the settings'),
  changeSettings: changes('PATCH', '/api/settings', 'manageSettings', 'Change the settings'),

  listAudit: reads('/api/audit', 'readAudit', 'List entries of the audit log, newest first'),
  exportAudit: reads('/api/audit/export', 'exportAudit', 'Export the audit log'),
  verifyAudit: reads('/api/audit/verify', 'readAudit', 'Check the chain of the audit log'),

  getOpenApi: reads('/api/openapi.json', 'readConnections', 'Read this description'),
  getMetrics: reads('/metrics', 'readMetrics', 'Read the metrics'),
  getHealth: reads('/healthz', 'everyone', 'Say whether the server is alive'),
  getReadiness: reads('/readyz', 'everyone', 'Say whether the server can do its work'),
} as const satisfies Readonly<Record<string, Operation>>

export type OperationId = keyof typeof operations
