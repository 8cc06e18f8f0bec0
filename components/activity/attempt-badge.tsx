import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import type { Attempt } from '@/lib/http/attempt'
import { isTakenBack } from './attempt-stages'
import { stateLook, stateWord } from './attempt-words'

/** Where an attempt stands: an icon, a word, a colour. */
export function AttemptBadge({ attempt }: { attempt: Attempt }) {
  const { icon: Icon, tone } = stateLook(attempt.State)
  return (
    <Badge tone={isTakenBack(attempt) ? 'neutral' : tone}>
      <span className="flex items-center gap-1">
        <Icon
          aria-hidden
          className={clsx('size-3 shrink-0', attempt.State === 'sending' && 'animate-spin')}
        />
        {stateWord(attempt)}
      </span>
    </Badge>
  )
}
