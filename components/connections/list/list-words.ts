const number = new Intl.NumberFormat('en')

const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`

/** `12 of 1,204 connections`; without the first number where all are shown. */
export function connectionsWords(shown: number, all: number): string {
  const words = counted(all, 'connection', 'connections')
  return shown === all ? words : `${number.format(shown)} of ${words}`
}

export const regionsWords = (count: number): string => counted(count, 'region', 'regions')

/** `3 of 34 regions could not be read` */
export function failedWords(failed: number, all: number): string {
  if (all === 1) return 'The region could not be read'
  if (failed === all) return `None of the ${regionsWords(all)} could be read`
  return `${number.format(failed)} of ${regionsWords(all)} could not be read`
}
