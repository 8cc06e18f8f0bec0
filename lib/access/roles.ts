/** The roles, lowest first. Each may do everything that those before it may. */
export const roles = ['viewer', 'operator', 'approver', 'admin'] as const

export type Role = (typeof roles)[number]

/** What each role adds to the one before, in the words of the interface. */
export const roleWords: Readonly<
  Record<Role, { readonly label: string; readonly says: string }>
> = {
  viewer: {
    label: 'Viewer',
    says: 'Reads connections and activity. Sees no pre-shared key, changes nothing.',
  },
  operator: {
    label: 'Operator',
    says: 'Does what a viewer does, and creates, edits and deletes connections and reveals pre-shared keys.',
  },
  approver: {
    label: 'Approver',
    says: 'Does what an operator does, and approves or rejects what others have asked for.',
  },
  admin: {
    label: 'Admin',
    says: 'Does what an approver does, and manages people, every API token, the settings and the audit log.',
  },
}

export const isRole = (text: unknown): text is Role =>
  typeof text === 'string' && (roles as readonly string[]).includes(text)

/** Whether `role` may do everything that `needed` may. */
export const isAtLeast = (role: Role, needed: Role): boolean =>
  roles.indexOf(role) >= roles.indexOf(needed)

/** The roles up to this one, lowest first: what somebody may hand on. */
export const rolesUpTo = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role) + 1)

/** The lower of two roles. */
export const lowerRole = (a: Role, b: Role): Role => (isAtLeast(a, b) ? b : a)
