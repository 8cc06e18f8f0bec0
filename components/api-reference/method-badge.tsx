import { Badge, type Tone } from '@/components/ui/badge'
import type { Method } from '@/lib/http/operations'

const tones: Readonly<Record<Method, Tone>> = {
  GET: 'info',
  POST: 'success',
  PUT: 'warning',
  PATCH: 'warning',
  DELETE: 'danger',
}

export function MethodBadge({ method }: { method: Method }) {
  return (
    <Badge tone={tones[method]}>
      <code translate="no">{method}</code>
    </Badge>
  )
}
