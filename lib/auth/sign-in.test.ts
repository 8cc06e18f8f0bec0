import { describe, expect, it } from 'vitest'
import { dialects } from '@/lib/db/testing'
import { browserAt, letIn, password, testAuth } from './testing'
import { accountRule, addressRule } from './throttle'

describe.each(dialects)('signing in, in %s', (dialect) => {
  it('makes a session of the person, and of nobody else', async () => {
    const auth = await testAuth(dialect)
    const id = await letIn(auth, 'operator', 'ada@example.com')
    const browser = browserAt(auth)
    expect(await browser.who()).toEqual({ kind: 'nobody' })
    expect(await browser.signIn('Ada@Example.com')).toMatchObject({
      ok: true,
      value: { value: { Needs: 'nothing' } },
    })
    expect(await browser.who()).toMatchObject({
      kind: 'known',
      caller: { personId: id, name: 'Ada Lovelace', role: 'operator', via: 'session' },
    })
  })

  it('keeps no session token that opens anything in the database', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    const browser = browserAt(auth)
    await browser.signIn('ada@example.com')
    const [cookie = ''] = [...browser.jar.values()]
    const token = decodeURIComponent(cookie).split('.')[0] ?? ''
    expect(token.length).toBeGreaterThanOrEqual(32)
    const rows = await auth.store.db.selectFrom('sessions').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not opened by a cookie with another signature, or none', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    const browser = browserAt(auth)
    await browser.signIn('ada@example.com')
    const [[name, value] = ['', '']] = [...browser.jar]
    const [token = ''] = decodeURIComponent(value).split('.')
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${'A'.repeat(43)}=`,
      '%E0%A4%A',
      '.',
      '',
    ]) {
      browser.jar.set(name, forged.startsWith('%') ? forged : encodeURIComponent(forged))
      expect(await browser.who()).toEqual({ kind: 'nobody' })
    }
  })

  it('says the same for a wrong password, an unknown address and somebody shut out', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    const gone = await letIn(auth, 'viewer', 'gone@example.com', 'Grace Hopper')
    await auth.store.db
      .updateTable('people')
      .set({ deactivatedAt: 1 })
      .where('id', '=', gone)
      .execute()
    const browser = browserAt(auth)
    const answers = [
      await browser.signIn('ada@example.com', 'not the password'),
      await browser.signIn('nobody@example.com'),
      await browser.signIn('gone@example.com'),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ problem: { status: 401, code: 'Causeway.WrongSignIn' } })
    expect(await browser.who()).toEqual({ kind: 'nobody' })
  })

  it('gives a new session, and ends the one the browser had', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    const browser = browserAt(auth)
    await browser.signIn('ada@example.com')
    const before = new Map(browser.jar)
    await browser.signIn('ada@example.com')
    expect(browser.jar).not.toEqual(before)
    const old = browserAt(auth)
    for (const [name, value] of before) old.jar.set(name, value)
    expect(await old.who()).toEqual({ kind: 'nobody' })
    expect((await browser.who()).kind).toBe('known')
  })

  it('ends after the idle time, and after the absolute time whatever is done', async () => {
    const hour = 3_600_000
    const auth = await testAuth(dialect, { idleMs: hour, absoluteMs: 3 * hour })
    await letIn(auth, 'viewer', 'ada@example.com')
    const browser = browserAt(auth)
    await browser.signIn('ada@example.com')
    const start = Date.now()
    const kindAfter = async (ms: number) => (await browser.who(start + ms)).kind
    expect(await kindAfter(0.9 * hour)).toBe('known')
    expect(await kindAfter(1.8 * hour)).toBe('known')
    expect(await kindAfter(2.7 * hour)).toBe('known')
    expect(await kindAfter(3.01 * hour)).toBe('nobody')
    const idle = browserAt(auth)
    await idle.signIn('ada@example.com')
    expect((await idle.who(Date.now() + 1.01 * hour)).kind).toBe('nobody')
  })

  it('slows guessing down for an account, from whatever address, known or not', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    for (const email of ['ada@example.com', 'nobody@example.com']) {
      for (let index = 0; index < accountRule.max; index += 1) {
        const guess = await browserAt(auth, `10.0.0.${index}`).signIn(email, 'wrong password')
        expect(guess).toMatchObject({ problem: { status: 401 } })
      }
      const next = await browserAt(auth, '10.0.1.1').signIn(email, password)
      expect(next).toMatchObject({ problem: { status: 429, code: 'Causeway.TooManyTries' } })
      const seconds = next.ok ? 0 : next.problem.retryAfterSeconds
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(accountRule.windowMs / 1000)
    }
  })

  it('slows guessing down for an address, whatever accounts it tries', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    const now = Date.now()
    const { countTry } = await import('./throttle')
    const { digestOf } = await import('./digests')
    const subject = digestOf(auth.keys, 'try of address', '10.0.0.9')
    for (let index = 0; index < addressRule.max; index += 1)
      await countTry(auth.store, subject, addressRule, now)
    expect(await browserAt(auth, '10.0.0.9').signIn('ada@example.com')).toMatchObject({
      problem: { status: 429 },
    })
    expect(await browserAt(auth, '10.0.0.8').signIn('ada@example.com')).toMatchObject({
      ok: true,
    })
  })

  it('is written into the audit log, and no password with it', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', 'ada@example.com')
    await browserAt(auth).signIn('ada@example.com', 'wrong password 123')
    await browserAt(auth).signIn('ada@example.com')
    const rows = await auth.store.db.selectFrom('audit').selectAll().orderBy('seq').execute()
    expect(rows.map(({ action, actor, target }) => [action, actor, target])).toEqual([
      ['invitation-used', 'Ada Lovelace', expect.stringMatching(/^inv-/)],
      ['sign-in-failed', '', 'ada@example.com'],
      ['signed-in', 'Ada Lovelace', ''],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/wrong password|herons/)
  })
})
