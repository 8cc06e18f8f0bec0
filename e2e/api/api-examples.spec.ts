import { execFileSync, spawnSync } from 'node:child_process'
import { describedOperation } from '../../lib/api-description/described-operation'
import { curlOf, exampleCall, tokenVariable } from '../../lib/api-description/example-call'
import type { OperationId } from '../../lib/http/operations'
import { expect, test } from '../fixtures'
import { reads, send, undescribed } from '../support/api-examples'
import { createBody, seeded } from '../support/seeded'

type Call = { readonly url: string; readonly token: string }

/** Sends the example of an operation, and returns what it answers once it is known to be as described. */
async function answerOf(
  { url, token }: Call,
  id: OperationId,
  values: Readonly<Record<string, string>> = {},
) {
  const operation = describedOperation(id)
  const response = await send(url, exampleCall(operation, values), token)
  const body = response.clone()
  expect(await undescribed(operation, response), id).toEqual([])
  return body
}

/** Makes what the examples of reads are about, where nothing of it is seeded. */
async function idsOf(call: Call): Promise<Readonly<Record<string, string>>> {
  const created = await answerOf(call, 'createConnection')
  expect(created.status).toBe(201)
  const draft = await (await answerOf(call, 'createDraft')).json()
  await answerOf(call, 'changeSettings')
  const { url, token } = call
  const asked = await fetch(`${url}/api/connections/cn-shanghai/${seeded.datacentre.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ Name: seeded.datacentre.name }),
  })
  expect(asked.status).toBe(202)
  return {
    attemptId: created.headers.get('causeway-attempt') ?? '',
    draftId: draft.DraftId,
    approvalId: (await asked.json()).ApprovalId,
  }
}

test('every example that reads is answered as it is described', async ({ app, people }) => {
  const call = { url: app.url, token: people.admin.token }
  const values = await idsOf(call)
  expect(reads.length).toBeGreaterThan(20)
  try {
    for (const { id } of reads) await (await answerOf(call, id, values)).body?.cancel()
  } finally {
    await answerOf(call, 'withdraw', values)
    await fetch(`${app.url}/api/settings`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${call.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ApproveCreate: false, ApproveDelete: false }),
    })
  }
})

test('a change, a revealed key and a deletion are answered as they are described', async ({
  app,
  people,
}) => {
  const call = { url: app.url, token: people.operator.token }
  const one = await answerOf(call, 'getConnection')
  await answerOf(call, 'modifyConnection', { 'If-Match': one.headers.get('etag') ?? '' })
  await answerOf(call, 'revealKey')
  // One of the same name: the journal remembers what was deleted, and other tests need the seeded one.
  const made = await fetch(`${app.url}/api/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${call.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(createBody({ Name: seeded.datacentre.name })),
  })
  const { VpnConnectionId } = await made.json()
  await answerOf(call, 'deleteConnection', { connectionId: VpnConnectionId })
})

test('without a token every example of a token is refused, and with a low role those above it', async ({
  app,
  people,
}) => {
  const admins = reads.filter(({ role }) => role === 'admin')
  expect(admins.length).toBeGreaterThan(2)
  for (const operation of reads)
    expect((await send(app.url, exampleCall(operation), '')).status, operation.id).toBe(401)
  for (const operation of admins) {
    const response = await send(app.url, exampleCall(operation), people.operator.token)
    expect(response.status, operation.id).toBe(403)
  }
})

const hasCurl = spawnSync('curl', ['--version']).status === 0

// Machines without curl know what its arguments would be: lib/api-description/example-call.test.ts.
if (hasCurl) {
  test('the command for a list of connections works in a shell', async ({ app, people }) => {
    const command = curlOf(exampleCall(describedOperation('listConnections')), app.url)
    const env = { ...process.env, [tokenVariable]: people.viewer.token }
    const answer = execFileSync('sh', ['-c', command], { env, encoding: 'utf8' })
    expect(JSON.parse(answer).TotalCount).toBe(seeded.inShanghai)
  })
}
