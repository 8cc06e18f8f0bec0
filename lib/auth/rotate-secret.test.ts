import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { describe, expect, it } from 'vitest'
import { recordAttempt } from '@/lib/db/attempts'
import { keysFrom } from '@/lib/db/keys'
import { seal, unseal } from '@/lib/db/seal'
import { dialects, newAttempt, worker } from '@/lib/db/testing'
import { verifyChain } from '@/lib/db/verify-chain'
import { Secret } from '@/lib/secret'
import { authOn } from './process-auth'
import { isUnder, rotateSecret } from './rotate-secret'
import { browserAt, letIn, testAuth } from './testing'

const next = keysFrom(new Secret('another secret of thirty-two bytes or so'))
const now = 1_800_000_000_000

async function inUse(dialect: (typeof dialects)[number]) {
  const auth = await testAuth(dialect)
  const personId = await letIn(auth, 'admin', 'ada@example.com')
  const browser = browserAt(auth)
  await browser.signIn('ada@example.com')
  const key = auth.keys.cookies.reveal()
  await auth.store.db
    .insertInto('two_factors')
    .values({
      id: 'two-1',
      userId: personId,
      secret: await symmetricEncrypt({ key, data: 'the secret of the authenticator' }),
      backupCodes: await symmetricEncrypt({ key, data: '["one","two"]' }),
    })
    .execute()
  await auth.store.db
    .insertInto('tokens')
    .values({
      id: 'tok-1',
      name: 'script',
      person_id: personId,
      role: 'viewer',
      hash: 'digest',
      hint: '',
      created_at: 0,
      expires_at: now * 2,
    })
    .execute()
  await auth.store.db
    .insertInto('approvals')
    .values({
      id: 'app-1',
      operation: 'CreateVpnConnection',
      region_id: 'cn-shanghai',
      vpn_gateway_id: 'vpn-1',
      client_token: 'ct-1',
      parameters: '{}',
      fingerprint: 'f',
      sealed: seal(auth.keys, 'the whole request', 'ct-1'),
      requester_id: personId,
      requester: 'Ada',
      reason: '',
      state: 'waiting',
      decider_id: '',
      decider: '',
      note: '',
      requested_at: 0,
      expires_at: now * 2,
    })
    .execute()
  return { auth, browser }
}

describe.each(dialects)('a new secret, in %s', (dialect) => {
  it('opens what the old one has sealed, and shuts out whoever was in', async () => {
    const { auth, browser } = await inUse(dialect)
    const { store, keys } = auth
    expect(await rotateSecret(store, keys, next, now)).toEqual({
      secondFactors: 1,
      approvals: 1,
      tokensRevoked: 1,
    })
    const factor = await store.db.selectFrom('two_factors').selectAll().executeTakeFirstOrThrow()
    const open = (data: string) => symmetricDecrypt({ key: next.cookies.reveal(), data })
    expect(await open(factor.secret)).toBe('the secret of the authenticator')
    expect(await open(factor.backupCodes)).toBe('["one","two"]')
    const { sealed } = await store.db
      .selectFrom('approvals')
      .select('sealed')
      .executeTakeFirstOrThrow()
    expect(unseal(next, sealed, 'ct-1')).toBe('the whole request')
    expect(unseal(keys, sealed, 'ct-1')).toBeUndefined()
    const after = browserAt(authOn({ store, keys: next }, auth.settings))
    for (const [name, value] of browser.jar) after.jar.set(name, value)
    expect(await after.who()).toEqual({ kind: 'nobody' })
    expect(await after.signIn('ada@example.com')).toMatchObject({ ok: true })
  })

  it('goes on with the audit log, which the old secret is still needed to check', async () => {
    const { auth } = await inUse(dialect)
    const { store, keys } = auth
    expect([await isUnder(store, keys), await isUnder(store, next)]).toEqual([true, false])
    await rotateSecret(store, keys, next, now)
    expect([await isUnder(store, keys), await isUnder(store, next)]).toEqual([false, true])
    const last = await store.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(last).toMatchObject({ action: 'secret-rotated', via: 'command', at: now })
    expect(await verifyChain(store, next, undefined, [keys])).toMatchObject({ entries: last.seq })
    expect((await verifyChain(store, next, undefined, [keys])).broken).toBeUndefined()
    expect(await verifyChain(store, next)).toMatchObject({
      broken: { seq: 1, fault: 'other-key' },
    })
  })

  it('is refused where the old one is not the right one, and nothing is changed', async () => {
    const { auth } = await inUse(dialect)
    const other = keysFrom(new Secret('a secret that was never this one’s'))
    await expect(rotateSecret(auth.store, other, next, now)).rejects.toThrow(/not the secret/)
    expect(await isUnder(auth.store, auth.keys)).toBe(true)
    expect(await auth.store.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
  })

  it('is refused while attempts are under way, whose keys it would lose', async () => {
    const { auth } = await inUse(dialect)
    await recordAttempt(auth.store, newAttempt(), worker())
    await expect(rotateSecret(auth.store, auth.keys, next, now)).rejects.toThrow(
      /1 attempts are under way/,
    )
  })
})
