import { describe, expect, it } from 'vitest'
import { roleOfGroups } from './provider-role'
import { readOidc } from './read-oidc'

const whole = {
  OIDC_ISSUER: 'https://login.example.com/realms/corp',
  OIDC_CLIENT_ID: 'causeway',
  OIDC_CLIENT_SECRET: 'not-to-be-shown',
  OIDC_ROLES: 'net-admins=admin, net ops = operator,cn=readers,dc=corp=viewer',
}

describe('the identity provider of an environment', () => {
  it('is none where nothing is set', () => {
    expect(readOidc({})).toBeUndefined()
  })

  it('is read whole, with the name of its host and the usual claim', () => {
    const oidc = readOidc({ ...whole, OIDC_ROLES: 'net-admins=admin, net ops = operator' })
    expect(oidc).toMatchObject({
      issuer: whole.OIDC_ISSUER,
      clientId: 'causeway',
      name: 'login.example.com',
      groupsClaim: 'groups',
    })
    expect([...(oidc?.roles ?? [])]).toEqual([
      ['net-admins', 'admin'],
      ['net ops', 'operator'],
    ])
    expect(JSON.stringify(oidc)).not.toContain('not-to-be-shown')
  })

  it('has a name and a claim of its own where they are set', () => {
    const named = { ...whole, OIDC_ROLES: 'a=admin', OIDC_NAME: 'Corp', OIDC_GROUPS_CLAIM: 'r' }
    expect(readOidc(named)).toMatchObject({ name: 'Corp', groupsClaim: 'r' })
  })

  it('takes a group with an equals sign in it', () => {
    const oidc = readOidc({ ...whole, OIDC_ROLES: 'cn=readers=viewer' })
    expect([...(oidc?.roles ?? [])]).toEqual([['cn=readers', 'viewer']])
  })

  it.each(Object.keys(whole))('is refused by name without %s', (name) => {
    expect(() => readOidc({ ...whole, [name]: undefined })).toThrow(
      new RegExp(`^${name} is missing`),
    )
  })

  it.each(['', 'net-admins', 'net-admins=king', '=admin', ' , '])(
    'is refused where the roles are "%s"',
    (OIDC_ROLES) => {
      expect(() => readOidc({ ...whole, OIDC_ROLES })).toThrow(/OIDC_ROLES/)
    },
  )

  it('must be reached over TLS, except on this machine', () => {
    const roles = { ...whole, OIDC_ROLES: 'a=admin' }
    expect(() => readOidc({ ...roles, OIDC_ISSUER: 'http://login.example.com' })).toThrow(/https/)
    for (const host of ['127.0.0.1:4000', 'localhost:4000', '[::1]:4000'])
      expect(readOidc({ ...roles, OIDC_ISSUER: `http://${host}` })).toBeDefined()
  })
})

describe('the role of groups', () => {
  const roles = new Map([
    ['net-admins', 'admin'],
    ['net-ops', 'operator'],
    ['net-read', 'viewer'],
  ] as const)

  it.each([
    [['net-read'], 'viewer'],
    [['net-read', 'net-ops'], 'operator'],
    [['net-admins', 'net-read', 'net-ops'], 'admin'],
    [['staff', 'net-ops'], 'operator'],
    ['net-ops', 'operator'],
    [[], undefined],
    [['staff'], undefined],
    [['NET-ADMINS'], undefined],
    [[{ name: 'net-admins' }, null, 7], undefined],
    [undefined, undefined],
    [{ 'net-admins': true }, undefined],
  ])('of %j is %s', (groups, role) => {
    expect(roleOfGroups(groups, roles)).toBe(role)
  })
})
