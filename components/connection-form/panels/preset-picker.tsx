'use client'

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { announce } from '@/components/ui/toast'
import { type Preset, presetKeys, presetOf, presetsOn } from '@/lib/vpn/presets'
import { useFormModel } from '../form-model'

type PickerProps = {
  /** What it sets: "both phases of the active tunnel". */
  what: string
  /** The tunnel whose values it sets; what follows that tunnel is set with it. */
  tunnel: number
  /** What else it sets. */
  note?: string | undefined
}

function Picker({ what, tunnel, note }: PickerProps) {
  const { text, facts, change } = useFormModel()
  const titleId = useId()
  const held = text.tunnels[tunnel]
  const current = held && presetOf(held)
  const apply = (preset: Preset) => {
    change(
      presetKeys.map((key) => ({ path: `tunnels.${tunnel}.${key}`, text: preset.values[key] })),
    )
    const set = `${preset.title} is set in ${what}: ${preset.summary}.`
    announce(note === undefined ? set : `${set} ${note}`)
  }
  return (
    <section aria-labelledby={titleId} className="@container flex flex-col gap-2">
      <h3 id={titleId} className="font-medium text-ink">
        Preset for {what}
      </h3>
      {note !== undefined && <p className="text-ink-muted text-xs">{note}</p>}
      <div className="grid @md:grid-cols-3 gap-2">
        {presetsOn(facts.vpnGateway).map((preset) => {
          const isCurrent = preset === current
          return (
            <button
              key={preset.id}
              type="button"
              aria-pressed={isCurrent}
              onClick={() => apply(preset)}
              className={clsx(
                'flex flex-col items-start gap-0.5 rounded-md border px-3 py-2 text-left',
                isCurrent
                  ? 'border-accent bg-accent-soft'
                  : 'border-line-strong bg-surface hover:bg-hover',
              )}
            >
              <span className="flex items-center gap-1.5 font-medium">
                {isCurrent && <Check aria-hidden className="size-3.5 text-accent-ink" />}
                {preset.title}
              </span>
              <span className="text-ink-muted text-xs">{preset.summary}</span>
            </button>
          )
        })}
      </div>
    </section>
  )
}

/**
 * Sets of algorithms for both phases. The one in force is marked, also when it was put together by
 * hand. Tunnels that differ have one each.
 */
export function PresetPicker() {
  const { text, links } = useFormModel()
  const isOne = presetKeys.every((key) => links.has(key))
  const hasFollowers = presetKeys.some((key) => links.has(key))
  if (text.tunnels.length < 2) return <Picker what="both phases" tunnel={0} />
  if (isOne) return <Picker what="both phases of both tunnels" tunnel={0} />
  return (
    <div className="grid gap-4">
      <Picker
        what="both phases of the active tunnel"
        tunnel={0}
        note={
          hasFollowers
            ? 'What the standby tunnel has the same as tunnel 1 is set with it.'
            : undefined
        }
      />
      <Picker what="both phases of the standby tunnel" tunnel={1} />
    </div>
  )
}
