import type { Action } from './actions'

/** What each action is, as the end of "You may not …". Apart from the table, which every page loads. */
export const actionWords: Readonly<Record<Action, string>> = {
  readConnections: 'read connections',
  readActivity: 'read the activity',
  exportActivity: 'export the activity',
  createConnection: 'create connections',
  editConnection: 'edit connections',
  deleteConnection: 'delete connections',
  manageRoutes: 'add, publish or delete routes',
  manageCustomerGateways: 'create, change or delete customer gateways',
  settleAttempt: 'take attempts back or look them up',
  revealKey: 'reveal pre-shared keys',
  readDrafts: 'read drafts',
  writeDraft: 'save drafts',
  readApprovals: 'read requests for approval',
  withdrawApproval: 'withdraw requests for approval',
  decideApproval: 'approve or reject requests',
  ownAccount: 'manage your own account',
  ownTokens: 'manage your own API tokens',
  managePeople: 'manage people',
  manageTokens: 'manage the API tokens of others',
  manageSettings: 'change the settings',
  readAudit: 'read the audit log',
  exportAudit: 'export the audit log',
  readMetrics: 'read the metrics',
}
