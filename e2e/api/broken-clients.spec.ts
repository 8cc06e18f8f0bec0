import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect, test } from '../fixtures'
import { createBody } from '../support/seeded'

/** Writes raw bytes to the server and reads until it closes or the client hangs up. */
function exchange(url: string, text: string, { hangUp = false } = {}): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(text, () => hangUp && socket.destroy())
    })
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

const headBy = (token: string) => (more: string) =>
  `POST /api/connections HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\nconnection: close\r\n${more}\r\n`

test('a client that goes away in mid-body harms nobody', async ({
  app,
  request,
  sandbox,
  people,
}) => {
  const head = headBy(people.operator.token)
  const half = JSON.stringify(createBody()).slice(0, 40)
  for (let time = 0; time < 5; time += 1)
    await exchange(app.url, `${head('content-length: 4000\r\n')}${half}`, { hangUp: true })
  const after = await request.post('/api/connections', { data: createBody() })
  expect(after.status()).toBe(201)
  expect(await sandbox.creates()).toHaveLength(1)
})

test('a create whose client goes away after sending it is still carried out, once', async ({
  app,
  sandbox,
  people,
}) => {
  const head = headBy(people.operator.token)
  const body = JSON.stringify(createBody({ Name: 'hung-up' }))
  await exchange(app.url, `${head(`content-length: ${body.length}\r\n`)}${body}`, {
    hangUp: true,
  })
  await expect.poll(async () => (await sandbox.creates()).length).toBe(1)
  await expect.poll(async () => (await sandbox.creates())[0]?.status).toBe(200)
})

test('a body in chunks is refused as soon as it is too large', async ({ app, people }) => {
  const head = headBy(people.operator.token)
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
  const answer = await exchange(
    app.url,
    `${head('transfer-encoding: chunked\r\n')}${chunk.repeat(5)}`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('"code":"Causeway.BodyTooLarge"')
})

test('what is not HTTP is refused in words', async ({ app }) => {
  const answer = await exchange(app.url, 'MAKE ME A TUNNEL\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('application/problem+json')
  expect(answer).toContain('"status":400')
})

test('a create with a query is the same create', async ({ request, sandbox }) => {
  const data = createBody({ ClientToken: randomUUID() })
  const answers = [
    await request.post('/api/connections', { data }),
    await request.post('/api/connections?from=a-tool', { data }),
  ]
  expect(answers.map((answer) => answer.status())).toEqual([201, 201])
  const [one, two] = await Promise.all(answers.map((answer) => answer.json()))
  expect(two).toEqual(one)
  expect(await sandbox.creates()).toHaveLength(1)
})

for (const [what, text, status] of [
  [
    'a broken percent-encoding',
    'GET /api/connections/%E0%A4%A/x HTTP/1.1\r\nhost: 127.0.0.1\r\n',
    400,
  ],
  ['a method nobody knows', 'TRACE /api/regions HTTP/1.1\r\nhost: 127.0.0.1\r\n', 405],
  ['a host that is none', 'GET /api/regions HTTP/1.1\r\nhost: [::\r\n', 400],
  ['another name of this machine', 'GET /api/regions HTTP/1.1\r\nhost: evil.example\r\n', 421],
  [
    'a page of another site',
    'GET /api/regions HTTP/1.1\r\nhost: 127.0.0.1\r\norigin: http://evil.example\r\n',
    403,
  ],
  [
    'an address of another server',
    'GET http://other/api/regions HTTP/1.1\r\nhost: 127.0.0.1\r\n',
    400,
  ],
] as const) {
  test(`${what} is refused in words`, async ({ app }) => {
    const answer = await exchange(app.url, `${text}connection: close\r\n\r\n`)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain('application/problem+json')
    expect(answer).toContain(`"status":${status}`)
  })
}
