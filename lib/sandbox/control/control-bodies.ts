import * as z from 'zod'
import { type FailureCode, failureCodes } from '../negotiation/failure-codes'
import type { StatusOverride } from '../resources'
import type { Fault } from './faults'

/** What the control cannot take, with the reason. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const common = {
  action: z.string().exactOptional(),
  times: z.int().min(1).max(1_000_000).default(1),
}
const status = z.int().min(200).max(599)

const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('code'),
    code: z.string().min(1),
    status: status.exactOptional(),
    message: z.string().exactOptional(),
    retryAfterMs: z.int().min(0).exactOptional(),
  }),
  z.strictObject({ ...common, kind: z.literal('delay'), ms: z.int().min(0).max(600_000) }),
  z.strictObject({ ...common, kind: z.literal('drop-before') }),
  z.strictObject({ ...common, kind: z.literal('drop-after') }),
  z.strictObject({ ...common, kind: z.literal('ignore'), parameter: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('html'), status: status.default(502) }),
  z.strictObject({
    ...common,
    kind: z.literal('status-after'),
    status: status.default(500),
    answer: z.enum(['code', 'html', 'request-id']).default('code'),
    code: z.string().min(1).default('InternalError'),
  }),
])

/** Source of the values: "DescribeVpnConnection", State and Status. */
const statusSchema = z.strictObject({
  VpnConnectionId: z.string(),
  State: z
    .enum([
      'active',
      'init',
      'attaching',
      'attached',
      'detaching',
      'financialLocked',
      'provisioning',
      'updating',
      'Upgrading',
      'deleted',
    ])
    .optional(),
  Status: z
    .enum([
      'ike_sa_not_established',
      'ike_sa_established',
      'ipsec_sa_not_established',
      'ipsec_sa_established',
    ])
    .optional(),
})

const codes = Object.keys(failureCodes) as [FailureCode, ...FailureCode[]]
const mismatchSchema = z.strictObject({
  VpnConnectionId: z.string(),
  FailedReasonCode: z.enum(codes).nullable().default(null),
})

const gatewaysSchema = z.strictObject({
  RegionId: z.string(),
  count: z.int().min(1).max(1_000),
  prefix: z
    .string()
    .regex(/^[A-Za-z][\w.-]{0,79}$/)
    .default('load'),
})
const connectionsSchema = z.strictObject({
  RegionId: z.string(),
  count: z.int().min(1).max(50_000),
})

const settleSchema = z.strictObject({ ms: z.int().min(0).max(3_600_000) })

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new Unreadable(z.prettifyError(result.error))
}

/** A fault for the next calls; `times` is 1 unless it says more. */
export function readFault(body: unknown): Fault {
  return read(faultSchema, body)
}

/** How long changes settle from now on. */
export function readSettle(body: unknown): number {
  return read(settleSchema, body).ms
}

/** States to put on a connection; naming neither gives it back to the clock. */
export function readStatus(body: unknown): { id: string; override: StatusOverride } {
  const { VpnConnectionId: id, State: state, Status } = read(statusSchema, body)
  return { id, override: { ...(state && { state }), ...(Status && { status: Status }) } }
}

/** Where gateways are to be added, how many, and how their names begin. */
export function readGateways(body: unknown) {
  return read(gatewaysSchema, body)
}

/** Where connections are to be inserted, and how many. */
export function readConnections(body: unknown) {
  return read(connectionsSchema, body)
}

/** What a connection is to fail with; no code gives it back to its peer. */
export function readMismatch(body: unknown): { id: string; code: FailureCode | null } {
  const { VpnConnectionId: id, FailedReasonCode: code } = read(mismatchSchema, body)
  return { id, code }
}
