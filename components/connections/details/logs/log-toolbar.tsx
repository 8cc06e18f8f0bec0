'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { CustomSpanFields } from './custom-span-fields'
import { presets } from './log-window'
import type { LogTunnel } from './use-log-tunnel'
import type { LogView } from './use-log-view'

type LogToolbarProps = {
  view: LogView
  tunnel: LogTunnel
  onDownload: () => void
  /** Why there is nothing to download. */
  nothingBecause: string | undefined
}

/** Which lines are wanted: when, of which tunnel, with which words, and whether they keep coming. */
export function LogToolbar({ view, tunnel, onDownload, nothingBecause }: LogToolbarProps) {
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        {tunnel.id !== undefined && (
          <Segmented
            label="Tunnel"
            value={tunnel.id}
            onChange={tunnel.choose}
            options={tunnel.choices}
          />
        )}
        <Segmented
          label="Span"
          value={view.preset}
          onChange={view.choosePreset}
          options={presets}
        />
        <div className="min-w-40 flex-1 basis-48">
          <TextInput
            type="search"
            aria-label="Filter lines"
            placeholder="Filter lines"
            value={view.filter}
            onChange={({ currentTarget }) => view.setFilter(currentTarget.value)}
          />
        </div>
        {view.preset !== 'custom' && (
          <Switch
            aria-label="Live"
            checked={view.isLive}
            onChange={view.setIsLive}
            onText="Live"
            offText="Live"
          />
        )}
        <Button
          icon={<Download aria-hidden />}
          onClick={onDownload}
          disabledReason={nothingBecause}
        >
          Download
        </Button>
      </div>
      {view.preset === 'custom' && (
        <CustomSpanFields custom={view.custom} onChange={view.setCustom} problem={view.problem} />
      )}
    </div>
  )
}
