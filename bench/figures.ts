export type Load = {
  readonly medianMs: number
  readonly p95Ms: number
  readonly callsPerSecond: number
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Calls `once` so many times, so many at a time, and measures each. */
export async function load(
  once: () => Promise<unknown>,
  calls: number,
  inFlight: number,
): Promise<Load> {
  const times: number[] = []
  let left = calls
  const began = performance.now()
  const worker = async () => {
    while (left > 0) {
      left -= 1
      const start = performance.now()
      await once()
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  const seconds = (performance.now() - began) / 1000
  return {
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    callsPerSecond: calls / seconds,
  }
}

export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    '',
    title,
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
  ].join('\n')
}
