import { readFileSync } from 'node:fs'
import { bearer, caller } from './creates'
import { load, table } from './figures'

const creates = 10_000

/** Resident memory of a process in MiB; Linux says it in this file, in KiB. */
function residentMib(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  } catch {
    return undefined
  }
}

/** What ten thousand creates leave behind in the server's memory. */
export async function benchMemory(app: string, pid: number, token: string): Promise<string> {
  const shown = (mib: number | undefined) => mib?.toFixed(0) ?? 'not known on this system'
  const before = residentMib(pid)
  const create = caller(app, '/api/connections', bearer(token))
  await load(create, creates / 2, 8)
  const half = residentMib(pid)
  await load(create, creates / 2, 8)
  return table(
    `Memory of the server, resident MiB`,
    ['when', 'MiB'],
    [
      ['before', shown(before)],
      [`after ${creates / 2} creates`, shown(half)],
      [`after ${creates} creates`, shown(residentMib(pid))],
    ],
  )
}
