import { Badge } from '@/components/ui/badge'
import type { ApprovalState } from '@/lib/http/approval'
import { approvalLook } from './approval-words'

/** Where a request stands: an icon, a word, a colour. */
export function ApprovalBadge({ state }: { state: ApprovalState }) {
  const { icon: Icon, tone, word } = approvalLook(state)
  return (
    <Badge tone={tone}>
      <span className="flex items-center gap-1">
        <Icon aria-hidden className="size-3 shrink-0" />
        {word}
      </span>
    </Badge>
  )
}
