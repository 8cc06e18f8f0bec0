import { Building2, Cloud } from 'lucide-react'

const owners = {
  cloud: { icon: Cloud, words: 'Alibaba Cloud side' },
  device: { icon: Building2, words: 'Your device' },
  site: { icon: Building2, words: 'Your site' },
} as const

type OwnedAddressProps = {
  owner: keyof typeof owners
  /** What it is for: "Source". */
  purpose?: string
  address: string
}

/** An address and whose it is, so that nobody has to count. */
export function OwnedAddress({ owner, purpose, address }: OwnedAddressProps) {
  const { icon: Icon, words } = owners[owner]
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-2 text-ink-muted text-xs">
        <Icon aria-hidden className="size-4 shrink-0 text-accent-ink" />
        {purpose ? `${purpose}, ${words}` : words}
      </dt>
      <dd className="pl-6">
        <code translate="no" className="font-mono text-xs">
          {address}
        </code>
      </dd>
    </div>
  )
}
