const secondMs = 1000
const minuteSeconds = 60
const hourSeconds = 3600

/** `412 ms`, `2.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`: as fine as it is of use. */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, ms) / secondMs
  if (seconds < 1) return `${Math.max(0, Math.round(ms))} ms`
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  const whole = Math.floor(seconds)
  if (whole < minuteSeconds) return `${whole} s`
  if (whole < hourSeconds)
    return `${Math.floor(whole / minuteSeconds)} min ${whole % minuteSeconds} s`
  const minutes = Math.floor((whole % hourSeconds) / minuteSeconds)
  return `${Math.floor(whole / hourSeconds)} h ${minutes} min`
}
