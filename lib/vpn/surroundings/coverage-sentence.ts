import type { CoverageRow, CoveredRange } from './coverage'

/** How many connections are told one by one. */
const toldMax = 5

const listed = (ranges: readonly CoveredRange[]) =>
  ranges.length > 0 ? ranges.map(({ text }) => text).join(', ') : 'nothing yet'

const side = (word: string, ranges: readonly CoveredRange[]) =>
  ranges
    .filter(({ overlaps }) => overlaps.length > 0)
    .map(({ text, overlaps }) => `${word} ${text} with ${overlaps.join(', ')}`)

function told({ name, local, remote, shares }: CoverageRow): string {
  const sides = [...side('local', local), ...side('remote', remote)].join('; ')
  const what = shares === 'both' ? 'on both sides' : `on the ${shares} side only`
  return `${name} overlaps ${what}: ${sides}.`
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

/** The picture of what is covered, in sentences. */
export function sentenceOf(
  gateway: string,
  own: CoverageRow,
  others: readonly CoverageRow[],
): string {
  const sharing = others.filter(({ shares }) => shares !== 'nothing')
  const untold = sharing.length - toldMax
  const apart = others.length - sharing.length
  return [
    `This connection covers ${listed(own.local)} on the Alibaba Cloud side and ${listed(own.remote)} on your site.`,
    others.length === 0
      ? `${gateway} holds no other connection.`
      : `${gateway} holds ${count(others.length, 'other connection')}.`,
    ...sharing.slice(0, toldMax).map(told),
    untold > 0
      ? `${count(untold, 'more connection')} ${untold === 1 ? 'overlaps' : 'overlap'}.`
      : '',
    apart > 0 ? `${count(apart, 'connection')} ${apart === 1 ? 'shares' : 'share'} nothing.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
