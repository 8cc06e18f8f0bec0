import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import type { Receipt } from '@/lib/browser/receipts'
import { stepsOf } from '@/lib/vpn/steps'
import { DocumentedName } from '../documented-name'
import { pairedRows } from '../paired-rows'
import { PairedValues } from '../paired-values'
import { Panel } from './panel'
import { type KeyPlace, RevealKey } from './reveal-key'
import type { Described } from './use-connection'
import { compareValues, type ShownValue, shownValue } from './value-words'

type Place = {
  readonly regionId: string
  readonly connectionId: string
  /** Of a dual-tunnel connection, the active tunnel’s first. */
  readonly tunnelIds: readonly string[]
}

type ValueGroupsProps = { described: Described; receipt: Receipt | undefined; place: Place }

/** Every value that applies, grouped like the steps of the form; of two tunnels side by side. */
export function ValueGroups({ described, receipt, place }: ValueGroupsProps) {
  const { applicable } = described.check
  const tunnelCount = described.text.tunnels.length
  const groups = stepsOf(tunnelCount).map(({ id, title, slots }) => ({
    id,
    title,
    values: slots
      .filter((slot) => applicable.has(slot.path))
      .map((slot) => shownValue(slot, described, receipt)),
  }))
  const filled = groups.filter(({ values }) => values.some(({ text }) => text !== undefined))
  if (tunnelCount > 1)
    return (
      <div className="flex flex-col gap-4">
        {filled.map(({ id, title, values }) => (
          <Panel key={id} title={title}>
            <PairedValues
              rows={pairedRows(values, compareValues)}
              draw={(value) => <Value value={value} place={place} />}
            />
          </Panel>
        ))}
      </div>
    )
  return (
    <div className="@4xl:columns-2 gap-4 *:mb-4 *:break-inside-avoid">
      {filled.map(({ id, title, values }) => (
        <Panel key={id} title={title}>
          <DefinitionList>
            {values.map((value) => (
              <ValueRow key={value.name} value={value} place={place} />
            ))}
          </DefinitionList>
        </Panel>
      ))}
    </div>
  )
}

function ValueRow({ value, place }: { value: ShownValue; place: Place }) {
  return (
    <div className="grid grid-cols-[minmax(7.5rem,2fr)_minmax(0,3fr)] gap-x-4 py-2">
      <dt className="min-w-0 text-ink-muted">
        {value.slot.parameter.label}
        <span className="wrap-anywhere block text-2xs text-ink-faint leading-4">
          <DocumentedName name={value.name} />
        </span>
      </dt>
      <dd className="min-w-0">
        <Value value={value} place={place} />
      </dd>
    </div>
  )
}

function keyPlace({ slot }: ShownValue, { tunnelIds, ...connection }: Place): KeyPlace {
  const tunnel = slot.scope === 'tunnel' && slot.mode === 'dual' ? slot.tunnel : undefined
  const tunnelId = tunnel === undefined ? undefined : tunnelIds[tunnel]
  return { ...connection, ...(tunnel !== undefined && { tunnel }), ...(tunnelId && { tunnelId }) }
}

function Value({ value, place }: { value: ShownValue; place: Place }) {
  const { slot, text, words, isDefault } = value
  const isSecret = slot.parameter.value.kind === 'secret'
  return (
    <div className="flex flex-wrap content-start items-center gap-x-2">
      {text !== undefined && (
        <code
          translate="no"
          className="wrap-anywhere max-h-40 overflow-y-auto whitespace-pre-wrap text-xs leading-5"
        >
          {text}
        </code>
      )}
      {isDefault && <Badge>Default</Badge>}
      {isSecret && <RevealKey {...keyPlace(value, place)} />}
      {words && !isSecret && (
        <span className="basis-full text-ink-muted text-xs leading-5">{words}</span>
      )}
    </div>
  )
}
