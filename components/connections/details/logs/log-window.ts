import type { LogSpan } from '@/lib/browser/read-log-part'

const minuteSeconds = 60

/** The spans offered, in minutes up to now; the first one is what the tab opens with. */
export const presets = [
  { value: '10', label: '10 min' },
  { value: '60', label: '1 h' },
  { value: '360', label: '6 h' },
  { value: '1440', label: '24 h' },
  { value: 'custom', label: 'From–to' },
] as const

export type Preset = (typeof presets)[number]['value']

/** What the fields of a span of one’s own hold: `2025-03-01T08:15:00`, the browser’s own time. */
export type CustomSpan = { readonly from: string; readonly to: string }

/** The span the fields mean, or what is wrong with them. */
export function readCustomSpan({ from, to }: CustomSpan): LogSpan | string {
  const [start, end] = [from, to].map((text) => Math.floor(new Date(text).getTime() / 1000))
  if (start === undefined || Number.isNaN(start)) return 'Give the beginning of the span.'
  if (end === undefined || Number.isNaN(end)) return 'Give the end of the span.'
  return start > end ? 'The span ends before it begins.' : { from: start, to: end }
}

/** The last minutes, in Unix seconds. */
export function spanUpTo(nowMs: number, minutes: number): LogSpan {
  const to = Math.floor(nowMs / 1000)
  return { from: to - minutes * minuteSeconds, to }
}

/** A moment as a field for date and time holds it, in the browser’s own time. */
export function fieldTime(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
