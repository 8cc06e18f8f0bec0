import { describe, expect, it } from 'vitest'
import { authenticator } from '@/e2e/support/totp'
import { dialects } from '@/lib/db/testing'
import {
  confirmTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
} from './own-account'
import type { Auth } from './process-auth'
import { giveSecondFactor } from './second-factor'
import { browserAt, contextOf, letIn, password, testAuth } from './testing'

const email = 'ada@example.com'

/** Somebody who has turned the second factor on, with their authenticator and recovery codes. */
async function withFactor(auth: Auth) {
  await letIn(auth, 'operator', email)
  const browser = browserAt(auth)
  await browser.signIn(email)
  const begun = await startTwoFactor(await contextOf(auth, browser), { Password: password })
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  browser.keep(begun.value.cookies)
  const { Uri, RecoveryCodes } = begun.value.value
  const code = authenticator(Uri)
  const before = new Map(browser.jar)
  const on = await confirmTwoFactor(await contextOf(auth, browser), { Code: code() })
  if (!on.ok) throw new Error(JSON.stringify(on.problem))
  browser.keep(on.value.cookies)
  return { browser, code, RecoveryCodes, before }
}

/** A browser that has given the password and is asked for more. */
async function halfway(auth: Auth) {
  const browser = browserAt(auth)
  expect(await browser.signIn(email)).toMatchObject({
    value: { value: { Needs: 'second-factor' } },
  })
  expect(await browser.who()).toEqual({ kind: 'nobody' })
  const give = async (factor: Record<string, string>) => {
    const outcome = await giveSecondFactor(browser.visit(), factor)
    if (outcome.ok) browser.keep(outcome.value.cookies)
    return outcome.ok
  }
  return { browser, give }
}

describe.each(dialects)('a second factor, in %s', (dialect) => {
  it('counts from the first code on, and exchanges the session', async () => {
    const auth = await testAuth(dialect)
    const { browser, before } = await withFactor(auth)
    expect((await browser.who()).kind).toBe('known')
    const old = browserAt(auth)
    for (const [name, value] of before) old.jar.set(name, value)
    expect(await old.who()).toEqual({ kind: 'nobody' })
  })

  it('is not on after a wrong password or a wrong code', async () => {
    const auth = await testAuth(dialect)
    await letIn(auth, 'viewer', email)
    const browser = browserAt(auth)
    await browser.signIn(email)
    const context = await contextOf(auth, browser)
    expect(await startTwoFactor(context, { Password: 'not it' })).toMatchObject({
      problem: { status: 401 },
    })
    expect((await startTwoFactor(context, { Password: password })).ok).toBe(true)
    expect(await confirmTwoFactor(context, { Code: '000000' })).toMatchObject({
      problem: { status: 401, code: 'Causeway.WrongSignIn' },
    })
    expect(await browserAt(auth).signIn(email)).toMatchObject({
      value: { value: { Needs: 'nothing' } },
    })
  })

  it('opens with a code, which opens once', async () => {
    const auth = await testAuth(dialect)
    const { code } = await withFactor(auth)
    const next = code(1)
    const first = await halfway(auth)
    expect(await first.give({ Code: next })).toBe(true)
    expect((await first.browser.who()).kind).toBe('known')
    const second = await halfway(auth)
    expect(await second.give({ Code: next })).toBe(false)
    expect(await second.browser.who()).toEqual({ kind: 'nobody' })
    const sessions = await auth.store.db.selectFrom('sessions').selectAll().execute()
    expect(sessions).toHaveLength(2)
  })

  it('goes on after a code that was used already, and the log says whose sign-in it was', async () => {
    const auth = await testAuth(dialect)
    const { code, RecoveryCodes } = await withFactor(auth)
    const next = code(1)
    await (await halfway(auth)).give({ Code: next })
    const { give, browser } = await halfway(auth)
    expect(await give({ Code: next })).toBe(false)
    expect(await give({ RecoveryCode: RecoveryCodes[0] ?? '' }), 'the way in is still open').toBe(
      true,
    )
    expect((await browser.who()).kind).toBe('known')
    const failures = await auth.store.db
      .selectFrom('audit')
      .select(['target', 'detail'])
      .where('action', '=', 'sign-in-failed')
      .execute()
    expect(failures).toEqual([
      { target: email, detail: JSON.stringify({ by: 'second factor', why: 'used already' }) },
    ])
  })

  it('does not open with the code that has turned it on', async () => {
    const auth = await testAuth(dialect)
    const { code } = await withFactor(auth)
    const { give } = await halfway(auth)
    const used = [code(-1), code()]
    const opened = []
    for (const one of used) opened.push(await give({ Code: one }))
    // Whichever of the two was current a moment ago, at most the other one opens.
    expect(opened.filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(opened).toContain(false)
  })

  it('refuses a wrong code, and guesses after the fifth', async () => {
    const auth = await testAuth(dialect)
    const { code } = await withFactor(auth)
    const { give, browser } = await halfway(auth)
    const wrong = code(1) === '000000' ? '111111' : '000000'
    for (let index = 0; index < 5; index += 1) expect(await give({ Code: wrong })).toBe(false)
    expect(await give({ Code: code(1) })).toBe(false)
    expect(await browser.who()).toEqual({ kind: 'nobody' })
  })

  it('opens with each recovery code once', async () => {
    const auth = await testAuth(dialect)
    const { RecoveryCodes } = await withFactor(auth)
    expect(new Set(RecoveryCodes).size).toBe(10)
    const [one = '', other = ''] = RecoveryCodes
    expect(await (await halfway(auth)).give({ RecoveryCode: one })).toBe(true)
    expect(await (await halfway(auth)).give({ RecoveryCode: one })).toBe(false)
    expect(await (await halfway(auth)).give({ RecoveryCode: other })).toBe(true)
  })

  it('has new recovery codes in place of the old', async () => {
    const auth = await testAuth(dialect)
    const { browser, RecoveryCodes } = await withFactor(auth)
    const made = await renewRecoveryCodes(await contextOf(auth, browser), { Password: password })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    expect(await (await halfway(auth)).give({ RecoveryCode: RecoveryCodes[0] ?? '' })).toBe(false)
    const [fresh = ''] = made.value.RecoveryCodes
    expect(await (await halfway(auth)).give({ RecoveryCode: fresh })).toBe(true)
  })

  it('is asked for no longer than the challenge lives', async () => {
    const auth = await testAuth(dialect)
    const { code } = await withFactor(auth)
    const { give } = await halfway(auth)
    const past = new Date(Date.now() - 1000)
    await auth.store.db
      .updateTable('verifications')
      .set({ expiresAt: dialect === 'sqlite' ? past.toISOString() : past })
      .execute()
    expect(await give({ Code: code(1) })).toBe(false)
  })

  it('is given to who is signing in, whoever was signed in before', async () => {
    const auth = await testAuth(dialect)
    const { code } = await withFactor(auth)
    await letIn(auth, 'viewer', 'grace@example.com', 'Grace Hopper')
    const other = browserAt(auth)
    await other.signIn('grace@example.com')
    const { give, browser } = await halfway(auth)
    for (const [name, value] of other.jar) browser.jar.set(name, value)
    expect(await give({ Code: code(1) })).toBe(true)
    expect(await browser.who()).toMatchObject({ caller: { email } })
  })

  it('is turned off with the password alone', async () => {
    const auth = await testAuth(dialect)
    const { browser } = await withFactor(auth)
    const refused = await stopTwoFactor(await contextOf(auth, browser), { Password: 'not it' })
    expect(refused.ok).toBe(false)
    const off = await stopTwoFactor(await contextOf(auth, browser), { Password: password })
    expect(off.ok).toBe(true)
    expect(await browserAt(auth).signIn(email)).toMatchObject({
      value: { value: { Needs: 'nothing' } },
    })
  })

  it('keeps neither the secret nor a recovery code in clear, nor tells them in the audit log', async () => {
    const auth = await testAuth(dialect)
    const { RecoveryCodes } = await withFactor(auth)
    const kept = JSON.stringify(
      await auth.store.db.selectFrom('two_factors').selectAll().execute(),
    )
    const told = JSON.stringify(await auth.store.db.selectFrom('audit').selectAll().execute())
    for (const code of RecoveryCodes) expect(kept + told).not.toContain(code)
    expect(told).toContain('two-factor-on')
  })
})
