import { isAtLeast, type Role } from './roles'

/** Everything that can be done in Causeway, and the lowest role that may. Nothing is allowed that is not named here. */
export const actions = {
  readConnections: 'viewer',
  readActivity: 'viewer',
  exportActivity: 'viewer',
  createConnection: 'operator',
  editConnection: 'operator',
  deleteConnection: 'operator',
  manageRoutes: 'operator',
  manageCustomerGateways: 'operator',
  settleAttempt: 'operator',
  revealKey: 'operator',
  readDrafts: 'viewer',
  writeDraft: 'operator',
  readApprovals: 'viewer',
  withdrawApproval: 'operator',
  decideApproval: 'approver',
  ownAccount: 'viewer',
  ownTokens: 'viewer',
  managePeople: 'admin',
  manageTokens: 'admin',
  manageSettings: 'admin',
  readAudit: 'admin',
  exportAudit: 'admin',
  readMetrics: 'viewer',
} as const satisfies Readonly<Record<string, Role>>

export type Action = keyof typeof actions

/** Whether somebody of this role may. */
export const mayDo = (role: Role, action: Action): boolean => isAtLeast(role, actions[action])
