import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '@/lib/access/caller'
import type { Role } from '@/lib/access/roles'
import { createClient } from '@/lib/alibaba/client'
import { fixedCredentials } from '@/lib/alibaba/credentials'
import { Secret } from '@/lib/secret'
import type { ChangeOutcome } from './attempts/change-outcome'
import { AttemptDesk } from './attempts/desk'
import { type JournalPlace, openJournal } from './attempts/journal'
import { type AttemptLimits, attemptLimits } from './attempts/limits'
import { type Context, withCaller } from './context'
import type { AuditNote } from './permitted'

/** A context of a test: its own journal in a directory of its own, unless it is to share one. */
export type TestContext = Context & {
  /** What was written into the audit log, as the verbs gave it. */
  readonly audited: AuditNote[]
  readonly dataDir: string
  /** Stops the desk as a server does that is asked to. */
  close(): Promise<void>
}

export type TestContextOptions = {
  readonly endpoint: string
  readonly accessKeySecret?: string
  readonly deadlineMs?: number
  readonly retryForMs?: number
  readonly limits?: Partial<AttemptLimits>
  readonly place?: Partial<JournalPlace>
  readonly role?: Role
}

export const waitMs = 20_000

/** Somebody of a role. */
export const testCaller = (role: Role = 'operator'): Caller => ({
  personId: 'per-test',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  role,
  via: 'session',
  viaId: 'ses-test',
  address: '127.0.0.1',
  requestId: 'req-test',
})

export function testContext(options: TestContextOptions): TestContext {
  const { endpoint, accessKeySecret = 'sandbox-access-key-secret', place = {} } = options
  const { deadlineMs = 1000, retryForMs = 2000 } = options
  const dataDir = place.dataDir ?? mkdtempSync(join(tmpdir(), 'causeway-test-'))
  const client = createClient({
    credentials: fixedCredentials({
      accessKeyId: 'sandbox-access-key-id',
      accessKeySecret: new Secret(accessKeySecret),
    }),
    endpointOverride: endpoint,
    limits: { totalMs: deadlineMs },
  })
  const desk = new AttemptDesk({
    client,
    limits: { ...attemptLimits({ deadlineMs, retryForMs }), leaseMs: 1000, ...options.limits },
    open: () => openJournal({ target: 'sandbox', ...place, dataDir }),
  })
  const close = async () => {
    await desk.stop()
    if (!place.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
  const audited: AuditNote[] = []
  const caller = testCaller(options.role)
  const context = withCaller(
    { client, desk, mode: 'sandbox', newClientToken: randomUUID },
    caller,
  )
  const audit = async (note: AuditNote) => {
    audited.push(note)
    await context.audit(note)
  }
  return { ...context, audit, audited, dataDir, close }
}

/** The answer of a change that was to succeed. */
export function answerOf(outcome: ChangeOutcome) {
  if (outcome.kind === 'done') return outcome.answer
  throw new Error(`It was to succeed: ${JSON.stringify(outcome)}`)
}

/** The problem of a change that was to fail. */
export function problemOf(outcome: ChangeOutcome) {
  if (outcome.kind === 'failed') return outcome.problem
  throw new Error(`It was to fail: ${JSON.stringify(outcome)}`)
}

/** The emulator's control, and what its calls of one action were, oldest first. */
export function controlOf(sandboxUrl: string) {
  const control = async (path: string, method = 'GET', body?: unknown) => {
    const response = await fetch(`${sandboxUrl}/_control/${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json().catch(() => undefined)
  }
  const calls = async (action: string) => {
    const { requests } = await control('requests?last=500')
    const all = requests as { action: string; parameters: Record<string, string> }[]
    return all.filter((one) => one.action === action)
  }
  return { control, calls }
}
