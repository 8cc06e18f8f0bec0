import { Badge } from '@/components/ui/badge'
import type { ConnectionStatus } from '@/lib/vpn/connection-status'

type StatusBadgeProps = { status: ConnectionStatus; className?: string | undefined }

export function StatusBadge({ status, className }: StatusBadgeProps) {
  return (
    <Badge tone={status.tone} dot pulsing={status.moving} className={className}>
      {status.word}
    </Badge>
  )
}
