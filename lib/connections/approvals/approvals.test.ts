import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/access/roles'
import { decideApproval, findApproval } from '@/lib/db/approvals'
import { writeSettings } from '@/lib/db/settings'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { Secret } from '@/lib/secret'
import type { ChangeOutcome } from '../attempts/change-outcome'
import { type Context, withCaller } from '../context'
import { createConnection } from '../create-connection'
import { deleteConnection } from '../delete-connection'
import { listAttempts } from '../find-attempts'
import { getConnection } from '../get-connection'
import { modifyConnection } from '../modify-connection'
import {
  answerOf,
  controlOf,
  problemOf,
  type TestContext,
  testCaller,
  testContext,
  waitMs,
} from '../testing'
import { lookAfterApprovals } from './carry-out'
import { approve, reject, withdraw } from './decide-approval'
import { getApproval, listApprovals } from './list-approvals'

let sandbox: RunningSandbox
let ada: TestContext
let bob: Context
const others: TestContext[] = []

const as = (personId: string, name: string, role: Role, of: TestContext = ada): Context =>
  withCaller(of, { ...testCaller(role), personId, name })

const rule = async (ApproveCreate: boolean, ApproveDelete = ApproveCreate) =>
  writeSettings((await ada.desk.journal()).store, { ApproveCreate, ApproveDelete })

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await controlOf(sandbox.url).control('reset', 'POST', {})
  ada = testContext({ endpoint: sandbox.url, role: 'approver' })
  bob = as('per-bob', 'Bob', 'approver')
  await rule(true)
})
afterEach(async () => {
  await ada.close()
  for (const other of others.splice(0)) {
    await other.close()
    rmSync(other.dataDir, { recursive: true, force: true })
  }
})

const psk = 'a-key-that-nobody-may-see-1'
const good = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  Name: 'to-berlin',
  LocalSubnet: '10.70.0.0/16',
  RemoteSubnet: '192.168.70.0/24',
  ClientToken: 'token-of-ada',
  IkeConfig: { Psk: psk },
  Reason: 'CHG-1',
}

const create = (changes: object = {}, context: Context = ada) =>
  createConnection(context, { ...good, ...changes }, { waitMs })

function askedOf(outcome: ChangeOutcome) {
  if (outcome.kind === 'asked') return outcome.approval
  throw new Error(`It was to ask: ${JSON.stringify(outcome)}`)
}

async function resultOf<T>(outcome: Promise<{ ok: boolean; value?: T; problem?: unknown }>) {
  const { ok, value, problem } = await outcome
  if (ok && value !== undefined) return value
  throw new Error(`It was to succeed: ${JSON.stringify(problem)}`)
}

async function codeOf(outcome: Promise<{ ok: boolean; problem?: { code: string } }>) {
  const { ok, problem } = await outcome
  return ok ? 'ok' : problem?.code
}

const sent = (action: string) => controlOf(sandbox.url).calls(action)
const attempts = async () => (await resultOf(listAttempts(ada, {}, { limit: 50 }))).Attempts

async function connection() {
  await rule(false)
  const answer = answerOf(await create({ ClientToken: 'direct', Name: 'to-berlin' }))
  await rule(true)
  return { regionId: 'cn-shanghai', id: answer.VpnConnectionId }
}

const remove = (target: { regionId: string; id: string }, token = 'token-of-delete') =>
  deleteConnection(ada, target, { Name: 'to-berlin', ClientToken: token }, { waitMs })

describe('asking', () => {
  test('with the rule on nothing is sent: a request waits, without its secret in sight', async () => {
    const approval = askedOf(await create())
    expect(approval).toMatchObject({
      Operation: 'CreateVpnConnection',
      State: 'waiting',
      Name: 'to-berlin',
      Requester: 'Ada Lovelace',
      Reason: 'CHG-1',
      AttemptId: null,
    })
    expect(approval.Parameters['IkeConfig']).toContain('***')
    expect(JSON.stringify(approval)).not.toContain(psk)
    const { store } = await ada.desk.journal()
    expect(JSON.stringify(await findApproval(store, approval.ApprovalId))).not.toContain(psk)
    expect(await sent('CreateVpnConnection')).toEqual([])
    expect(await attempts()).toEqual([])
    expect(ada.audited).toMatchObject([{ action: 'approval-asked', target: approval.ApprovalId }])
  })

  test('the same again is the same request, other parameters are refused', async () => {
    const first = askedOf(await create())
    expect(askedOf(await create())).toEqual(first)
    expect(ada.audited).toHaveLength(1)
    expect(problemOf(await create({ Name: 'other' })).code).toBe('IdempotentParameterMismatch')
    expect(problemOf(await create({ IkeConfig: { Psk: 'another-key-altogether' } })).code).toBe(
      'IdempotentParameterMismatch',
    )
  })

  test('a request that was sent before the rule came keeps its answer', async () => {
    await rule(false)
    const answer = answerOf(await create())
    await rule(true)
    expect(answerOf(await create())).toEqual(answer)
  })

  test('an edit is sent without a second person', async () => {
    const { regionId, id } = await connection()
    const { Version } = await resultOf(getConnection(ada, regionId, id))
    const outcome = await modifyConnection(
      ada,
      { regionId, id, version: Version },
      { Name: 'renamed' },
      { waitMs },
    )
    expect(answerOf(outcome).Name).toBe('renamed')
  })
})

describe('approving', () => {
  test('hands in exactly what was asked for, in the name of who asked', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const body = { Fingerprint, Note: 'as planned' }
    const approved = await resultOf(approve(bob, ApprovalId, body))
    expect(approved).toMatchObject({ State: 'approved', Decider: 'Bob', Note: 'as planned' })
    const answer = answerOf(await create())
    const [attempt] = await attempts()
    expect(attempt).toMatchObject({
      AttemptId: approved.AttemptId,
      State: 'created',
      Actor: 'Ada Lovelace',
      Approver: 'Bob',
      Reason: 'CHG-1',
      Fingerprint,
      ClientToken: good.ClientToken,
      VpnConnectionId: answer.VpnConnectionId,
    })
    const [call, ...more] = await sent('CreateVpnConnection')
    expect(more).toEqual([])
    expect(call?.parameters).toMatchObject({ Name: 'to-berlin', ClientToken: good.ClientToken })
    const { store } = await ada.desk.journal()
    expect((await findApproval(store, ApprovalId))?.sealed).toBe('')
  })

  test('who asked cannot approve, neither signed in nor with a token of their own', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const token = withCaller(ada, { ...ada.caller, via: 'token', role: 'admin' })
    for (const context of [ada, token])
      expect(await codeOf(approve(context, ApprovalId, { Fingerprint }))).toBe(
        'Causeway.Forbidden',
      )
    const operator = as('per-cyd', 'Cyd', 'operator')
    expect(await codeOf(approve(operator, ApprovalId, { Fingerprint }))).toBe(
      'Causeway.Forbidden',
    )
    expect((await resultOf(getApproval(ada, ApprovalId))).State).toBe('waiting')
  })

  test('another fingerprint approves nothing, and none at all is refused', async () => {
    const { ApprovalId } = askedOf(await create())
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint: 'v1.other' }))).toBe(
      'Causeway.Conflict',
    )
    expect(await codeOf(approve(bob, ApprovalId, {}))).toBe('Causeway.InvalidParameters')
    expect(await sent('CreateVpnConnection')).toEqual([])
  })

  test('of two who approve at once one wins, and it is sent once', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const cyd = as('per-cyd', 'Cyd', 'admin')
    const codes = await Promise.all(
      [bob, cyd].map((context) => codeOf(approve(context, ApprovalId, { Fingerprint }))),
    )
    expect(codes.sort()).toEqual(['Causeway.Conflict', 'ok'])
    answerOf(await create())
    expect(await sent('CreateVpnConnection')).toHaveLength(1)
  })

  test('turning the rule off leaves what waits to be approved', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    await rule(false)
    expect(askedOf(await create()).ApprovalId).toBe(ApprovalId)
    expect((await resultOf(approve(bob, ApprovalId, { Fingerprint }))).State).toBe('approved')
  })

  test('what cannot be unsealed or was tampered with is not approved', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const { store } = await ada.desk.journal()
    const shown = JSON.stringify({ Name: 'something harmless' })
    await store.db.updateTable('approvals').set({ parameters: shown }).execute()
    const outcome = await approve(bob, ApprovalId, { Fingerprint })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'Causeway.Conflict' } })
    expect(JSON.stringify(outcome)).toContain('cannot be read any more')
    expect((await resultOf(reject(bob, ApprovalId, {}))).State).toBe('rejected')
  })
})

describe('not approving', () => {
  test('after a rejection the token is used up, and says why', async () => {
    const { ApprovalId } = askedOf(await create())
    expect(await codeOf(reject(ada, ApprovalId, {}))).toBe('Causeway.Forbidden')
    await resultOf(reject(bob, ApprovalId, { Note: 'wrong subnet' }))
    const problem = problemOf(await create())
    expect(problem).toMatchObject({ code: 'Causeway.NotApproved', status: 409 })
    expect(problem.detail).toContain('wrong subnet')
    expect(askedOf(await create({ ClientToken: 'a-new-one' })).State).toBe('waiting')
  })

  test('who asked withdraws, and nobody else', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    expect(await codeOf(withdraw(bob, ApprovalId, {}))).toBe('Causeway.Forbidden')
    expect((await resultOf(withdraw(ada, ApprovalId, {}))).State).toBe('withdrawn')
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint }))).toBe('Causeway.Conflict')
    expect(ada.audited.map(({ action }) => action)).toEqual([
      'approval-asked',
      'approval-withdrawn',
    ])
  })

  test('what has expired can neither be approved nor asked for again with its token', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const { store } = await ada.desk.journal()
    await store.db.updateTable('approvals').set({ expires_at: 1 }).execute()
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint }))).toBe('Causeway.Conflict')
    expect((await resultOf(getApproval(ada, ApprovalId))).State).toBe('expired')
    expect(problemOf(await create()).detail).toContain('expired')
  })

  test('nobody has it done in the name of somebody who was shut out', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const { store } = await ada.desk.journal()
    const now = new Date().toISOString()
    await store.db
      .insertInto('people')
      .values({
        id: 'per-test',
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        emailVerified: 1,
        image: null,
        createdAt: now,
        updatedAt: now,
        twoFactorEnabled: 0,
        role: 'operator',
        deactivatedAt: 5,
      })
      .execute()
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint }))).toBe('Causeway.Conflict')
    await store.db.updateTable('people').set({ deactivatedAt: null }).execute()
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint }))).toBe('ok')
  })
})

describe('deleting', () => {
  test('waits, and is done once it is approved', async () => {
    const target = await connection()
    const { ApprovalId, Fingerprint, VpnConnectionId } = askedOf(await remove(target))
    expect(VpnConnectionId).toBe(target.id)
    expect(await sent('DeleteVpnConnection')).toEqual([])
    await resultOf(approve(bob, ApprovalId, { Fingerprint }))
    expect(answerOf(await remove(target)).VpnConnectionId).toBe(target.id)
  })

  test('of a connection that was changed since is refused: it is not what was reviewed', async () => {
    const target = await connection()
    const { ApprovalId, Fingerprint } = askedOf(await remove(target))
    const { Version } = await resultOf(getConnection(ada, target.regionId, target.id))
    const change = { LocalSubnet: '10.71.0.0/16' }
    answerOf(await modifyConnection(ada, { ...target, version: Version }, change, { waitMs }))
    expect(await codeOf(approve(bob, ApprovalId, { Fingerprint }))).toBe(
      'Causeway.ChangedElsewhere',
    )
    expect(await sent('DeleteVpnConnection')).toEqual([])
    expect((await resultOf(getApproval(bob, ApprovalId))).State).toBe('waiting')
  })

  test('changed between the approval and the send is refused in the line', async () => {
    const target = await connection()
    const { ApprovalId, Fingerprint } = askedOf(await remove(target))
    const { store } = await ada.desk.journal()
    const at = Date.now()
    const decision = {
      state: 'approved',
      deciderId: 'per-bob',
      decider: 'Bob',
      note: '',
    } as const
    await decideApproval(store, ApprovalId, { ...decision, at })
    const { Version } = await resultOf(getConnection(ada, target.regionId, target.id))
    const change = { LocalSubnet: '10.71.0.0/16' }
    answerOf(await modifyConnection(ada, { ...target, version: Version }, change, { waitMs }))
    await resultOf(approve(bob, ApprovalId, { Fingerprint }))
    expect(problemOf(await remove(target)).code).toBe('Causeway.ChangedElsewhere')
    expect(await sent('DeleteVpnConnection')).toEqual([])
  })
})

describe('a process that dies', () => {
  const decision = { state: 'approved', deciderId: 'per-bob', decider: 'Bob', note: '' } as const

  test('between the decision and the send loses nothing and does nothing twice', async () => {
    const { ApprovalId } = askedOf(await create())
    const { store } = await ada.desk.journal()
    await decideApproval(store, ApprovalId, { ...decision, at: Date.now() })
    await lookAfterApprovals(ada.desk)
    expect(await attempts()).toEqual([])
    const later = Date.now() + 60_000
    await Promise.all([lookAfterApprovals(ada.desk, later), lookAfterApprovals(ada.desk, later)])
    answerOf(await create())
    const [attempt, ...more] = await attempts()
    expect(more).toEqual([])
    expect(attempt).toMatchObject({ Actor: 'Ada Lovelace', Approver: 'Bob', State: 'created' })
    expect(await sent('CreateVpnConnection')).toHaveLength(1)
    const audit = await store.db.selectFrom('audit').selectAll().execute()
    expect(audit.filter(({ action }) => action === 'approval-approved')[0]).toMatchObject({
      actor: 'Bob',
      via: 'server',
    })
  })

  test('between the send and the note of it is noted later, and not sent again', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const { AttemptId } = await resultOf(approve(bob, ApprovalId, { Fingerprint }))
    answerOf(await create())
    const { store } = await ada.desk.journal()
    await store.db.updateTable('approvals').set({ attempt_id: null }).execute()
    await lookAfterApprovals(ada.desk, Date.now() + 60_000)
    expect((await resultOf(getApproval(bob, ApprovalId))).AttemptId).toBe(AttemptId)
    expect(await sent('CreateVpnConnection')).toHaveLength(1)
  })

  test('with its keys lost for good, says so instead of sending something else', async () => {
    const { ApprovalId, Fingerprint } = askedOf(await create())
    const { dataDir } = ada
    await ada.desk.stop()
    rmSync(`${dataDir}/secret`, { force: true })
    const secret = new Secret(Buffer.alloc(32, 7).toString('base64'))
    const next = testContext({ endpoint: sandbox.url, place: { dataDir, secret } })
    others.push(next)
    const cyd = as('per-cyd', 'Cyd', 'approver', next)
    expect(await approve(cyd, ApprovalId, { Fingerprint })).toMatchObject({
      ok: false,
      problem: { code: 'Causeway.Conflict' },
    })
    const { store } = await next.desk.journal()
    await decideApproval(store, ApprovalId, { ...decision, at: Date.now() })
    await lookAfterApprovals(next.desk, Date.now() + 60_000)
    const { State, Note } = await resultOf(getApproval(cyd, ApprovalId))
    expect(State).toBe('expired')
    expect(Note).toContain('cannot be read any more')
    expect(await sent('CreateVpnConnection')).toEqual([])
  })
})

test('the list tells how many wait for the one who looks', async () => {
  askedOf(await create())
  const list = (context: Context) => resultOf(listApprovals(context, {}, { limit: 1 }))
  expect((await list(ada)).ToDecide).toBe(0)
  expect((await list(bob)).ToDecide).toBe(1)
  expect((await list(as('per-cyd', 'Cyd', 'operator'))).ToDecide).toBe(0)
  askedOf(await create({ ClientToken: 'two', Name: 'second' }))
  const { Approvals, Next } = await list(bob)
  expect(Approvals.map(({ Name }) => Name)).toEqual(['second'])
  expect(Next).toMatch(/^\d+\.apr-/)
})
