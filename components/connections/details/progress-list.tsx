import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type ConnectionStatus, statusOf, tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { tunnelInSentence, tunnelTitle } from '../tunnel-words'

const stages = [
  { id: 'accepted', word: 'Accepted' },
  { id: 'configuring', word: 'Being configured' },
  { id: 'negotiating', word: 'Negotiating' },
  { id: 'up', word: 'Up' },
] as const satisfies readonly { id: ConnectionStatus['id']; word: string }[]

type Stage = 'done' | 'current' | 'ahead'

const spoken = { done: 'done', current: 'now', ahead: 'to come' } as const
const marks: Record<Stage, string> = {
  done: 'border-success-line bg-success-soft text-success-ink',
  current: 'border-accent bg-accent text-on-accent',
  ahead: 'border-line-strong text-ink-muted',
}

function stageOf(index: number, at: number): Stage {
  const isReached = index < at || (index === at && index === stages.length - 1)
  if (isReached) return 'done'
  return index === at ? 'current' : 'ahead'
}

/** From accepted to up; of two tunnels together while they are on the same stage, and of each as soon as they are not. */
export function ConnectionProgress({ described }: { described: ConnectionDetails }) {
  const standings = tunnelStandings(described)
  const [first, ...others] = standings
  const isOneStage = others.every(({ status }) => status.id === first?.status.id)
  if (!first || isOneStage)
    return <ProgressList label="Progress" status={first?.status ?? statusOf(described)} />
  return (
    <div className="flex flex-col gap-2">
      {standings.map((standing, place) => (
        <div key={standing.tunnelId ?? place} className="flex flex-wrap items-center gap-x-3">
          <span aria-hidden className="w-24 font-medium text-xs">
            {tunnelTitle(standing, place)}
          </span>
          <ProgressList
            label={`Progress of ${tunnelInSentence(standing, place)}`}
            status={standing.status}
          />
        </div>
      ))}
    </div>
  )
}

type ProgressListProps = { label: string; status: ConnectionStatus }

/** What is locked or on its way out is on none of these stages. */
function ProgressList({ label, status }: ProgressListProps) {
  const at = stages.findIndex(({ id }) => id === status.id)
  if (at < 0) return null
  return (
    <ol
      data-slot="progress-list"
      aria-label={label}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 text-xs"
    >
      {stages.map(({ id, word }, index) => {
        const stage = stageOf(index, at)
        return (
          <li
            key={id}
            aria-current={index === at ? 'step' : undefined}
            className={clsx(
              'flex items-center gap-1.5 before:h-px before:w-3 before:bg-line-strong first:before:hidden sm:before:w-6',
              index === at ? 'font-medium text-ink' : 'text-ink-muted',
            )}
          >
            <span
              aria-hidden
              className={clsx(
                'ml-1.5 flex size-[18px] items-center justify-center rounded-full border text-2xs tabular-nums',
                marks[stage],
              )}
            >
              {stage === 'done' ? <Check className="size-3" /> : index + 1}
            </span>
            {word}
            <VisuallyHidden>, {spoken[stage]}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}
