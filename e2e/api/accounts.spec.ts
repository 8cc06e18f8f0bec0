import { expect, test } from '../fixtures'
import { settleMs } from '../support/app'
import { fromPage, password, signInByHand } from '../support/people'
import { createBody } from '../support/seeded'

type Link = { Link: string; InvitationId: string }

const secretIn = ({ Link: link }: Link) => link.split('#')[1] ?? ''
let made = 0

/** Somebody new, let in by the admin. */
async function newcomer(
  people: { admin: { cookies: Parameters<typeof fromPage>[1] } },
  app: Parameters<typeof fromPage>[0],
  role: string,
) {
  made += 1
  const Email = `newcomer-${Date.now().toString(36)}-${made}@example.com`
  const admin = fromPage(app, people.admin.cookies)
  const invitation = (await (await admin('/api/invitations', { Role: role })).json()) as Link
  const accepted = await fromPage(app)('/api/invitations/accept', {
    Token: secretIn(invitation),
    Name: 'New Comer',
    Email,
    Password: password,
  })
  expect(accepted.status).toBe(201)
  const { cookies } = await signInByHand(app, Email)
  const own = fromPage(app, cookies)
  const { PersonId } = await (await own('/api/me', undefined, 'GET')).json()
  return { Email, own, admin, PersonId: String(PersonId), invitation }
}

test('the first link opens once, and no second admin is made by it', async ({ app, people }) => {
  expect(people.admin.role).toBe('admin')
  const first = /\/join#(\S+)/.exec(app.output())?.[1]
  const again = await fromPage(app)('/api/invitations/look', { Token: first })
  expect(again.status).toBe(410)
})

test('an invitation opens once, says what it is for, and can be withdrawn', async ({
  app,
  people,
}) => {
  const admin = fromPage(app, people.admin.cookies)
  const one = (await (
    await admin('/api/invitations', { Role: 'approver', Email: 'invited@example.com' })
  ).json()) as Link
  const seen = await fromPage(app)('/api/invitations/look', { Token: secretIn(one) })
  expect(await seen.json()).toEqual({
    Kind: 'join',
    Role: 'approver',
    Email: 'invited@example.com',
    Name: null,
  })
  expect((await admin(`/api/invitations/${one.InvitationId}`, undefined, 'DELETE')).status).toBe(
    200,
  )
  expect((await fromPage(app)('/api/invitations/look', { Token: secretIn(one) })).status).toBe(
    410,
  )

  const { invitation } = await newcomer(people, app, 'viewer')
  const twice = await fromPage(app)('/api/invitations/accept', {
    Token: secretIn(invitation),
    Name: 'Somebody Else',
    Email: 'else@example.com',
    Password: password,
  })
  expect(twice.status).toBe(410)
})

test('weak passwords are refused by name, and nothing is used up', async ({ app, people }) => {
  const admin = fromPage(app, people.admin.cookies)
  const invitation = (await (await admin('/api/invitations', { Role: 'viewer' })).json()) as Link
  const accept = (Password: string) =>
    fromPage(app)('/api/invitations/accept', {
      Token: secretIn(invitation),
      Name: 'Grete Hermann',
      Email: 'grete.hermann@example.com',
      Password,
    })
  for (const weak of [
    'short',
    'Passw0rd1234',
    'aaaaaaaaaaaaaa',
    'grete.hermann1',
    'qwertyuiop12',
  ])
    expect((await accept(weak)).status, weak).toBe(422)
  expect((await accept('a heron in the reeds')).status).toBe(201)
})

test('a new role counts with the next request, for tokens as well', async ({ app, people }) => {
  const { own, admin, PersonId } = await newcomer(people, app, 'operator')
  const { Token } = await (
    await own('/api/tokens', { Name: 'script', Role: 'operator', Days: 1 })
  ).json()
  const byToken = () =>
    fetch(`${app.url}/api/connections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${Token}`, 'content-type': 'application/json' },
      body: '{}',
    })
  expect((await byToken()).status).toBe(422)
  expect((await admin(`/api/people/${PersonId}`, { Role: 'viewer' }, 'PATCH')).status).toBe(200)
  expect((await byToken()).status).toBe(403)
  expect((await own('/api/connections', {})).status).toBe(403)
})

test('somebody who is deactivated is out at once, with every token and session', async ({
  app,
  people,
}) => {
  const { own, admin, PersonId, Email } = await newcomer(people, app, 'operator')
  const { Token } = await (
    await own('/api/tokens', { Name: 'script', Role: 'viewer', Days: 1 })
  ).json()
  const off = await admin(`/api/people/${PersonId}`, { IsActive: false }, 'PATCH')
  expect(off.status).toBe(200)
  expect((await own('/api/me', undefined, 'GET')).status).toBe(401)
  const byToken = await fetch(`${app.url}/api/me`, {
    headers: { authorization: `Bearer ${Token}` },
  })
  expect(byToken.status).toBe(401)
  expect((await signInByHand(app, Email)).response.status).toBe(401)
  // Coming back revives neither.
  await admin(`/api/people/${PersonId}`, { IsActive: true }, 'PATCH')
  expect((await own('/api/me', undefined, 'GET')).status).toBe(401)
  expect((await signInByHand(app, Email)).response.status).toBe(200)
})

test('there is always an admin left', async ({ app, people }) => {
  const admin = fromPage(app, people.admin.cookies)
  const path = `/api/people/${people.admin.personId}`
  for (const change of [{ Role: 'viewer' }, { IsActive: false }]) {
    const response = await admin(path, change, 'PATCH')
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ code: 'Causeway.Conflict' })
  }
})

test('a new password ends the other sessions; a link sets one without the old', async ({
  app,
  people,
}) => {
  const { own, admin, PersonId, Email } = await newcomer(people, app, 'viewer')
  const other = fromPage(app, (await signInByHand(app, Email)).cookies)
  expect((await other('/api/me', undefined, 'GET')).status).toBe(200)
  const wrong = await own('/api/me/password', {
    Current: 'not it at all',
    New: 'nine loud geese',
  })
  expect(wrong.status).toBe(401)
  const done = await own('/api/me/password', { Current: password, New: 'nine loud geese land' })
  expect(done.status).toBe(200)
  expect((await own('/api/me', undefined, 'GET')).status).toBe(200)
  expect((await other('/api/me', undefined, 'GET')).status).toBe(401)

  const link = (await (await admin(`/api/people/${PersonId}/reset`)).json()) as Link
  const set = await fromPage(app)('/api/invitations/accept', {
    Token: secretIn(link),
    Password: 'four grey owls hoot',
  })
  expect(await set.json()).toEqual({ Email })
  expect((await own('/api/me', undefined, 'GET')).status).toBe(401)
  expect((await signInByHand(app, Email, 'four grey owls hoot')).response.status).toBe(200)
})

test('sessions are listed, this one is marked, and each can be ended', async ({
  app,
  people,
}) => {
  const { own, Email } = await newcomer(people, app, 'viewer')
  const other = fromPage(app, (await signInByHand(app, Email)).cookies)
  const { Sessions } = await (await own('/api/me/sessions', undefined, 'GET')).json()
  expect(Sessions).toHaveLength(2)
  const [second] = Sessions.filter(({ IsThis }: { IsThis: boolean }) => !IsThis)
  expect((await own(`/api/me/sessions/${second.SessionId}`, undefined, 'DELETE')).status).toBe(
    200,
  )
  expect((await other('/api/me', undefined, 'GET')).status).toBe(401)
  expect((await own('/api/me', undefined, 'GET')).status).toBe(200)
  const out = await own('/api/sign-out')
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await own('/api/me', undefined, 'GET')).status).toBe(401)
})

test('somebody else’s session cannot be ended', async ({ app, people, scriptOf }) => {
  const { own } = await newcomer(people, app, 'viewer')
  const { Sessions } = await (await own('/api/me/sessions', undefined, 'GET')).json()
  const response = await (await scriptOf('admin')).delete(
    `/api/me/sessions/${Sessions[0].SessionId}`,
  )
  expect(response.status()).toBe(404)
  expect((await own('/api/me', undefined, 'GET')).status).toBe(200)
})

test('a stream ends within seconds of its caller being shut out', async ({
  app,
  people,
  sandbox,
  request,
}) => {
  await sandbox.settle(20_000)
  const { admin, PersonId, Email } = await newcomer(people, app, 'viewer')
  const create = () =>
    request.post('/api/connections', {
      data: createBody({ Name: 'followed' }),
      headers: { prefer: 'wait=0' },
    })
  const { AttemptId: first } = await (await create()).json()
  const { cookies } = await signInByHand(app, Email)
  const own = fromPage(app, cookies)
  const { Token } = await (
    await own('/api/tokens', { Name: 's', Role: 'viewer', Days: 1 })
  ).json()
  // The second one waits behind the first, so that nothing but a shut door ends its stream.
  const { AttemptId } = await (await create()).json()
  expect(AttemptId).not.toBe(first)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const follow = (headers: Record<string, string>) =>
    fetch(`${app.url}/api/attempts/${AttemptId}/events`, { headers })
  const streams = await Promise.all([
    follow({ cookie }),
    follow({ authorization: `Bearer ${Token}` }),
  ])
  for (const stream of streams) expect(stream.status).toBe(200)
  await admin(`/api/people/${PersonId}`, { IsActive: false }, 'PATCH')
  const start = Date.now()
  await Promise.all(streams.map((stream) => stream.text()))
  expect(Date.now() - start).toBeLessThan(8000)
  expect((await follow({ cookie })).status).toBe(401)
  await sandbox.settle(settleMs)
})
