import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { announceQuietly } from '@/components/ui/toast'

type SuggestionCardProps = {
  /** What is offered, in words. */
  title: string
  /** The offer itself, as it is spoken on the button. */
  offer: string
  onUse: () => void
  note?: string
  /** Whose each address is. */
  children: ReactNode
}

/** Free addresses that are there for the taking. */
export function SuggestionCard({ title, offer, onUse, note, children }: SuggestionCardProps) {
  return (
    <section
      data-slot="suggestion"
      aria-label={title}
      className="@container rounded-md border border-accent-line border-dashed bg-accent-soft px-3 py-2.5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0">
          <span className="block text-ink-muted text-xs">{title}</span>
          <code translate="no" className="wrap-anywhere font-medium font-mono text-ink text-sm">
            {offer}
          </code>
        </p>
        <Button
          size="sm"
          aria-label={`Use ${offer}`}
          onClick={() => {
            onUse()
            announceQuietly(`${offer} is filled in.`)
          }}
        >
          Use
        </Button>
      </div>
      <dl className="mt-2 grid @sm:grid-cols-2 gap-x-4 gap-y-2 border-accent-line border-t pt-2">
        {children}
      </dl>
      {note && <p className="mt-2 text-ink-muted text-xs">{note}</p>}
    </section>
  )
}
