import { CopyButton } from '@/components/ui/copy-button'

type GatewayNameProps = {
  id: string
  name: string | undefined
  description?: string | undefined
}

/** What a gateway is called, and its ID to copy. */
export function GatewayName({ id, name, description }: GatewayNameProps) {
  return (
    <span className="block min-w-0">
      <span className="wrap-anywhere block font-medium text-ink">
        {name ?? <span className="font-normal text-ink-muted">unnamed</span>}
      </span>
      {description && (
        <span className="wrap-anywhere block text-ink-muted text-xs">{description}</span>
      )}
      <span className="flex min-h-6 items-center gap-1">
        <code
          translate="no"
          className="wrap-anywhere font-mono text-2xs text-ink-muted tracking-tight"
        >
          {id}
        </code>
        <CopyButton text={id} label={`Copy ${id}`} />
      </span>
    </span>
  )
}
