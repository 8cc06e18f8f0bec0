import { clsx } from 'clsx'
import {
  CircleCheck,
  CircleHelp,
  CircleMinus,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Signal, TunnelSignals } from '@/lib/vpn/connection-signals'

const icons: Readonly<Record<Signal['state'], LucideIcon>> = {
  up: CircleCheck,
  down: TriangleAlert,
  waiting: Hourglass,
  off: CircleMinus,
  unknown: CircleHelp,
}

const inks: Readonly<Record<Signal['tone'], string>> = {
  success: 'text-success-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
  info: 'text-info-ink',
  neutral: 'text-ink-muted',
}

/** What the service watches, a row to a tunnel: sign, word and colour say the same. */
export function SignalStrip({ tunnels }: { tunnels: readonly TunnelSignals[] }) {
  return (
    <section aria-label="Status" className="flex flex-col gap-2">
      {tunnels.map(({ tunnelId, role, signals }, index) => (
        <div
          key={tunnelId ?? index}
          className="overflow-hidden rounded-lg border border-line bg-surface"
        >
          {tunnelId !== null && (
            <p className="flex items-center gap-2 border-line border-b bg-sunken px-3 py-1">
              <code translate="no" className="text-xs">
                {tunnelId}
              </code>
              {role && <Badge>{role}</Badge>}
            </p>
          )}
          <dl className="-m-px grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
            {signals.map((signal) => (
              <SignalCell key={signal.id} signal={signal} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

function SignalCell({ signal }: { signal: Signal }) {
  const { label, state, word, tone, sentence } = signal
  const Icon = icons[state]
  return (
    <div className="border-line border-t border-l px-3 py-2">
      <dt className="text-ink-muted text-xs">{label}</dt>
      <dd>
        <span className={clsx('flex items-center gap-1.5 font-medium', inks[tone])}>
          <Icon aria-hidden className="size-4 shrink-0" />
          <span className="wrap-anywhere">{word}</span>
        </span>
        <span className="mt-0.5 block text-ink-muted text-xs">{sentence}</span>
      </dd>
    </div>
  )
}
