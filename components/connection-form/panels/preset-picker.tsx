'use client'

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { announce } from '@/components/ui/toast'
import { type Preset, presetKeys, presetOf, presets } from '@/lib/vpn/presets'
import { useFormModel } from '../form-model'

/** Sets of algorithms for both phases. The one in force is marked, also when it was put together by hand. */
export function PresetPicker() {
  const { text, change } = useFormModel()
  const [tunnel] = text.tunnels
  const current = tunnel && presetOf(tunnel)
  const apply = (preset: Preset) => {
    change(presetKeys.map((key) => ({ path: `tunnels.0.${key}`, text: preset.values[key] })))
    announce(`${preset.title}: ${preset.summary}, in both phases.`)
  }
  return (
    <section aria-labelledby="presets-title" className="flex flex-col gap-2">
      <h3 id="presets-title" className="font-medium text-ink">
        Preset for both phases
      </h3>
      <div className="grid gap-2 sm:grid-cols-3">
        {presets.map((preset) => {
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
