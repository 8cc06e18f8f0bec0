import { clsx } from 'clsx'
import {
  CircleCheck,
  CircleHelp,
  CircleMinus,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { useId } from 'react'
import { type Signal, signalsOf, type TunnelSignals } from '@/lib/vpn/connection-signals'
import { type ConnectionStatus, tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { StatusBadge } from '../../status-badge'
import { tunnelTitle } from '../../tunnel-words'

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

/** What the service watches, of each tunnel by itself: sign, word and colour say the same. */
export function SignalStrip({ described }: { described: ConnectionDetails }) {
  const tunnels = signalsOf(described)
  const standings = tunnelStandings(described)
  return (
    <section
      aria-label="Status"
      className={clsx('grid gap-3', tunnels.length > 1 && 'lg:grid-cols-2')}
    >
      {tunnels.map((tunnel, place) => (
        <TunnelStrip
          key={tunnel.tunnelId ?? place}
          tunnel={tunnel}
          place={place}
          status={standings[place]?.status}
        />
      ))}
    </section>
  )
}

type TunnelStripProps = {
  tunnel: TunnelSignals
  place: number
  /** Of one of two tunnels; the only one has that of the connection. */
  status: ConnectionStatus | undefined
}

function TunnelStrip({ tunnel, place, status }: TunnelStripProps) {
  const { tunnelId, signals } = tunnel
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it, so it is no fieldset
    <div
      role="group"
      aria-labelledby={status && id}
      className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface"
    >
      {status && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-line border-b bg-sunken px-3 py-1.5">
          <h2 id={id} className="font-semibold">
            {tunnelTitle(tunnel, place)}
          </h2>
          <StatusBadge status={status} />
          {tunnelId !== null && (
            <code translate="no" className="ml-auto text-ink-muted text-xs">
              {tunnelId}
            </code>
          )}
        </div>
      )}
      <dl className="-m-px grid flex-1 grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
        {signals.map((signal) => (
          <SignalCell key={signal.id} signal={signal} />
        ))}
      </dl>
    </div>
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
