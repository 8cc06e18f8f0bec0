/** How grave a line says it is. */
export type LogLevel = 'error' | 'warning' | 'info' | 'debug'

/** A log line taken apart, as far as it has parts. */
export type LogLine = {
  /** The time as it is written, without a zone of its own unless it names one. */
  readonly time: string | null
  /** Milliseconds since 1970-01-01T00:00:00Z; `null` where the line names no year. */
  readonly timeMs: number | null
  readonly level: LogLevel | null
  /** The part of the IKE daemon that speaks: `IKE`, `ENC`, `NET`, `CFG`. */
  readonly part: string | null
  /** What it says, without time, names and part. */
  readonly text: string
}

const dated =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?\s+/
const syslog = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d\s+/
const part = /^(?:\S+\s+)*?(?:\d+)?\[([A-Z][A-Z_]*)\]:?\s+/
const connection = /^<[^>\s]+>\s+/
const levelWord = /\b(ERROR|ERR|WARNING|WARN|NOTIFY|INFO|DEBUG)\b(?=:|\])/

const levels: Readonly<Record<string, LogLevel>> = {
  ERROR: 'error',
  ERR: 'error',
  PROTO_ERR: 'error',
  WARNING: 'warning',
  WARN: 'warning',
  NOTIFY: 'info',
  INFO: 'info',
  DEBUG: 'debug',
}

const minuteMs = 60_000
/** Beijing time. Source: the sample of DiagnoseVpnConnections, 11:39:21 for 03:39:21 UTC. */
const serviceZoneMinutes = 8 * 60

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return serviceZoneMinutes
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

function timeOf(match: RegExpExecArray): number {
  const [, year, month, day, hour, minute, second, zone] = match
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return wall - zoneMinutes(zone) * minuteMs
}

/**
 * Takes a line of an IKE log apart: of the service, of strongSwan, of a syslog. A line without any of
 * the parts comes back whole as its text.
 *
 * @example parseLogLine('2026-01-02 11:04:05 vco-1 [IKE]: sending DPD request').part // 'IKE'
 */
export function parseLogLine(line: string): LogLine {
  const date = dated.exec(line)
  const stamp = date?.[0] ?? syslog.exec(line)?.[0] ?? ''
  const rest = line.slice(stamp.length)
  const tag = part.exec(rest)
  const level = levels[tag?.[1] ?? ''] ?? levels[levelWord.exec(rest)?.[1] ?? ''] ?? null
  return {
    time: stamp.trim() || null,
    timeMs: date ? timeOf(date) : null,
    level,
    part: tag?.[1] ?? null,
    text: rest
      .slice(tag?.[0].length ?? 0)
      .replace(connection, '')
      .trim(),
  }
}
