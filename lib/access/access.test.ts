import { describe, expect, it } from 'vitest'
import { type Action, actions, mayDo } from './actions'
import { isAtLeast, isRole, lowerRole, roles, rolesUpTo } from './roles'

const everything = Object.keys(actions) as Action[]

describe('the table of who may do what', () => {
  it('gives each role everything the one before may, and more', () => {
    const counts = roles.map((role) => everything.filter((action) => mayDo(role, action)).length)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(new Set(counts).size).toBe(roles.length)
    expect(counts.at(-1)).toBe(everything.length)
  })

  it('lets a viewer change no connection and no gateway, and see no key', () => {
    const forbidden = [
      'createConnection',
      'editConnection',
      'deleteConnection',
      'manageRoutes',
      'manageCustomerGateways',
      'revealKey',
    ] as const
    expect(forbidden.filter((action) => mayDo('viewer', action))).toEqual([])
    expect(forbidden.every((action) => mayDo('operator', action))).toBe(true)
  })

  it('keeps people, settings and the audit log to admins', () => {
    const kept = ['managePeople', 'manageSettings', 'readAudit', 'manageTokens'] as const
    for (const action of kept)
      expect(roles.filter((role) => mayDo(role, action))).toEqual(['admin'])
  })
})

describe('roles', () => {
  it('are ordered, and the lower of two is the one that may less', () => {
    expect(rolesUpTo('operator')).toEqual(['viewer', 'operator'])
    expect(lowerRole('admin', 'viewer')).toBe('viewer')
    expect(lowerRole('operator', 'approver')).toBe('operator')
    expect(isAtLeast('approver', 'operator')).toBe(true)
    expect(isAtLeast('viewer', 'operator')).toBe(false)
  })

  it('are known by name alone', () => {
    expect([...roles, 'root', '', null, ['admin']].filter(isRole)).toEqual([...roles])
  })
})
