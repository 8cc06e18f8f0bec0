import { isRecord, readFields } from './read-fields'

const page = { IsCompleted: 'boolean', PageNumber: 'number', PageSize: 'number' } as const

/** A page of DescribeVpnConnectionLogs. The service gives no total. */
export type DescribedLogs = {
  readonly Logs: readonly string[]
  /** Whether the service vouches for having found every line; false where it did not say. */
  readonly IsCompleted: boolean
  readonly PageNumber?: number
  readonly PageSize?: number
}

/** Reads a page of DescribeVpnConnectionLogs; what is no line of text is left out. */
export function readLogs(body: unknown): DescribedLogs {
  const data = isRecord(body) && isRecord(body['Data']) ? body['Data']['Logs'] : undefined
  const lines = Array.isArray(data) ? (data as unknown[]) : [data]
  const Logs = lines.filter((line) => typeof line === 'string')
  return { IsCompleted: false, ...readFields(page, body), Logs }
}
