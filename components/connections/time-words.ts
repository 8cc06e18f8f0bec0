const secondMs = 1000

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** Clocks may differ by less; what is further ahead is meant so. */
const aheadSeconds = 3600

/** How long ago or until, in the largest unit that fits; a moment a little ahead of this clock counts as now. */
export function agoWords(ms: number, nowMs: number): string {
  const seconds = Math.floor((nowMs - ms) / secondMs)
  if (seconds < 0 && seconds > -aheadSeconds) return 'just now'
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? []
  return unit && size ? relative.format(Math.ceil(-seconds / size), unit) : 'just now'
}

/** `2025-03-01T08:15:00Z`: whole seconds, as documents write it. */
export function isoUtc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** `2025-03-01 08:15:00 UTC` */
export function utcWords(ms: number): string {
  return isoUtc(ms).replace('T', ' ').replace('Z', ' UTC')
}

/** The same moment where this browser stands: `2025-03-01 16:15:00 GMT+8`. The locale writes ISO dates. */
export function localWords(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(ms)
    .concat(' ', zoneName(ms))
}

function zoneName(ms: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
