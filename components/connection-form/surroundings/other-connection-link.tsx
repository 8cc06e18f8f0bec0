import { clsx } from 'clsx'
import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import { connectionHref } from '@/components/connections/connection-links'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { NamedConnection } from '@/lib/vpn/finding'

type OtherConnectionLinkProps = { other: NamedConnection; className?: string | undefined }

/** Another connection, by its name or its ID. It opens beside the form, which must not be left for it. */
export function OtherConnectionLink({ other, className }: OtherConnectionLinkProps) {
  const { regionId, vpnConnectionId, name } = other
  return (
    <Link
      data-slot="other-connection-link"
      prefetch={false}
      href={connectionHref(regionId, vpnConnectionId)}
      target="_blank"
      title={vpnConnectionId}
      className={clsx(
        'wrap-anywhere inline-flex min-h-6 items-center gap-1 rounded-sm font-medium underline decoration-1 decoration-line-strong underline-offset-2 hover:decoration-current',
        className,
        name === undefined && 'font-mono text-2xs',
      )}
    >
      <span>{name ?? vpnConnectionId}</span>
      <ExternalLink aria-hidden className="size-3 shrink-0 text-ink-muted" />
      <VisuallyHidden>(opens a new tab)</VisuallyHidden>
    </Link>
  )
}
