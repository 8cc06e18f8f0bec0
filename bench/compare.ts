import { type Load, load, median, table } from './figures'

const rounds = 7
const calls = { 1: 300, 32: 1600 } as const

const row = (name: string, loads: readonly Load[]) => [
  name,
  median(loads.map((one) => one.medianMs)).toFixed(2),
  median(loads.map((one) => one.p95Ms)).toFixed(2),
  median(loads.map((one) => one.callsPerSecond)).toFixed(0),
]

/** Two ways against each other, a round of each in turn, so that drift hits both. */
export async function compare(
  title: string,
  ways: readonly (readonly [name: string, once: () => Promise<void>])[],
  inFlight: 1 | 32,
): Promise<string> {
  const loads = ways.map(() => [] as Load[])
  for (const [, once] of ways) await load(once, 300, 16)
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, once]] of ways.entries())
      loads[index]?.push(await load(once, calls[inFlight], inFlight))
  }
  const [ours = [], theirs = []] = loads
  const ratios = ours.map((one, round) => one.medianMs / (theirs[round]?.medianMs ?? Number.NaN))
  return table(
    `${title}, ${inFlight} in flight, median of ${rounds} rounds of ${calls[inFlight]} calls`,
    ['which', 'median ms', 'p95 ms', 'calls/s'],
    [
      ...ways.map(([name], index) => row(name, loads[index] ?? [])),
      ['ratio (median of rounds)', median(ratios).toFixed(2), '', ''],
    ],
  )
}
