import { clsx } from 'clsx'
import type { ConnectionStatus } from '@/lib/vpn/connection-status'
import { NumberMark } from './picture-two-shore'

/** The interface's own font at its smallest advances about so much. */
const advance = 6.2
const padding = 22
const height = 20

const looks: Readonly<Record<ConnectionStatus['tone'], { board: string; words: string }>> = {
  success: { board: 'fill-success-soft stroke-success-line', words: 'fill-success-ink' },
  warning: { board: 'fill-warning-soft stroke-warning-line', words: 'fill-warning-ink' },
  danger: { board: 'fill-danger-soft stroke-danger-line', words: 'fill-danger-ink' },
  info: { board: 'fill-info-soft stroke-info-line', words: 'fill-info-ink' },
  neutral: { board: 'fill-surface stroke-line', words: 'fill-ink-muted' },
}
const plain = { board: 'fill-surface stroke-accent-line', words: 'fill-accent-ink' }

type RoadSignProps = { title: string; standing: ConnectionStatus | undefined }

/** A tunnel's name on its road, and how it stands where that is known. Centred on the origin. */
export function RoadSign({ title, standing }: RoadSignProps) {
  const words = standing ? `${title} · ${standing.word}` : title
  const width = words.length * advance + padding
  const look = standing ? looks[standing.tone] : plain
  return (
    <>
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={height / 2}
        className={look.board}
      />
      <text y={4} textAnchor="middle" className={clsx('font-semibold text-2xs', look.words)}>
        {words}
      </text>
    </>
  )
}

/** A tunnel's number and name beside its road, and how it stands where that is known. */
export function TitleAlong({ tunnel, title, standing }: RoadSignProps & { tunnel: number }) {
  const look = standing ? looks[standing.tone] : plain
  return (
    <>
      <NumberMark tunnel={tunnel} x={8} y={-4} isQuiet />
      <text x={22} className="fill-ink font-semibold text-2xs">
        {title}
        {standing && <tspan className={look.words}> · {standing.word}</tspan>}
      </text>
    </>
  )
}
