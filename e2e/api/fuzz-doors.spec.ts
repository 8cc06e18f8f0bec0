import { request as httpRequest } from 'node:http'
import fc from 'fast-check'
import { type Role, roles } from '@/lib/access/roles'
import { type Operation, operations } from '@/lib/http/operations'
import { expect, test } from '../fixtures'
import { password } from '../support/people'

// Every operation with hostile bodies, headers, cookies and identifiers, from everybody. No failure of our own
// making, nothing of anybody else's, no secret in any answer or log.

/** The same inputs in every run: a failure can be tried again. */
const seed = 20_261_123
const runs = 700
const marker = 'Fuzz.Secret.4711'

const all = Object.entries(operations) as [string, Operation][]

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    "' or 1=1 --",
    '"; drop table people; --',
    '../../../etc/passwd',
    '%00',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '__proto__',
    'http://169.254.169.254/latest/meta-data',
    'a'.repeat(3000),
    '-1',
    '9'.repeat(40),
  ),
)

const bodyNames = [
  'Email',
  'Password',
  'Code',
  'RecoveryCode',
  'Token',
  'Name',
  'Role',
  'Days',
  'IsActive',
  'Fingerprint',
  'Note',
  'Link',
  'Reason',
  'Current',
  'New',
  'ApproveCreate',
  'RegionId',
  'ClientToken',
  'constructor',
]

const body = fc.oneof(
  fc.dictionary(
    fc.oneof(fc.constantFrom(...bodyNames), oddText),
    fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 })),
    { maxKeys: 6 },
  ),
  fc.jsonValue(),
)

/** What HTTP lets a header hold. */
const headerText = oddText.map((text) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 1500))

const headers = fc.dictionary(
  fc.constantFrom(
    'x-forwarded-for',
    'x-forwarded-host',
    'x-causeway-address',
    'x-request-id',
    'x-causeway-path',
    'x-middleware-subrequest',
    'content-security-policy',
    'if-match',
    'prefer',
    'referer',
    'accept-language',
    'next-action',
    'rsc',
    'range',
  ),
  headerText,
  { maxKeys: 4 },
)

/** Session cookies that were never given, and others. */
const cookie = fc.oneof(
  headerText.map((text) => `causeway.session=${encodeURIComponent(text)}`),
  headerText.map((text) => `causeway.session=${text.replace(/[;,]/g, '')}`),
  headerText.map((text) => text.replace(/[;,]/g, '')),
)

const segment = oddText
  .map((text) => text.replace(/[\ud800-\udfff]/g, '?').slice(0, 200))
  .filter((text) => text !== '' && text !== '.' && text !== '..')
  .map(encodeURIComponent)

const call = fc.record({
  operation: fc.constantFrom(...all),
  who: fc.constantFrom<Role | 'nobody' | 'forged'>(...roles, 'nobody', 'forged'),
  ids: fc.array(segment, { minLength: 2, maxLength: 2 }),
  query: fc.option(fc.tuple(segment, segment)),
  headers,
  cookie,
  body,
  isJson: fc.boolean(),
})

type Answer = { readonly status: number; readonly text: string }

/** One request as it is: a client of the browser's kind would mend half of it. */
function send(
  url: string,
  method: string,
  sent: Readonly<Record<string, string>>,
  data: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers: sent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      // A stream of events has no end of its own.
      const isStream = String(answer.headers['content-type']).startsWith('text/event-stream')
      answer.on('data', (part: string) => {
        text += part
        if (isStream) asked.destroy()
      })
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', reject)
    asked.end(data)
  })
}

/** The operations whose success changes who may come in: the other tests of this app still need that. */
const spared: readonly string[] = ['signOut', 'changePerson', 'changeSettings']

test('whoever sends whatever to any route is answered in words, and told nothing of others', async ({
  app,
  people,
  request,
}) => {
  test.setTimeout(120_000)
  const made = await request.post('/api/connections', {
    data: {
      RegionId: 'cn-shanghai',
      VpnGatewayId: 'vpn-nobody-has-this',
      CustomerGatewayId: 'cgw-nobody-has-this',
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
      IkeConfig: { Psk: marker },
    },
  })
  expect(made.status()).toBeGreaterThanOrEqual(400)
  const tokens = Object.values(people).map(({ token }) => token)
  const sessions = Object.values(people).flatMap(({ cookies }) =>
    cookies.map(({ value }) => decodeURIComponent(value).split('.')[0] ?? ''),
  )
  const secrets = [marker, password, ...tokens, ...sessions]

  for (const one of fc.sample(call, { seed, numRuns: runs })) {
    const [id, { method, path }] = one.operation
    if (spared.includes(id)) continue
    let index = 0
    const place = path.replace(/\{\w+\}/g, () => {
      index += 1
      return one.ids[(index - 1) % one.ids.length] ?? 'x'
    })
    const query = one.query ? `?${one.query.join('=')}` : ''
    const data = method === 'GET' ? '' : JSON.stringify(one.body)
    const credentials: Record<string, string> =
      one.who === 'nobody' || one.who === 'forged'
        ? { cookie: one.cookie }
        : { authorization: `Bearer ${people[one.who].token}` }
    const answer = await send(
      `${app.url}${place}${query}`,
      method,
      {
        ...one.headers,
        ...credentials,
        'content-length': String(Buffer.byteLength(data)),
        'content-type': one.isJson ? 'application/json' : 'text/plain',
      },
      data,
    )
    const about = `${id} by ${one.who}: ${answer.status} ${answer.text.slice(0, 300)}\n${JSON.stringify(one).slice(0, 900)}`
    expect(answer.status, about).toBeLessThan(500)
    expect(answer.status, about).toBeGreaterThanOrEqual(200)
    expect(answer.text.length, about).toBeGreaterThan(0)
    for (const secret of secrets)
      if (secret !== '') expect(answer.text.includes(secret), about).toBe(false)
    if (one.who === 'nobody' || one.who === 'forged') {
      const isOpen = operations[id as keyof typeof operations].access === 'everyone'
      if (!isOpen) expect(answer.status, about).toBeGreaterThanOrEqual(400)
      for (const { email, personId } of Object.values(people))
        expect(answer.text.includes(email) || answer.text.includes(personId), about).toBe(false)
    }
  }
  const log = app.output()
  for (const secret of secrets.filter((text) => text !== ''))
    expect(log.includes(secret), 'a secret in the log').toBe(false)
})

test('identifiers of others open nothing of theirs', async ({ app, people, scriptOf }) => {
  const operator = await scriptOf('operator')
  const admin = await scriptOf('admin')
  const { Sessions } = await (await admin.get('/api/me/sessions')).json()
  const { Tokens } = await (await admin.get('/api/tokens')).json()
  for (const { SessionId } of Sessions)
    expect((await operator.delete(`/api/me/sessions/${SessionId}`)).status()).toBe(404)
  const others = Tokens.filter(
    ({ PersonId }: { PersonId: string }) => PersonId !== people.operator.personId,
  )
  expect(others.length).toBeGreaterThan(0)
  for (const { TokenId } of others)
    expect((await operator.delete(`/api/tokens/${TokenId}`)).status()).toBe(404)
  const own = (await (await operator.get('/api/tokens')).json()).Tokens
  expect(
    own.every(({ PersonId }: { PersonId: string }) => PersonId === people.operator.personId),
  ).toBe(true)
  expect((await fetch(`${app.url}/api/me`)).status).toBe(401)
})
