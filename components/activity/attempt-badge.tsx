import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import type { Attempt } from '@/lib/http/attempt'
import { stateLooks, stateWord } from './attempt-words'

/** Where an attempt stands: an icon, a word, a colour. */
export function AttemptBadge({ attempt }: { attempt: Attempt }) {
  const { icon: Icon, tone } = stateLooks[attempt.State]
  const isTakenBack = stateWord(attempt) !== stateLooks[attempt.State].word
  return (
    <Badge tone={isTakenBack ? 'neutral' : tone}>
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
